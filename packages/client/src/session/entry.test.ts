import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Change } from './change.js';
import { isEntry, reduceEntry } from './entry.js';
import { acceptedRecord, LIVE, NOW, parsedManifest } from './fixture.js';
import { initialSnapshot } from './initial-snapshot.js';
import type { Input } from './input.js';
import { settle, transition } from './transition.js';

const clock = { now: NOW, createId: () => 'id' };
const inputs: readonly Input[] = [
  { type: 'open', audience: 'seeker' },
  { type: 'close' },
  { type: 'pick', entryId: 'reg-1' },
  { type: 'accept' },
  { type: 'set-language', language: 'en' },
  { type: 'show', screen: 'offices' },
  { type: 'content-loaded', manifest: parsedManifest() },
  { type: 'content-failed', code: 'network' },
  { type: 'live-loaded', live: { ...LIVE, serial: 4 } },
  { type: 'live-failed' },
  { type: 'storage-lost' },
  { type: 'stored-read', consent: null, conversation: null, storage: 'persistent' },
  { type: 'stored-read', consent: acceptedRecord('other'), conversation: null, storage: 'memory' },
  { type: 'stored-read', consent: acceptedRecord(), conversation: null, storage: 'persistent' },
];

test("the entry's part, and the whole machine after it, come to what the whole machine alone comes to", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...inputs), { maxLength: 12 }), (steps) => {
      let alone = initialSnapshot('ja', 'embedded');
      let staged = alone;
      let whole = false;
      for (const input of steps) {
        alone = transition(alone, input, clock).snapshot;
        const change = new Change(staged, clock);
        if (!whole && isEntry(staged) && reduceEntry(change, input)) staged = change.snapshot;
        else {
          if (!whole) staged = settle(new Change(staged, clock), staged).snapshot;
          whole = true;
          staged = transition(staged, input, clock).snapshot;
        }
      }
      assert.deepEqual(settle(new Change(staged, clock), staged).snapshot, alone);
    }),
    { numRuns: 3000 },
  );
});
