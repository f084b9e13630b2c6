import assert from 'node:assert/strict';
import { test } from 'node:test';
import { httpTransport } from '@madoguchi/client';
import fc from 'fast-check';
import { hostileReplies } from './hostile/replies.js';
import { readSample } from './hostile/sample.js';
import { startHostileServer } from './hostile/server.js';
import { Visitor } from './hostile/visitor.js';

// Whatever is at the other end of the protocol and whatever it answers with: with the real transport and the real session a visitor
// sees a published entry, or no answer.

const RUNS = 1000;
/** A call that brings nothing is given up after this. Milliseconds; the server is near. */
const ATTEMPT_MS = 250;

test(`of ${RUNS} replies of a hostile server a visitor sees what is published, or no answer`, async () => {
  const sample = readSample();
  const server = await startHostileServer();
  let waited = 0;
  const transport = httpTransport({
    endpoint: server.endpoint,
    ...{ attempts: 2, attemptLimit: ATTEMPT_MS, random: () => 1 },
    wait(ms) {
      waited = Math.max(waited, ms);
      return Promise.resolve();
    },
  });
  const visitor = new Visitor(sample, transport, 'everywhere');
  try {
    await visitor.agree();
    const seen = new Map<string, number>();
    const tried = new Set<string>();
    await fc.assert(
      fc.asyncProperty(hostileReplies(sample), async (reply) => {
        server.next = reply;
        tried.add(reply.what);
        const calls = server.calls.length;
        for (const kind of await visitor.ask()) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        // Two attempts; where it wants a consent first, that and two more; and what waited to be told.
        assert.ok(server.calls.length - calls <= 8, server.calls.slice(calls).join());
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    assert.ok(tried.size >= 25, [...tried].join());
    for (const kind of ['answer', 'candidates', 'no-answer', 'error', 'quota']) {
      assert.ok((seen.get(kind) ?? 0) > 5, `${kind}: ${String(seen.get(kind))}`);
    }
    assert.equal(server.followed(), 0, 'nobody goes where it points to');
    assert.ok(waited <= 45_000, 'nor waits for as long as it says');
    assert.ok(server.told.length >= RUNS);
    for (const body of server.told) assert.match(body, /^[\x20-\x7e]*$/, 'ids, hashes and times are all that it hears');
  } finally {
    visitor.session.dispose();
    server.close();
  }
});
