import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaqEntry } from '../faq.js';
import { blockText, inlineText } from '../nodes.js';
import { fixtureEntries, fixtureTerms } from './fixture.js';
import { indexEntries } from './index-entries.js';
import { createPicker } from './pick-up.js';

const picker = createPicker(fixtureTerms);
const build = (entries = fixtureEntries, pause = (): Promise<void> => Promise.resolve()) =>
  indexEntries(entries, picker, pause);

test('the order of the content does not matter', async () => {
  assert.deepEqual(await build([...fixtureEntries].reverse()), await build());
});

test('a token knows its wordings and answers, and how many entries word it', async () => {
  const index = await build();
  const interview = index.entries.findIndex(({ id }) => id === 'interview');
  const posting = index.postings.get('#interview');
  assert.equal(posting?.entries, 1, 'three wordings of one entry are one entry');
  assert.deepEqual(
    posting.wordings.filter((_, i) => i % 2 === 0).map((wording) => index.entryOf[wording]),
    [interview, interview, interview],
  );
  assert.deepEqual(posting.answers, [interview, 1]);
});

test('whole wordings are found again, whole answers are not', async () => {
  const { postings } = await build();
  assert.ok(postings.has('=パスワード忘れ'));
  assert.ok(!postings.has('=窓口で模擬面接を予約できます'));
});

test('work is cut into slices: between two pauses lie a thousand characters and one entry more, at the most', async () => {
  const characters = ({ question, aliases, answer }: FaqEntry): number =>
    [inlineText(question), ...aliases, blockText(answer)].join('').length;
  const longest = Math.max(...fixtureEntries.map(characters));
  let read = 0;
  const watched = Array.from({ length: 10 }, (_, copy) =>
    fixtureEntries.map((entry) => ({
      ...entry,
      id: `${entry.id}-${String(copy)}`,
      get answer() {
        read += characters(entry);
        return entry.answer;
      },
    })),
  ).flat();
  const slices: number[] = [];
  await build(watched, () => {
    slices.push(read);
    read = 0;
    return Promise.resolve();
  });
  assert.ok(Math.max(...slices, read) <= 1_000 + longest);
  assert.ok(Math.min(...slices) >= 1_000, 'no pause for nothing');
});

test('a pause that rejects ends the work', async () => {
  const stop = new Error('stop');
  const many = Array.from({ length: 10 }, () => fixtureEntries).flat();
  await assert.rejects(
    build(many, () => Promise.reject(stop)),
    stop,
  );
});
