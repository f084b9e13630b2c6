import './require-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildExamples } from './build-examples.mjs';
import { ROOT, run, runNode, stop } from './run.mjs';

// `npm run test:attacks`: every attack in every engine of this machine (`ATTACK_SHARE=10` draws a tenth, `E2E_ENGINES=firefox` in one).

if (!existsSync(join(ROOT, 'packages/element/dist/cdn/madoguchi-generated.mjs'))) {
  const { status } = await run(join(ROOT, 'node_modules/.bin/rollup'), ['-c', '--configBuild=cdn', '--silent']);
  if (status !== 0) stop('The element could not be built; see above.');
}
if (!existsSync(join(ROOT, 'examples/hwis/dist/concierge/content.json')) && !(await buildExamples())) {
  stop('The content of the examples has faults; see above.');
}
const { status } = await runNode(['--test', '--test-reporter=spec', 'test/security/attacks/attacks.test.ts']);
process.exitCode = status;
