import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMarker, isQuestion, markerLength } from './markers.js';

const rest = (text: string, kind: 'question' | 'answer'): string => text.slice(markerLength(text, kind));

for (const text of [
  'Q. 市税は',
  'Q1 市税は',
  'Ｑ１．市税は',
  'Ｑ1-2：市税は',
  '【質問】市税は',
  '問3 市税は',
  '問３市税は',
  'Q市税は',
  '（問）市税は',
  '　Q：市税は',
]) {
  test(`takes the marker off ${text}`, () => assert.equal(rest(text, 'question'), '市税は'));
}
for (const text of [
  'A. 納めます',
  'Ａ１：納めます',
  '【回答】納めます',
  '答　納めます',
  'A 納めます',
  '回答：納めます',
]) {
  test(`takes the marker off ${text}`, () => assert.equal(rest(text, 'answer'), '納めます'));
}
for (const [text, kind] of [
  ['質問はどこでできますか', 'question'],
  ['問い合わせ先はどこですか', 'question'],
  ['QRコードが読めません', 'question'],
  ['A4の用紙に書きます', 'answer'],
  ['A市では受け付けません', 'answer'],
  ['答申を出します', 'answer'],
  ['回答できません', 'answer'],
] as const) {
  test(`leaves ${text} as it is`, () => assert.equal(rest(text, kind), text));
}

test('knows a marker that stands alone, and a question', () => {
  for (const marker of ['Q', 'Ｑ１', 'Q.', '質問', 'A', '【回答】', '問2']) assert.ok(isMarker(marker), marker);
  for (const word of ['', '質問一覧', 'ABC', '答申']) assert.equal(isMarker(word), false, word);
  for (const text of ['取れますか', '必要ですか。', '戸籍とは', 'いつ？', 'Q3 証明書'])
    assert.ok(isQuestion(text), text);
  for (const text of ['お問い合わせ', '電話', '市民課']) assert.equal(isQuestion(text), false, text);
});
