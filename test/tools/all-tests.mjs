import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { installEngines, installScreenReader, startWebKitDriver } from './browsers.mjs';
import { buildExamples } from './build-examples.mjs';
import { check } from './check.mjs';
import { filesBelow } from './files.mjs';
import { ROOT, run, runNode } from './run.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

/** What each suite gave: its name, counts and seconds. */
const suites = [];

async function suite(name, work) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const { passed, failed } = await work();
  suites.push({ name, passed, failed, seconds: Math.round((performance.now() - start) / 1000) });
  return failed === 0;
}

/** The longest that one suite may take, in seconds: one that hangs is ended, and fails with its name. */
const LONGEST = 2400;
/** When all has to be over, in seconds of this process: who runs this may end it without a word later. Default: never. */
const END = Number(process.env.MADOGUCHI_TIME_LIMIT ?? Infinity);

const limit = () => Math.max(1, Math.min(LONGEST, Math.round(END - process.uptime())));

/** Runs files with Node's own test runner, and reads its counts. */
async function nodeTests(files, env = {}) {
  const { status, output } = await runNode(['--test', '--test-reporter=tap', ...files], {
    show: false,
    env,
    limit: limit(),
  });
  const count = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const [passed, skipped] = [count('pass'), count('skipped') + count('todo')];
  let failed = count('fail') + count('cancelled');
  if (status !== 0 && failed === 0) failed = 1;
  if (failed) console.log(faultsOf(output) || output.slice(-2000));
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return { passed, failed };
}

/** The failing parts of a TAP report. */
function faultsOf(output) {
  const blocks = output.split(/^(?=\s*# Subtest)/m).filter((block) => /^\s*not ok/m.test(block));
  return blocks.join('').slice(0, 20_000);
}

/** Runs the browser tests in these engines: all of them, or those of `files`. */
export async function browserTests(engines, files = []) {
  const names = Object.keys(engines);
  if (!names.length) return { passed: 0, failed: 0 };
  const driver = engines.webkit ? await startWebKitDriver(engines.webkit) : null;
  const passedOn = { ...engines, ...(driver && { webkit: { ...engines.webkit, port: driver.port } }) };
  const only = files.length ? ['--files', ...files] : [];
  const args = ['--config', 'test/config/web-test-runner.config.js', ...only];
  const env = { ENGINES: JSON.stringify(passedOn) };
  const { status, output } = await run(bin('web-test-runner'), args, { env, limit: limit() });
  driver?.close();
  // The progress lines are printed again and again, with signs that erase the one before: the last one of each browser counts.
  const last = new Map();
  for (const [, browser, passed, failed] of stripVTControlCharacters(output).matchAll(
    /^(\S+):\s+\|.*\| (\d+) passed, (\d+) failed/gm,
  )) {
    last.set(browser, { passed: Number(passed), failed: Number(failed) });
  }
  const sum = (what) => [...last.values()].reduce((total, each) => total + each[what], 0);
  const failed = sum('failed');
  return { passed: sum('passed'), failed: status !== 0 && failed === 0 ? 1 : failed };
}

/**
 * All journeys with a real screen reader, and the broken builds, in both browsers: a test each. A machine that does other
 * things too may keep it from hearing: what is wrong twice is wrong.
 */
async function screenReader(required) {
  const missing = await installScreenReader();
  if (missing.length) {
    console.log(`Not run, because it is not on this machine: ${missing.join(', ')}.`);
    return { passed: 0, failed: Number(required) };
  }
  const { status, output } = await runNode(['test/screen-reader/main.ts', '--attempts', '2'], { limit: limit() });
  const [, passed = '0', failed = '0'] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  return { passed: Number(passed), failed: status !== 0 && failed === '0' ? 1 : Number(failed) };
}

export async function main() {
  const required = process.env.MADOGUCHI_REQUIRE_ENGINES === '1';
  const found = await installEngines();
  const engines = Object.fromEntries(Object.entries(found).filter(([, engine]) => engine));
  const missing = Object.keys(found).filter((name) => !found[name]);

  await suite('check', async () => {
    const results = await check();
    const failed = results.filter(({ passed }) => !passed).length;
    return { passed: results.length - failed, failed };
  });
  await suite('unit tests', () =>
    nodeTests([
      ...filesBelow(join(ROOT, 'packages'), '.test.ts'),
      ...filesBelow(join(ROOT, 'test/screen-reader'), '.test.ts'),
      ...filesBelow(join(ROOT, 'examples/backends'), '.test.ts'),
      ...filesBelow(join(ROOT, 'test/bench'), '.test.ts'),
    ]),
  );
  const built = await suite('sample content', async () => {
    const passed = await buildExamples();
    return { passed: Number(passed), failed: Number(!passed) };
  });
  if (built) {
    const attacks = filesBelow(join(ROOT, 'test/security/attacks'), '.test.ts');
    await suite('promises of the sample', () =>
      nodeTests([
        ...filesBelow(join(ROOT, 'test/content'), '.test.ts'),
        ...filesBelow(join(ROOT, 'test/security'), '.test.ts').filter((file) => !attacks.includes(file)),
      ]),
    );
    await suite('evaluation', async () => {
      const args = ['packages/cli/bin/madoguchi.js', 'eval', 'examples/hwis/content', '--half', 'held-out'];
      const { status } = await runNode(args, { limit: limit() });
      return { passed: Number(status === 0), failed: Number(status !== 0) };
    });
    await suite('conformance', () => nodeTests(filesBelow(join(ROOT, 'test/conformance'), '.test.ts')));
    await suite('server', () => nodeTests(filesBelow(join(ROOT, 'test/server'), '.test.ts')));
    await suite('faults', () => nodeTests(filesBelow(join(ROOT, 'test/faults'), '.test.ts')));
    await suite('browser tests', () => browserTests(engines));
    for (const name of Object.keys(engines)) {
      await suite(`walks in ${name}`, () =>
        nodeTests(filesBelow(join(ROOT, 'test/e2e'), '.test.ts'), { E2E_ENGINES: name }),
      );
    }
    // All attacks in one engine, a tenth in the others; `npm run test:attacks` draws all in all.
    for (const name of Object.keys(engines)) {
      const env = { E2E_ENGINES: name, ATTACK_SHARE: name === 'chromium' ? '1' : '10' };
      await suite(`attacks in ${name}`, () => nodeTests(attacks, env));
    }
    // What compares two engines runs once; what one engine is measured in is left out by the others.
    const accessibility = filesBelow(join(ROOT, 'test/accessibility'), '.test.ts');
    const compares = (file) => file.endsWith('engine-trees.test.ts');
    for (const name of Object.keys(engines)) {
      await suite(`accessibility in ${name}`, () =>
        nodeTests(
          accessibility.filter((file) => !compares(file)),
          { E2E_ENGINES: name },
        ),
      );
    }
    await suite('accessibility trees', () => nodeTests(accessibility.filter(compares)));
    // It hears Firefox and Chromium; a machine without them is told so below.
    if (engines.firefox && engines.chromium) await suite('screen reader', () => screenReader(required));
  }
  if (missing.length) {
    console.log(`\nNot run, because it is not on this machine: ${missing.join(', ')}.`);
    console.log('Install Chromium or Chrome, Firefox, and on Linux WebKitWebDriver with MiniBrowser, xvfb and dbus.');
    if (required) suites.push({ name: 'engines required', passed: 0, failed: missing.length, seconds: 0 });
  }

  console.log('\nsuite                 passed  failed  seconds');
  for (const { name, passed, failed, seconds } of suites) {
    console.log(
      `${name.padEnd(22)}${String(passed).padStart(6)}${String(failed).padStart(8)}${String(seconds).padStart(9)}`,
    );
  }
  const total = (what) => suites.reduce((sum, each) => sum + each[what], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') ? 1 : 0;
}
