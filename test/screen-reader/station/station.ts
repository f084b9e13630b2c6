import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addKeys } from './keyboard.js';
import { poll, until } from './poll.js';
import { processes, type Processes } from './processes.js';
import { speechLog, type SpeechLog } from './speech-log.js';

/** A desk of its own: a screen that does not exist, its own session bus and accessibility bus, a window manager, Orca. */
export interface Station {
  readonly folder: string;
  readonly processes: Processes;
  readonly speech: SpeechLog;
  /** Runs a program on this desk that ends by itself. @returns what it printed. Rejects where it fails, or takes 30 s. */
  execute(command: string, args: readonly string[]): Promise<string>;
  /** Runs xdotool on this screen. @returns what it printed; an empty string where it found nothing. */
  xdotool(...args: readonly string[]): Promise<string>;
  /** Gives the keyboard what it takes to type `text`. To be called before the browser is opened. */
  addKeys(text: string): Promise<void>;
  /** Waits until Orca has nothing to do. */
  settle(): Promise<void>;
  /** Listens until `test` is so. @returns whether it was, within `limit` milliseconds. */
  heard(test: () => boolean, limit: number): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * What differs from Orca as installed. A page is not read from top to bottom when it has been loaded (the page is not what
 * is tested, and a person stops it with Control), and keys are not echoed while they are typed.
 */
const PREFERENCES = { sayAllOnLoad: false, enableKeyEcho: false };

/** Orca's debug log, written line by line: as installed it comes in blocks of 8 KB, and is no sign of what Orca does. */
const CUSTOMIZATIONS = 'from orca import debug\nif debug.debugFile: debug.debugFile.reconfigure(line_buffering=True)\n';

/** The window manager has no shortcuts of its own: they are those by which Orca goes from cell to cell. */
const WINDOWS =
  '<openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus><keyboard/><mouse/></openbox_config>';

/** Orca is idle when it has logged nothing for so long. Longer than the announcer waits before it speaks. Milliseconds. */
const QUIET = 600;

/** Name and version of the screen reader as it tells them. */
export async function orcaVersion(): Promise<string> {
  const { stdout } = await promisify(execFile)('orca', ['--version']);
  return `Orca ${/[\d.]+/.exec(stdout)?.[0] ?? stdout.trim()}`;
}

/** How each desk that stands is closed. */
const open = new Set<() => Promise<void>>();

/** Closes all desks that stand. */
export async function closeStations(): Promise<void> {
  await Promise.all([...open].map((close) => close()));
}

/** Starts a desk. Rejects with what is missing where a part of it does not start. */
export async function startStation(): Promise<Station> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-screen-reader-'));
  const runtime = join(folder, 'runtime');
  const home = join(folder, 'home');
  const orca = join(folder, 'orca');
  [runtime, home, orca].forEach((path) => mkdirSync(path));
  chmodSync(runtime, 0o700);
  const base = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    NO_AT_BRIDGE: '0',
    GTK_MODULES: 'gail:atk-bridge',
  };
  const environment: Record<string, string> = base;
  const programs = processes(folder, environment);
  const speech = speechLog(join(folder, 'orca-debug.log'));
  const close = async (): Promise<void> => {
    open.delete(close);
    speech.close();
    await programs.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  open.add(close);
  const printed = async (name: string, what: string, pattern: RegExp): Promise<string> => {
    let found: string | undefined;
    await until(
      what,
      () => {
        programs.check();
        return !!(found = pattern.exec(readFileSync(join(folder, `${name}.log`), 'utf8'))?.[1]);
      },
      20_000,
    );
    return found ?? '';
  };
  try {
    programs.start('screen', 'Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
    environment['DISPLAY'] = `:${await printed('screen', 'the screen', /^(\d+)$/m)}`;
    programs.start('bus', 'dbus-daemon', ['--session', '--nofork', '--print-address=1']);
    environment['DBUS_SESSION_BUS_ADDRESS'] = await printed('bus', 'the session bus', /^(unix:.+)$/m);
    writeFileSync(join(folder, 'windows.xml'), WINDOWS);
    programs.start('windows', 'openbox', ['--config-file', join(folder, 'windows.xml')]);
    programs.start('accessibility', '/usr/libexec/at-spi-bus-launcher', [
      ...['--launch-immediately', '--a11y=1', '--screen-reader=1'],
    ]);
    const execute = promisify(execFile);
    const run = async (command: string, args: readonly string[]): Promise<string> =>
      (await execute(command, args, { env: environment, timeout: 30_000 })).stdout.trim();
    const xdotool = async (...args: readonly string[]): Promise<string> => {
      try {
        return await run('xdotool', args);
      } catch (error) {
        const { code, killed, stderr } = error as { code?: unknown; killed?: boolean; stderr?: string };
        // Where a search finds nothing, it ends with 1 and says nothing.
        if (code === 1 && !stderr) return '';
        throw new Error(`xdotool ${args.join(' ')}: ${killed ? 'no answer in 30 s' : (stderr ?? String(error))}`);
      }
    };
    await until(
      'the accessibility bus',
      async () => {
        programs.check();
        // Asked without calling it: a call would have the bus start a second one, and the first would end.
        const owned = ['org.freedesktop.DBus.NameHasOwner', 'string:org.a11y.Bus'];
        return await execute(
          'dbus-send',
          ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', ...owned],
          { env: environment },
        ).then(
          ({ stdout }) => stdout.includes('boolean true'),
          () => false,
        );
      },
      20_000,
    );
    writeFileSync(
      join(orca, 'user-settings.conf'),
      JSON.stringify({
        general: PREFERENCES,
        profiles: { default: { profile: ['Default', 'default'], ...PREFERENCES } },
        pronunciations: {},
        keybindings: {},
      }),
    );
    writeFileSync(join(orca, 'orca-customizations.py'), CUSTOMIZATIONS);
    const settings = ['--user-prefs', orca, '--debug-file', join(folder, 'orca-debug.log')];
    // Orca refuses to start beside another one of the same user: where that is allowed it sees no processes but its own.
    const alone = ['--pid', '--fork', '--kill-child', '--mount-proc', 'orca'];
    if (process.getuid?.() === 0) programs.start('orca', 'unshare', [...alone, ...settings]);
    else programs.start('orca', 'orca', settings);
    await until(
      'Orca to say that it is on',
      () => {
        programs.check();
        speech.read();
        return speech.said.includes('Screen reader on.');
      },
      60_000,
    );
    return {
      folder,
      processes: programs,
      speech,
      execute: run,
      xdotool,
      addKeys: (text) => addKeys(text, folder, environment),
      async settle() {
        let last = performance.now();
        const idle = await poll(() => {
          programs.check();
          if (speech.read() > 0) last = performance.now();
          return performance.now() - last > QUIET;
        }, 60_000);
        if (!idle) throw new Error('Orca did not come to rest in 60 s');
      },
      heard: (test, limit) =>
        poll(() => {
          programs.check();
          speech.read();
          return test();
        }, limit),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
