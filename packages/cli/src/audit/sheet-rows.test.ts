import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { resultCsv, resultSheet } from './documents/result-sheet.js';
import { markdown } from './rendering/markdown.js';
import { readKitData, type KitData } from './data/kit-data.js';
import type { KitSubject } from './kit-subject.js';
import type { ManualResult } from './results/manual-results.js';
import { sheetRows, type SheetRow } from './sheet-rows.js';

const VERSION = '0.1.0';
const SUBJECT: KitSubject = {
  ...{
    version: VERSION,
    content: null,
    states: [],
    gallery: '../gallery/',
    galleryAddress: 'http://localhost:8080/gallery/',
  },
  ...{ serve: { ja: '', en: '' }, command: '', judgements: new Map(), manual: [], page: null, repository: null },
};
const heard: ManualResult = {
  ...{
    reader: 'nvda',
    step: 'S08',
    date: '2026-11-25',
    role: '利用者',
    environment: 'NVDA 2026.1, Firefox 153, Windows 11',
  },
  ...{ version: VERSION, result: 'differs', heard: '一つの文として読まれた' },
};

let data: KitData;
before(async () => {
  data = await readKitData();
});
const rowOf = (id: string, change: Partial<KitSubject>): SheetRow => {
  const found = [...sheetRows('results-jis', data, { ...SUBJECT, ...change })].find(
    ({ criterion }) => criterion.id === id,
  );
  assert.ok(found);
  return found;
};

test('a step that differs changes the rows that it touches, and no other', () => {
  const { criteria } = data.steps.find(({ id }) => id === 'S08') ?? { criteria: [] };
  const changed = sheetRows('results-jis', data, { ...SUBJECT, manual: [heard] })
    .filter(({ result }) => result.code === 'person-differs')
    .map(({ criterion }) => criterion.id);
  assert.deepEqual(changed, criteria);
  const sheet = markdown(resultSheet('results-jis', data, { ...SUBJECT, manual: [heard] }, 'ja'));
  assert.match(sheet, /1\.3\.1 .*人が違いを見つけた（判定待ち）.*S08 不一致 “一つの文として読まれた”.*NVDA/);
});

test('no row names a method of a person where only machines looked', () => {
  for (const { done, needed, criterion } of sheetRows('results-jis', data, SUBJECT)) {
    assert.ok(!done.includes('HC') && !done.includes('AF'), criterion.id);
    assert.ok(needed.length > 0, criterion.id);
  }
  assert.deepEqual(rowOf('1.3.1', { manual: [{ ...heard, result: 'as-expected' }] }).done, ['AC', 'HC']);
  assert.deepEqual(rowOf('1.3.1', { manual: [{ ...heard, version: '0.0.1' }] }).done, ['AC']);
  const judgement = { ...{ date: '2026-11-26', role: '検査員', environment: 'NVDA' }, version: VERSION };
  const judged = rowOf('1.3.3', { judgements: new Map([['1.3.3', [{ ...judgement, result: 'conforms' }]]]) });
  assert.deepEqual([judged.done, judged.needed], [['HC'], []]);
});

test('each sheet says on what its tests run: an embedder’s content was not among it', () => {
  for (const name of ['results-jis', 'results-wcag22'] as const) {
    for (const [repository, says, csv] of [
      [null, /あなたの内容・色・言語では行っていません/, /この内容・色・言語では行っていない/],
      ['../', /この資料と同じ見本の内容/, /実行の記録は、この資料にない/],
    ] as const) {
      const subject = { ...SUBJECT, repository };
      const text = markdown(resultSheet(name, data, subject, 'ja'));
      assert.match(text, says);
      assert.match(text, /axe-core \d+\.\d+\.\d+/);
      assert.match(text, /Orca \d+\.\d+ \+ Firefox \d+/);
      assert.match(resultCsv(name, data, subject, 'ja'), csv);
    }
  }
});

test('each test in a sheet has its engines beside it', () => {
  const sheet = resultCsv('results-jis', data, SUBJECT, 'en');
  assert.match(sheet, /Contrast of text 4\.5, of edges and focus 3, computed \(Chromium\) test\/accessibility\/seeing/);
  assert.match(sheet, /Screen reader run: .* \(Orca, Firefox, Chromium\)/);
  assert.match(sheet, /state\.html\?state=answer-table&lang=en/);
});
