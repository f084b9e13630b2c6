import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asCurl, CHECKS, runConformance } from '@madoguchi/client/conformance';
import { firstAi } from './choosers.js';
import { openStore, serve, skipped, STORES, type Store } from './service.js';
import { content } from './visitor.js';

// The server holds every rule of the protocol: on both stores, with the matcher and with an AI that is counted.

for (const name of STORES) {
  describe(`the server on ${name}`, { skip: skipped(name) }, () => {
    let store: Store;
    before(async () => void (store = await openStore(name)));
    after(() => store.remove());

    for (const [chooser, options] of [['the matcher', {}] as const, ['an AI', { chooser: firstAi() }] as const]) {
      test(`holds every rule with ${chooser}`, async () => {
        const { endpoint, stop } = await serve(store, {}, options);
        try {
          const results = await runConformance(endpoint, content);
          assert.deepEqual(
            results.flatMap(({ name, fault, sent }) =>
              fault ? [`${name}: ${fault} ${sent ? asCurl(sent) : ''}`] : [],
            ),
            [],
          );
          assert.equal(results.length, CHECKS.length);
        } finally {
          await stop();
        }
      });
    }
  });
}
