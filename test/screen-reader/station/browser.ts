import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findEngines } from '../../tools/browsers.mjs';
import { SAMPLE_PAGES } from '../journey.js';
import { until } from './poll.js';
import type { Station } from './station.js';

/** Browsers that Orca works with. */
export const BROWSERS = ['firefox', 'chromium'] as const;
export type Browser = (typeof BROWSERS)[number];

/** What Firefox must not do by itself, and that it is open to screen readers from the beginning. */
const FIREFOX_PREFERENCES: Readonly<Record<string, unknown>> = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'signon.rememberSignons': false,
  'termsofuse.bypassNotification': true,
};

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--test-type',
  '--force-renderer-accessibility',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-features=Translate',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--password-store=basic',
];

/** Path of a browser. Throws where this machine does not have it. */
export function browserPath(browser: Browser): string {
  const path = findEngines()[browser];
  if (!path) throw new Error(`${browser} is not on this machine`);
  return path;
}

/** Name and version of a browser as it tells them. */
export async function browserVersion(browser: Browser): Promise<string> {
  const { stdout } = await promisify(execFile)(browserPath(browser), ['--version']);
  return (/^.*?[\d.]+(?:esr)?/.exec(stdout.trim())?.[0] ?? stdout).replace(/^Mozilla /, '');
}

/** A browser that runs, with a profile of its own that knows nothing. */
export interface RunningBrowser {
  /**
   * Opens a page in a window of its own, and waits until Orca has said that it is loaded. `title` is the beginning of its
   * title. @returns how to close the window.
   */
  open(url: string, title: string): Promise<() => Promise<void>>;
}

/** Starts a browser with an empty window, which stays open behind the others. */
export async function startBrowser(station: Station, browser: Browser): Promise<RunningBrowser> {
  const { processes, speech } = station;
  const profile = mkdtempSync(join(station.folder, `${browser}-`));
  if (browser === 'firefox') {
    const lines = Object.entries(FIREFOX_PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  } else {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
  }
  const path = browserPath(browser);
  const args = browser === 'firefox' ? ['--profile', profile] : [...CHROMIUM_ARGUMENTS, `--user-data-dir=${profile}`];
  processes.start(browser, path, [...args, 'about:blank']);
  /** Windows of this desk whose title begins so. A window that goes while xdotool looks at all of them makes it fail. */
  const windows = async (title: string): Promise<string[]> =>
    (await station.xdotool('search', '--onlyvisible', '--name', `^${title}`).catch(() => ''))
      .split('\n')
      .filter(Boolean);
  await until(
    `a window of ${browser}`,
    async () => (processes.check(), (await windows('.*(Firefox|Chromium)')).length > 0),
    90_000,
  );
  await station.settle();
  return {
    async open(url, title) {
      const before = speech.said.length;
      // The running browser takes the address over; this process ends.
      await station.execute(path, [...args, '--new-window', url]);
      let window = '';
      await until(
        `a window of ${browser} with "${title}"`,
        async () => (processes.check(), (window = (await windows(title)).at(-1) ?? '') !== ''),
        60_000,
      );
      await station.xdotool('windowactivate', '--sync', window);
      await until(
        `Orca to say that "${title}" is loaded`,
        () => {
          processes.check();
          speech.read();
          return speech.said.slice(before).some((each) => each.startsWith(`Finished loading ${title}`));
        },
        60_000,
      );
      await station.settle();
      return async () => {
        await station.xdotool('key', '--clearmodifiers', 'ctrl+shift+w');
        const titles = Object.values(SAMPLE_PAGES);
        await until(
          `the window of ${browser} to close`,
          async () => (await Promise.all(titles.map(windows))).every((found) => !found.length),
          20_000,
        );
        await station.settle();
      };
    },
  };
}
