import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askQuestions } from './ask-questions.js';
import { question, subject } from './fixture.js';

test('asks over everything, inside the first choice, and inside the topic of the right entry', async () => {
  const asked = [question('求人の申込みをするには', { relevant: ['c'] })];
  const { whole, firstChoice, pathChosen } = await askQuestions(subject, asked);
  for (const search of [whole, firstChoice, pathChosen]) assert.equal(search?.[0]?.ranked[0], 'c');
  assert.deepEqual(firstChoice?.[0]?.ranked, ['c'], 'the employer’s choice leads to one entry');
});

test('the path of the file counts, and inside it nothing else is found', async () => {
  const asked = [question('求人の申込みをするには', { relevant: ['c'], path: 'seeker' })];
  const { whole, firstChoice, pathChosen } = await askQuestions(subject, asked);
  assert.equal(whole?.[0]?.ranked[0], 'c');
  assert.ok(!firstChoice?.[0]?.ranked.includes('c'));
  assert.equal(pathChosen?.[0]?.ranked[0], 'c');
});

test('a choice that leads to no topic is searched as the page searches it: everywhere', async () => {
  const asked = [question('求人の申込みをするには', { relevant: ['c'], path: 'office' })];
  assert.equal((await askQuestions(subject, asked)).firstChoice?.[0]?.ranked[0], 'c');
});

test('an unanswerable question has no right topic to be asked in', async () => {
  const { whole, pathChosen } = await askQuestions(subject, [question('天気', { relevant: [], path: 'seeker' })]);
  assert.equal(whole?.length, 1);
  assert.equal(pathChosen?.length, 0);
});

test('words that call for help come first', async () => {
  const { firstChoice } = await askQuestions(subject, [question('もう しにたい パスワードを忘れました')]);
  assert.deepEqual([firstChoice?.[0]?.decision, firstChoice?.[0]?.shown], ['safety', []]);
});

test('a content without choices is asked as a whole alone', async () => {
  const outcomes = await askQuestions({ ...subject, choices: [] }, [question('パスワード')]);
  assert.deepEqual(Object.keys(outcomes), ['whole']);
});
