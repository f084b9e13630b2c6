import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { evaluate, type Evaluation } from '../evaluation.js';
import { entry, question, subject } from '../fixture.js';
import type { Kpi } from '../kpis/kpi.js';
import { htmlReport } from './html-report.js';

const EVIL = '<img src=x onerror=alert(1)>"\'&</title></style><script>alert(2)</script>パスワード';
const kpi: Kpi = {
  ...{ function: 'answer', measure: 'cardsRight', side: 'least', bound: 0.95, from: '2026-12-01', until: null },
  ...{ half: 'held-out', search: 'firstChoice' },
};

async function evaluation(): Promise<Evaluation> {
  const evil = {
    ...subject,
    name: EVIL,
    version: EVIL,
    calibration: { answer: 0.001, choose: 0.0005 },
    topics: new Map([
      ['topic', EVIL],
      ['other', EVIL],
    ]),
    entries: [...subject.entries, entry('d', EVIL)],
  };
  const questions = [
    question(EVIL, { half: 'held-out', kind: EVIL, relevant: ['b'] }),
    question(`${EVIL}2`, { relevant: ['c'], kind: EVIL }),
    question('パスワードを忘れました', { half: 'held-out' }),
    question('パスワード', { relevant: [], path: 'seeker' }),
  ];
  return evaluate(evil, questions, { kpis: [kpi], today: '2026-12-01' });
}

const text = htmlReport(await evaluation(), 'ja');
const { document } = new JSDOM(text).window;

test('shows whatever content and questions hold as text', () => {
  assert.equal(document.querySelectorAll('script, img, iframe, [onerror], [style]').length, 0);
  assert.match(document.title, /<img src=x onerror=alert\(1\)>"'&<\/title>/);
  assert.ok(document.body.textContent?.includes(EVIL));
});

test('asks nothing of anybody, and forbids the browser to', () => {
  assert.equal(document.querySelectorAll('link, [src], [href]:not([href^="#"]), form').length, 0);
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  const style = document.querySelector('style')?.textContent ?? '';
  assert.match(policy, /^default-src 'none'; style-src '/);
  assert.ok(
    policy.includes(createHash('sha256').update(style).digest('base64')),
    'the style is the one that is allowed',
  );
  assert.doesNotMatch(style, /url\(|@import/);
});

test('every plot has a title, a description and its numbers in a table', () => {
  const figures = [...document.querySelectorAll('figure')];
  // Aims, and for each half topics, bounds and confidence.
  assert.equal(figures.length, 1 + 2 * 3);
  for (const figure of figures) {
    const svg = figure.querySelector('svg[role=img]');
    const labels = svg?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    assert.equal(labels.length, 2);
    for (const id of labels) assert.ok(document.getElementById(id)?.textContent, id);
    assert.ok(figure.querySelector('table caption')?.textContent);
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every table has a caption and says which cells are headings', () => {
  for (const table of document.querySelectorAll('table')) {
    assert.ok(table.caption?.textContent);
    for (const cell of table.querySelectorAll('thead th')) assert.equal(cell.getAttribute('scope'), 'col');
    for (const row of table.querySelectorAll('tbody tr')) assert.equal(row.querySelector('th')?.scope, 'row');
  }
});

test('every link leads somewhere, and no heading is left out', () => {
  for (const link of document.querySelectorAll('a')) assert.ok(document.querySelector(link.getAttribute('href') ?? ''));
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const next = Number(heading.localName.slice(1));
    assert.ok(next <= level + 1, heading.textContent ?? '');
    level = next;
  }
});

test('held-out misses have to be opened', () => {
  const tables = [...document.querySelectorAll('table')].filter(({ caption }) =>
    /取り分けた質問、1 件/.test(caption?.textContent ?? ''),
  );
  assert.ok(tables.length);
  for (const table of tables) assert.ok(table.closest('details:not([open])'));
});

test('an aim is drawn to scale', async () => {
  const [result] = (await evaluation()).kpis;
  const bar = document.querySelector('#kpis-plot-title')?.closest('svg')?.querySelector('.bar');
  assert.equal(bar?.getAttribute('width'), String(Math.round(232 * (result?.value ?? 0) * 10) / 10));
});

test('speaks English too', async () => {
  const english = htmlReport(await evaluation(), 'en');
  assert.match(english, /<html lang="en">/);
  assert.match(english, /Mean reciprocal rank/);
  assert.doesNotMatch(english.replaceAll('パスワード', ''), /平均|質問/);
});
