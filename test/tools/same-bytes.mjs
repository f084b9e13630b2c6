import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';

// `npm run test:same-bytes`: everything that is published, built twice in two places, and compared byte for byte.

const { status } = await runNode(['--test', join(ROOT, 'test/security/same-bytes.test.ts')], {
  env: { MADOGUCHI_WHOLE_BUILD: '1' },
});
process.exitCode = status;
