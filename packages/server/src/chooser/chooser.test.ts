import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaqEntry } from '@madoguchi/content';
import fc from 'fast-check';
import type { Published } from '../content/published.js';
import { checkedChoice } from './checked-choice.js';
import type { Choice, Question } from './chooser.js';
import { matcherChooser } from './matcher-chooser.js';

const entry = (id: string, question: string): FaqEntry => ({
  ...{ id, audience: 'seeker', topics: ['t'], automation: 'allowed', question: [question], answer: [] },
  ...{ aliases: [], related: [], links: [], source: 'https://www.example.jp/', reviewed: '2026-11-01' },
});
const entries = [entry('cv', '履歴書の書き方を知りたい'), entry('benefit', '雇用保険の手続きを知りたい')];
const published: Published = {
  ...{ id: 'sample', version: '1', terms: { version: '1', hash: '' }, words: null },
  termIds: new Set(['cv-word']),
  choiceIds: new Set(['seeker']),
  entryIds: new Set(entries.map(({ id }) => id)),
  allowedIds: new Set(['cv']),
  vocabulary: [{ id: 'cv-word', label: { ja: '履歴書' }, forms: ['履歴書'] }],
  entries: (language) => (language === 'ja' ? entries : []),
};
const question: Question = {
  ...{ language: 'ja', termIds: [], path: [], scope: 'path', candidates: [], decision: 'none' },
};
const { signal } = new AbortController();

test('whatever a chooser comes to, only what is published is left of it', () => {
  const ids = fc.array(fc.oneof(fc.constantFrom('cv', 'benefit', 'seeker'), fc.string()), { maxLength: 20 });
  const choice = fc.oneof(
    fc.record({
      result: fc.constant('selected'),
      entryIds: ids,
      decision: fc.constantFrom('answer', 'choose'),
      foundBy: fc.constantFrom('ai', 'search'),
    }),
    fc.record({ result: fc.constant('clarify'), choiceIds: ids, foundBy: fc.constantFrom('ai', 'search') }),
    fc.record({ result: fc.string(), text: fc.string(), entryIds: fc.anything() }),
  ) as fc.Arbitrary<Choice>;
  fc.assert(
    fc.property(choice, (made) => {
      const checked = checkedChoice(made, published);
      const there: ReadonlySet<string> = checked.result === 'clarify' ? published.choiceIds : published.entryIds;
      const left =
        checked.result === 'selected' ? checked.entryIds : checked.result === 'clarify' ? checked.choiceIds : ['cv'];
      assert.ok(left.length > 0 && left.length <= 8);
      if (checked.result !== 'no-match') assert.ok(left.every((id) => there.has(id)));
      assert.deepEqual(
        Object.keys(checked).filter((key) => !['result', 'entryIds', 'choiceIds', 'decision', 'foundBy'].includes(key)),
        [],
      );
    }),
  );
});

test('what may not be shown at once is offered, whoever says that it answers', () => {
  const choice: Choice = { result: 'selected', entryIds: ['benefit', 'cv'], decision: 'answer', foundBy: 'ai' };
  assert.deepEqual(checkedChoice(choice, published), { ...choice, decision: 'choose' });
  const allowed: Choice = { ...choice, entryIds: ['cv', 'benefit'] };
  assert.deepEqual(checkedChoice(allowed, published), allowed);
});

test('where the best one is not published, the next one is offered and not shown at once', () => {
  const choice: Choice = { result: 'selected', entryIds: ['made-up', 'cv'], decision: 'answer', foundBy: 'ai' };
  assert.deepEqual(checkedChoice(choice, published), { ...choice, entryIds: ['cv'], decision: 'choose' });
});

test('what the page has matched stands', async () => {
  const chooser = matcherChooser();
  const asked = { ...question, candidates: ['benefit', 'cv'], decision: 'choose' as const };
  assert.deepEqual(await chooser.choose(asked, published, signal), {
    ...{ result: 'selected', entryIds: ['benefit', 'cv'], decision: 'choose', foundBy: 'search' },
  });
  const none = { ...asked, decision: 'none' as const };
  assert.deepEqual(await chooser.choose(none, published, signal), { result: 'no-match', foundBy: 'search' });
});

test('who brings only words gets what the matcher finds by them, in their language', async () => {
  const chooser = matcherChooser();
  const found = await chooser.choose({ ...question, termIds: ['cv-word'] }, published, signal);
  assert.equal(found.result, 'selected');
  assert.equal(found.result === 'selected' && found.entryIds[0], 'cv');
  const english = await chooser.choose({ ...question, language: 'en', termIds: ['cv-word'] }, published, signal);
  assert.equal(english.result, 'no-match');
  assert.equal((await chooser.choose(question, published, signal)).result, 'no-match');
});
