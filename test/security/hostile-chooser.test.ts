import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { httpTransport } from '@madoguchi/client';
import fc from 'fast-check';
import { openStore, serve, type Store } from '../server/service.js';
import { hostileChooser, hostileChoices } from './hostile/choices.js';
import { readSample } from './hostile/sample.js';
import { CANARY, Visitor } from './hostile/visitor.js';

// Whoever is let to choose (a model, a library, a service) and whatever it comes to: through the real server and the real session
// a visitor sees a published entry, or no answer.

const sample = readSample();
const PUBLISHED = new Set(sample.manifest.topics.flatMap(({ entries }) => entries));
const CHOICES = new Set(sample.manifest.choices.map(({ id }) => id));

let store: Store;
before(async () => void (store = await openStore('embedded')));
after(() => store.remove());

/** Holds a reply of the server: ids of what is published, and nothing else. */
function holdReply(status: number, text: string): void {
  assert.equal(text.includes(CANARY), false, text.slice(0, 200));
  assert.ok(text.length < 2000);
  if (status !== 200) return;
  const reply = JSON.parse(text) as Record<string, unknown>;
  if (!('result' in reply)) return;
  const { result, entryIds = [], choiceIds = [], decision, foundBy, quota, ...more } = reply;
  assert.deepEqual(more, {});
  assert.ok(['selected', 'clarify', 'no-match'].includes(String(result)));
  assert.ok([undefined, 'ai', 'search'].includes(foundBy as string | undefined));
  assert.equal(typeof quota, 'object');
  const ids = entryIds as readonly string[];
  assert.ok(ids.every((id) => PUBLISHED.has(id)) && (choiceIds as readonly string[]).every((id) => CHOICES.has(id)));
  if (decision === 'answer') assert.equal(sample.entries.get(ids[0] ?? '')?.automation, 'allowed');
}

/** Asks a question for each of so many outputs. @returns what was shown, counted. */
async function visits(
  usesAi: boolean,
  from: 'everywhere' | 'topic',
  runs: number,
): Promise<ReadonlyMap<string, number>> {
  const chooser = hostileChooser(usesAi);
  const log: string[] = [];
  const settings = {
    CHOOSER_LIMIT_MS: '100',
    QUOTA_PARTICIPANT: '1000000',
    QUOTA_SERVICE: '100000000',
    LOG_LEVEL: 'info',
  };
  const logTo = { write: (line: string) => void log.push(line) };
  const { endpoint, stop } = await serve(store, settings, { chooser, logTo });
  const visitor = new Visitor(
    sample,
    httpTransport({
      endpoint,
      ...{ attempts: 2, random: () => 0, wait: () => Promise.resolve() },
      fetch: async (...request) => {
        const response = await fetch(...request);
        holdReply(response.status, await response.clone().text());
        return response;
      },
    }),
    from,
  );
  try {
    await visitor.agree();
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(hostileChoices(sample), async (choice) => {
        chooser.next = choice;
        for (const kind of await visitor.ask()) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    // All of this was tried, and an honest choice among it was shown.
    const tried = [...chooser.made.values()].reduce((sum, count) => sum + count, 0);
    assert.ok(tried >= runs, String(tried));
    assert.ok(chooser.made.size >= 20, String([...chooser.made.keys()]));
    for (const kind of ['candidates', 'no-answer', 'error']) assert.ok((seen.get(kind) ?? 0) > 5, kind);
    // Of what was thrown there is its code, which is a word, and no sentence.
    assert.ok(log.some((line) => line.includes(`"reason":"${CANARY}"`)));
    assert.deepEqual(
      log.filter((line) => line.replace(`"reason":"${CANARY}"`, '').includes(CANARY)),
      [],
    );
    return seen;
  } finally {
    visitor.session.dispose();
    await stop();
  }
}

test('of 1,000 outputs of a hostile chooser a visitor sees what is published, or no answer', async () => {
  const seen = await visits(false, 'everywhere', 1000);
  assert.ok((seen.get('answer') ?? 0) > 10, 'also cards');
});

test('so it is of 250 outputs of one that counts as an AI, and nothing comes from outside the path', async () => {
  await visits(true, 'topic', 250);
});
