import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowser } from './find-browser.js';
import type { PageFacts } from './in-page.js';
import { judgeDuties, zoomOf } from './judge-duties.js';
import { criteriaOf } from './run-axe.js';

const FACTS: PageFacts = {
  ...{ title: '題名', lang: 'ja', elementLang: '', viewport: 'width=device-width, initial-scale=1', skip: 'main#main' },
  ...{ fallback: 'よくあるご質問', metaPolicy: '', covered: [] },
};
const judged = (facts: Partial<PageFacts>, console: readonly string[] = [], policy = "default-src 'none'"): string[] =>
  judgeDuties({ facts: { ...FACTS, ...facts }, policy, console })
    .filter(({ status }) => status !== 'nothing-found')
    .map(({ duty, status }) => `${duty} ${status}`);

test('finds nothing on a page that sees to its duties', () => {
  assert.deepEqual(judged({}), []);
});

test('names the duties that a page does not see to', () => {
  assert.deepEqual(judged({ title: '', lang: '', skip: '', fallback: '' }), [
    ...['title problem', 'language problem', 'element-language problem', 'skip problem', 'fallback problem'],
  ]);
  assert.deepEqual(judged({ covered: [{ selector: 'button', wholly: true }] }), ['cover problem']);
  assert.deepEqual(judged({ covered: [{ selector: 'button', wholly: false }] }), ['cover for-a-person']);
  const said = '<madoguchi-chat> --madoguchi-primary: "#ccc" has a contrast of 1.60; #767676 (4.54) is used.';
  assert.deepEqual(judged({}, [said]), ['colours problem']);
  assert.deepEqual(judged({}, ['Refused: violates the Content Security Policy directive']), ['policy problem']);
  assert.deepEqual(judged({}, [], ''), ['policy for-a-person']);
});

test('knows a viewport that stops zooming, and leaves other limits to a person', () => {
  for (const [viewport, status] of [
    ['user-scalable=no', 'problem'],
    ['width=device-width, user-scalable=0', 'problem'],
    ['maximum-scale=1.0', 'problem'],
    ['Maximum-Scale = 1', 'problem'],
    ['maximum-scale=5', 'for-a-person'],
    ['', 'nothing-found'],
    ['width=device-width, initial-scale=1', 'nothing-found'],
    ['user-scalable=yes', 'nothing-found'],
  ] as const) {
    assert.equal(zoomOf(viewport), status, viewport);
  }
});

test('reads the criteria that axe names', () => {
  assert.deepEqual(criteriaOf(['cat.color', 'wcag2aa', 'wcag143', 'wcag1410', 'TTv5', 'best-practice']), [
    '1.4.3',
    '1.4.10',
  ]);
});

test('takes the browser that is named, and none where that is not there', async () => {
  assert.equal(await findBrowser({ CHROMIUM_PATH: process.execPath }), process.execPath);
  assert.equal(await findBrowser({ CHROMIUM_PATH: '/nowhere/chromium', PATH: process.env['PATH'] }), null);
});
