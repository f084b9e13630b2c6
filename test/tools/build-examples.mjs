import { mkdir, rm, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';

const NATIONAL = 'examples/hwis/dist/concierge';
const BUREAU = 'examples/bureau/dist/concierge';

/** Compiles the content of both examples. The bureau's copy of the national content lies beside its overlay; both are signed. */
export async function buildExamples({ clean = true } = {}) {
  for (const [from, to] of [
    ['examples/hwis/content', NATIONAL],
    ['examples/bureau/content', BUREAU],
  ]) {
    const args = ['packages/cli/bin/madoguchi.js', 'build', from, '--out', to, ...(clean ? ['--clean'] : [])];
    const { status } = await runNode(args);
    if (status !== 0) return false;
  }
  const copy = join(ROOT, BUREAU, 'national');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  await cp(join(ROOT, NATIONAL), copy, { recursive: true });
  return (await runNode(['test/tools/sign-bureau.ts'])).status === 0;
}
