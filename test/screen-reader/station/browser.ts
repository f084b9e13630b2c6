import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ChildProcess } from 'node:child_process';
import { findEngines } from '../../tools/browsers.mjs';
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

/**
 * Opens a page in a browser that knows nothing yet, and waits until Orca has said that it is loaded.
 * @returns the browser, for `station.processes.end`.
 */
export async function openBrowser(
  station: Station,
  browser: Browser,
  url: string,
  title: string,
): Promise<ChildProcess> {
  const { processes, speech } = station;
  const profile = mkdtempSync(join(station.folder, `${browser}-`));
  const before = speech.said.length;
  if (browser === 'firefox') {
    const lines = Object.entries(FIREFOX_PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  }
  if (browser === 'chromium') {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }));
  }
  const args =
    browser === 'firefox'
      ? ['--no-remote', '--profile', profile]
      : [...CHROMIUM_ARGUMENTS, `--user-data-dir=${profile}`];
  const child = processes.start(browser, browserPath(browser), [...args, url]);
  let window = '';
  await until(
    `a window of ${browser} with "${title}"`,
    async () => {
      processes.check();
      // A window that goes while xdotool looks at all of them makes it fail.
      const found = await station.xdotool('search', '--onlyvisible', '--name', title).catch(() => '');
      return (window = found.split('\n').at(-1) ?? '') !== '';
    },
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
  return child;
}
