import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { run } from './run.mjs';

/** Nothing that a browser does by itself may reach the network. */
export const CHROMIUM_ARGS = [
  ...[
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
  ],
  ...['--disable-sync', '--lang=ja'],
];

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIREFOX = ['firefox-esr', 'firefox'];
const APPLICATIONS = {
  chromium: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  firefox: '/Applications/Firefox.app/Contents/MacOS/firefox',
};
const MINI_BROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];

/** What Debian and its relatives call the browsers, and what they need to run without a screen. */
const DEBIAN_PACKAGES = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth', 'dbus', 'fonts-noto-cjk'];

/** What a screen reader at a desk of its own needs beside the browsers: only its suite asks for it. */
const SCREEN_READER_PACKAGES = [
  ...['orca', 'at-spi2-core', 'python3-pyatspi', 'speech-dispatcher', 'openbox', 'xdotool'],
  ...['xvfb', 'x11-xkb-utils', 'dbus', 'fonts-noto-cjk'],
];
const SCREEN_READER_PROGRAMS = [
  ...['orca', 'openbox', 'xdotool', 'Xvfb', 'xkbcomp', 'dbus-daemon', 'dbus-send'],
  '/usr/libexec/at-spi-bus-launcher',
];

function onPath(names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** The engines that this machine has: a path, or `null`. */
export function findEngines() {
  const driver = onPath(['WebKitWebDriver']);
  const binary = MINI_BROWSER.find((path) => existsSync(path));
  return {
    chromium: process.env.CHROMIUM_PATH ?? onPath(CHROMIUM) ?? existing(APPLICATIONS.chromium),
    firefox: process.env.FIREFOX_PATH ?? onPath(FIREFOX) ?? existing(APPLICATIONS.firefox),
    webkit: driver && binary && onPath(['xvfb-run']) && onPath(['dbus-run-session']) ? { driver, binary } : null,
  };
}

function existing(path) {
  return existsSync(path) ? path : null;
}

/** Installs missing browsers where the system allows it: Debian or a relative, as root. Says so first. */
export async function installEngines() {
  const found = findEngines();
  if (Object.values(found).every(Boolean)) return found;
  await install('browsers', DEBIAN_PACKAGES);
  return findEngines();
}

/** Programs of the screen reader's desk that this machine does not have, after it has tried to install them. */
export async function installScreenReader() {
  const missing = () =>
    SCREEN_READER_PROGRAMS.filter((name) => !(name.startsWith('/') ? existsSync(name) : onPath([name])));
  if (missing().length) await install('a screen reader', SCREEN_READER_PACKAGES);
  return missing();
}

/** Installs packages of Debian or a relative, as root; does nothing elsewhere. Says so first, and says what failed. */
export async function install(what, packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get'])) return;
  console.log(`Installing ${what} with apt-get: ${packages.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { show: false, env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { status, output } = await run('apt-get', args, { show: false, env });
  if (status === 0) return;
  console.log(`apt-get could not install them:\n${(update.output + output).trim().split('\n').slice(-5).join('\n')}`);
}

/** Starts the WebDriver of WebKit on a screen that does not exist. @returns its port and how to end it. */
export async function startWebKitDriver({ driver }) {
  const port = await freePort();
  const child = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1400x1000x24', 'dbus-run-session', '--', driver, '--host=127.0.0.1', `--port=${port}`],
    {
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LANG: 'C.UTF-8' },
      stdio: 'ignore',
      detached: true,
    },
  );
  const close = () => {
    // The whole group: the screen and the session bus are its children.
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  // The driver says nothing when it is ready: it is asked until it answers.
  for await (const _ of setInterval(50, undefined, { signal: AbortSignal.timeout(20_000) })) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return { port, close };
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
