import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaqEntry } from '../faq.js';
import { blockText, inlineText } from '../nodes.js';
import { fixtureEntries, fixtureTerms } from './fixture.js';
import { indexEntries } from './index-entries.js';
import { createLexicon } from './lexicon.js';

const lexicon = createLexicon({ terms: fixtureTerms });
const build = (entries = fixtureEntries, pause = (): Promise<void> => Promise.resolve()) =>
  indexEntries(entries, lexicon, pause);

test('the order of the content does not matter', async () => {
  assert.deepEqual(await build([...fixtureEntries].reverse()), await build());
});

test('a token knows in which entries and fields it occurs, and how often', async () => {
  const index = await build();
  const interview = index.entries.findIndex(({ id }) => id === 'interview');
  const posting = index.postings.get('#interview');
  assert.deepEqual(posting?.counts, [interview, 1, 2, 1], 'once in the question, twice in aliases, once in the answer');
  assert.deepEqual([posting.wordings, posting.answers], [1, 1]);
});

test('wordings of other languages are searched as aliases are', async () => {
  const [sample] = fixtureEntries;
  const index = await build([{ ...sample!, translatedWordings: ['zebra crossing'] }]);
  assert.deepEqual(index.postings.get('wzebra')?.counts, [0, 0, 1, 0]);
});

test('whole wordings are found again, whole answers are not', async () => {
  const { postings } = await build();
  assert.ok(postings.has('=パスワード忘れ'));
  assert.ok(!postings.has('=窓口で模擬面接を予約できます'));
});

test('work is cut into slices: no more than three hundred characters and one field more lie between two pauses', async () => {
  const fields = ({ question, aliases, answer }: FaqEntry): readonly number[] =>
    [inlineText(question), aliases.join('。'), blockText(answer)].map(({ length }) => length);
  const many = Array.from({ length: 10 }, (_, copy) =>
    fixtureEntries.map((entry) => ({ ...entry, id: `${entry.id}-${String(copy)}` })),
  ).flat();
  const all = many.flatMap(fields);
  let pauses = 0;
  await build(many, () => {
    pauses++;
    return Promise.resolve();
  });
  const characters = all.reduce((sum, length) => sum + length, 0);
  assert.ok(pauses >= Math.floor(characters / (300 + Math.max(...all))));
  assert.ok(pauses <= characters / 300, 'no pause for nothing');
});

test('a pause that rejects ends the work', async () => {
  const stop = new Error('stop');
  const many = Array.from({ length: 10 }, () => fixtureEntries).flat();
  await assert.rejects(
    build(many, () => Promise.reject(stop)),
    stop,
  );
});
