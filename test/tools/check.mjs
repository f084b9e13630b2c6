import { join } from 'node:path';
import { filesBelow } from './files.mjs';
import { ROOT, run, runNode } from './run.mjs';

// Everything about the code that needs no browser and no content: types, lint, format, import graph, packages.

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

/** Runs the checks one after the other. @returns their names and whether they passed. */
export async function check() {
  const results = [];
  const step = async (name, command, args, options) => {
    console.log(`\n— ${name}`);
    const { status } = command === 'node' ? await runNode(args, options) : await run(command, args, options);
    results.push({ name, passed: status === 0 });
    return status === 0;
  };
  await step('types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']);
  await step('lint', bin('eslint'), ['-c', 'test/config/eslint.config.js', 'packages', 'test', 'examples/backends']);
  await step('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
  const structure = filesBelow(join(ROOT, 'test/structure'), '.test.ts');
  await step('structure', 'node', ['--test', '--test-reporter=dot', ...structure]);
  const built = await step('builds and budgets', bin('rollup'), ['-c', '--silent']);
  for (const name of built ? ['content', 'client', 'element', 'server', 'cli'] : []) {
    await step(`publint ${name}`, bin('publint'), ['--strict', `packages/${name}`]);
  }
  return results;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const failed = (await check()).filter(({ passed }) => !passed);
  if (failed.length) {
    console.error(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
    process.exitCode = 1;
  }
}
