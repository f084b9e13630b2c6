import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTree } from './describe-tree.js';
import type { TreeNode } from './tree-node.js';

const node = (role: string, more: Partial<TreeNode> = {}): TreeNode => ({
  ...{ role, name: '', description: '', value: '', states: [], lang: 'ja', children: [] },
  ...more,
});
const text = (name: string, lang = 'ja'): TreeNode => node('StaticText', { name, lang });

test('a tree is told by role, name, states and description, a level of indent each', () => {
  const tree = [
    node('dialog', {
      name: '質問窓口',
      states: ['modal'],
      children: [
        node('heading', { name: '質問', states: ['level=2'], children: [text('質問')] }),
        node('generic', {
          children: [node('button', { name: '閉じる', description: '窓口を閉じます', children: [text('閉じる')] })],
        }),
      ],
    }),
  ];
  assert.equal(
    describeTree(tree, 'ja'),
    ['dialog "質問窓口" modal', '  heading "質問" level=2', '  button "閉じる" – 窓口を閉じます'].join('\n'),
  );
});

test('text is told once, in one piece, without readings', () => {
  const tree = [
    node('paragraph', {
      children: [
        text('お近くの'),
        node('ruby', { children: [text('窓口'), node('RubyAnnotation', { children: [text('まどぐち')] })] }),
        text('へ'),
      ],
    }),
  ];
  assert.equal(describeTree(tree, 'ja'), 'paragraph\n  お近くの窓口へ');
});

test('text in another language says so', () => {
  const tree = [
    node('paragraph', { children: [text('窓口 '), text('Office', 'en')] }),
    node('link', { name: 'Map', lang: 'en' }),
  ];
  assert.equal(describeTree(tree, 'ja'), 'paragraph\n  窓口\n  Office (en)\nlink "Map" (en)');
});

test('text that is not in the name is told', () => {
  const tree = [node('article', { name: '回答', children: [text('本文です')] })];
  assert.equal(describeTree(tree, 'ja'), 'article "回答"\n  本文です');
});

test('a live region is told, though it is empty and has no role', () => {
  const tree = [node('generic', { states: ['live=polite'] }), node('generic')];
  assert.equal(describeTree(tree, 'ja'), 'generic live=polite');
});
