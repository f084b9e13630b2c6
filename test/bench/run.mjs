import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode, stop } from '../tools/run.mjs';

// npm run bench -- NAME: benchmarks compare with peers or a baseline in the same run; they pass no judgement in npm test.

const names = readdirSync(join(ROOT, 'test/bench'), { withFileTypes: true })
  .filter((each) => each.isDirectory() && each.name !== 'data')
  .map(({ name }) => name);
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) stop(`Name one of the benchmarks: npm run bench -- ${names.join('|')}`);
process.exitCode = (await runNode([`test/bench/${name}/bench.ts`, ...rest])).status;
