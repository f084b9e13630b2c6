import './require-node.mjs';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { buildExamples } from './build-examples.mjs';
import { ROOT, runNode, stop } from './run.mjs';

// `npm run test:faults`: 10,000 visits over bad networks (`FAULT_SCHEDULES` says another number, `FAULT_SEED` begins elsewhere).

if (!existsSync(join(ROOT, 'examples/hwis/dist/concierge/content.json')) && !(await buildExamples())) {
  stop('The content of the examples has faults; see above.');
}
const env = { FAULT_SCHEDULES: process.env.FAULT_SCHEDULES ?? '10000' };
const { status } = await runNode(['--test', '--test-reporter=spec', 'test/faults/faults.test.ts'], { env });
process.exitCode = status;
