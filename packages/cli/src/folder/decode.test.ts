import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from './decode.js';
import { cp932, utf16le } from './fixture.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('reads every encoding that Excel writes, and remembers which it was', () => {
  const text = 'id,ja\r\na,"登録\nする"\r\n';
  assert.deepEqual(decode(utf8(text)), { text, encoding: 'utf-8' });
  assert.deepEqual(decode(utf8(`\ufeff${text}`)), { text, encoding: 'utf-8-bom' });
  assert.deepEqual(decode(cp932(text)), { text, encoding: 'cp932' });
  assert.deepEqual(decode(utf16le(text)), { text, encoding: 'utf-16le' });
});

test('reads the characters that Windows has beyond Shift_JIS, byte by byte', () => {
  for (const [bytes, character] of [
    [[0x87, 0x40], '①'],
    [[0x87, 0x8a], '㈱'],
    [[0xfb, 0xfc], '髙'],
    [[0xee, 0xe0], '髙'],
    [[0x81, 0x60], '～'],
    [[0x81, 0x7c], '－'],
    [[0x81, 0x61], '∥'],
    [[0x5c], '\\'],
    [[0xb6, 0xde], 'ｶﾞ'],
  ] as const) {
    // A kana before it: bytes that are UTF-8 too would not be a question of CP932.
    assert.equal(decode(Uint8Array.from([0x82, 0xa0, ...bytes]))?.text, `あ${character}`);
  }
});

test('reads UTF-16 of both byte orders', () => {
  const little = utf16le('登録\t');
  const big = Uint8Array.from(little, (_, at) => little[at ^ 1] ?? 0);
  assert.deepEqual(decode(big), { text: '登録\t', encoding: 'utf-16be' });
});

test('refuses what it could only guess at', () => {
  const whole = utf8('登録の方法');
  const damaged = Uint8Array.from([...whole.slice(0, 13), ...whole.slice(14)]);
  assert.equal(decode(damaged), null, 'UTF-8 with a lost byte, which CP932 would read as nonsense');
  assert.equal(decode(Uint8Array.from([0x93, 0xfa, 0xff])), null);
  assert.equal(decode(Buffer.from('a\u0000b\u0000', 'latin1')), null, 'UTF-16 without a mark');
  assert.equal(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])), null, 'a workbook under the name of a table');
});
