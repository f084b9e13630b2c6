import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { agree, question } from '../../server/visitor.js';

/** What a load came to. */
export interface Load {
  /** Of each answer, milliseconds. */
  readonly times: readonly number[];
  /** Replies that were no answer. */
  readonly faults: number;
  readonly seconds: number;
}

/** Asks one question after the other on each connection, each with a key of its own, of participants of their own. */
export async function load(
  endpoints: readonly string[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Load> {
  const agents = endpoints.map(() => new Agent({ keepAlive: true, maxSockets: Infinity }));
  const receipts = await Promise.all(
    Array.from({ length: connections }, (_, index) => agree(endpoints[index % endpoints.length] ?? '')),
  );
  const times: number[] = [];
  let faults = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    receipts.map(async (receipt, index) => {
      const of = index % endpoints.length;
      const body = JSON.stringify(question(receipt));
      while (performance.now() < end) {
        const before = performance.now();
        const status = await post(`${endpoints[of] ?? ''}/turn`, body, agents[of]);
        if (status === 200) times.push(performance.now() - before);
        else faults++;
      }
    }),
  );
  for (const agent of agents) agent.destroy();
  return { times, faults, seconds: (performance.now() - start) / 1000 };
}

function post(url: string, body: string, agent: Agent | undefined): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const sent = request(url, { method: 'POST', headers, ...(agent && { agent }) }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
