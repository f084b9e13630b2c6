import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendRows } from './append-table.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a new table has a header, and a mark by which Excel knows its encoding', () => {
  assert.equal(appendRows(null, ['id', 'ja'], [{ ja: 'あ,い', id: '1' }]), '\ufeffid,ja\r\n1,"あ,い"\r\n');
});

for (const [what, text, expected] of [
  ['LF, no mark', 'id,ja\na,"x\ny"\n', 'id,ja\na,"x\ny"\n1,あ\n'],
  ['CR LF, a mark', '\ufeffid,ja\r\na,b\r\n', '\ufeffid,ja\r\na,b\r\n1,あ\r\n'],
  ['no end of the last line, odd spaces and quotes', 'id,ja\n"a", b', 'id,ja\n"a", b\n1,あ\n'],
  ['other columns in another order', 'memo,ja,id\nm,b,a\n', 'memo,ja,id\nm,b,a\n,あ,1\n'],
  ['tabs', 'id\tja\na\tb\n', 'id\tja\na\tb\n1\tあ\n'],
] as const) {
  test(`what is there stays as it is: ${what}`, () => {
    assert.equal(appendRows(bytes(text), ['id', 'ja'], [{ id: '1', ja: 'あ' }]), expected);
  });
}

test('rows can be added behind the last row of a kind', () => {
  const text = 'id,parent\r\na,\r\n"b\nb",\r\nc,a\r\n';
  const added = appendRows(bytes(text), ['id', 'parent'], [{ id: '1' }], ({ parent }) => !parent);
  assert.equal(added, 'id,parent\r\na,\r\n"b\nb",\r\n1,\r\nc,a\r\n');
});

test('a table in CP932 becomes UTF-8, and a broken one is left alone', () => {
  // "id,ja\na,質\n"
  const cp932 = Uint8Array.from(Buffer.from('69642c6a610a612c8ebf0a', 'hex'));
  assert.equal(appendRows(cp932, ['id', 'ja'], [{ id: '1', ja: '😀' }]), '\ufeffid,ja\na,質\n1,😀\n');
  assert.equal(appendRows(bytes('id,ja\na,"b\n'), ['id', 'ja'], [{ id: '1' }]), null);
});
