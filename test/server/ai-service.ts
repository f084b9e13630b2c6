import { main } from '@madoguchi/server';
import { firstAi } from './choosers.js';

// The service as a process, with a chooser that counts as an AI: quotas count only where there is one.

process.exitCode = await main(process, { chooser: firstAi() });
