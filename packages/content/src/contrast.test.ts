import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, rgbOf } from './contrast.js';

const ratio = (a: string, b: string): string => contrast(rgbOf(a), rgbOf(b)).toFixed(2);

test('black on white is 21, a colour on itself is 1, and the order does not matter', () => {
  assert.equal(ratio('#000000', '#ffffff'), '21.00');
  assert.equal(ratio('#ffffff', '#000000'), '21.00');
  assert.equal(ratio('#336699', '#336699'), '1.00');
});

test('the known borders of grey on white: #767676 passes, #777777 does not', () => {
  assert.equal(ratio('#767676', '#ffffff'), '4.54');
  assert.equal(ratio('#777777', '#ffffff'), '4.48');
});

test('parts count by how bright they look', () => {
  assert.equal(ratio('#ff0000', '#ffffff'), '4.00');
  assert.equal(ratio('#00ff00', '#ffffff'), '1.37');
  assert.equal(ratio('#0000ff', '#ffffff'), '8.59');
});
