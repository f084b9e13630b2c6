import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../tools/run.mjs';
import { openStore, spawnService } from '../../server/service.js';
import { load } from './load.js';

// npm run bench -- server: answers a second and their latency, with PostgreSQL and whoever asks on the same machine. It is bounded,
// and passes no judgement in npm test.
//   --seconds N      of each measurement (default 20), after 5 of warming up
//   --connections N  at once (default 32)

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '20' }, connections: { type: 'string', default: '32' } },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const AI = join(ROOT, 'test/server/ai-service.ts');

/** Resident memory of a process, MB; 0 where the system does not tell. */
function memory(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}

const store = await openStore('postgres', { durable: true });
console.log(
  `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ` +
    `${store.postgres?.version ?? ''} with fsync on, ${connections} connections, ${seconds} s each\n`,
);
console.log('chooser  processes  answers/s   p50 ms   p99 ms   faults   memory MB, each fifth of the time');
try {
  for (const [chooser, processes, script] of [
    ['matcher', 1, undefined],
    ['matcher', 2, undefined],
    ['AI', 1, AI],
    ['AI', 2, AI],
  ] as const) {
    const settings = {
      ...{ LOG_LEVEL: 'warn', QUOTA_PARTICIPANT: '1000000', QUOTA_SERVICE: '100000000' },
      DATABASE_CONNECTIONS: '8',
    };
    const services = await Promise.all(Array.from({ length: processes }, () => spawnService(store, settings, script)));
    try {
      const endpoints = services.map(({ endpoint }) => endpoint);
      await load(endpoints, { connections, seconds: 5 });
      const over: number[] = [];
      const parts = [];
      for (let part = 0; part < 5; part++) {
        parts.push(await load(endpoints, { connections, seconds: seconds / 5 }));
        over.push(services.reduce((sum, { child }) => sum + memory(child.pid), 0));
      }
      const times = parts.flatMap((each) => each.times).sort((a, b) => a - b);
      const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(9);
      const faults = parts.reduce((sum, each) => sum + each.faults, 0);
      const rate = (times.length / parts.reduce((sum, each) => sum + each.seconds, 0)).toFixed(0);
      console.log(
        `${chooser.padEnd(9)}${String(processes).padStart(9)}${rate.padStart(11)}${at(0.5)}${at(0.99)}${String(faults).padStart(9)}   ${over.join(' ')}`,
      );
    } finally {
      await Promise.all(services.map((service) => service.end('SIGTERM')));
    }
  }
} finally {
  await store.remove();
}
