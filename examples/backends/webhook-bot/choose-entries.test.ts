import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnswerEvent } from '@madoguchi/client';
import { chooseEntries } from './choose-entries.js';

const INTENTS = { online: 'reg-online', office: 'reg-office', web: 'reg-online' };

/** What comes of a ranking, with bounds of 0.8 and 0.4. */
function chosen(ranking: Readonly<Record<string, number>>): AnswerEvent {
  const intent_ranking = Object.entries(ranking).map(([name, confidence]) => ({ name, confidence }));
  return chooseEntries({ intent_ranking }, INTENTS, {}, 'ai');
}
const selected = (decision: 'answer' | 'choose', ...entryIds: string[]): AnswerEvent => ({
  ...{ type: 'selected', entryIds, decision, foundBy: 'ai' },
});
const NO_MATCH: AnswerEvent = { type: 'no-match' };

test('an intent of which the bot is sure is answered; others that count come behind it', () => {
  assert.deepEqual(chosen({ online: 0.8, office: 0.4 }), selected('answer', 'reg-online', 'reg-office'));
  assert.deepEqual(chosen({ online: 0.8, office: 0.39 }), selected('answer', 'reg-online'));
});

test('an intent of which the bot is less sure is offered', () => {
  assert.deepEqual(chosen({ online: 0.79 }), selected('choose', 'reg-online'));
  assert.deepEqual(chosen({ online: 0.4 }), selected('choose', 'reg-online'));
});

test('below the bounds nothing is seen', () => {
  assert.deepEqual(chosen({ online: 0.39, office: 0.2 }), NO_MATCH);
  assert.deepEqual(chosen({}), NO_MATCH);
});

test('a bot that is sure of two answers lets the visitor choose; two names of one answer are one', () => {
  assert.deepEqual(chosen({ online: 0.9, office: 0.85 }), selected('choose', 'reg-online', 'reg-office'));
  assert.deepEqual(chosen({ online: 0.9, web: 0.85 }), selected('answer', 'reg-online'));
});

test('the order is that of the confidences, whatever the order in the reply', () => {
  assert.deepEqual(chosen({ office: 0.5, online: 0.9 }), selected('answer', 'reg-online', 'reg-office'));
});

test('where the best intent is not in the table, the second best is no answer either', () => {
  assert.deepEqual(chosen({ small_talk: 0.9, online: 0.8 }), NO_MATCH);
  assert.deepEqual(chosen({ online: 0.9, small_talk: 0.8 }), selected('answer', 'reg-online'));
});

test('names of what every object has are no intents', () => {
  for (const name of ['constructor', '__proto__', 'toString']) assert.deepEqual(chosen({ [name]: 1 }), NO_MATCH);
});
