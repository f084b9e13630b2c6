import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCriteriaResults, readCriteriaResults } from './criteria-results.js';
import { emptyManualResults, readManualResults } from './manual-results.js';

const TODAY = '2026-11-25';
const HEAD = 'criterion,date,role,environment,version,result,note\r\n';
const read = (rows: string): ReturnType<typeof readCriteriaResults> =>
  readCriteriaResults(HEAD + rows, ['1.1.1', '1.4.3'], TODAY);

test('empty slots are results that nobody has given yet', () => {
  const empty = readCriteriaResults(emptyCriteriaResults(['1.1.1', '1.4.3']), ['1.1.1', '1.4.3'], TODAY);
  assert.deepEqual([empty.judgements.size, empty.faults], [0, []]);
  const manual = readManualResults(emptyManualResults(['nvda'], ['S01']), { readers: ['nvda'], steps: ['S01'] }, TODAY);
  assert.deepEqual([manual.results, manual.faults], [[], []]);
});

test('a whole row counts, in either language, as a spreadsheet program saves it', () => {
  const { judgements, faults } = read(
    '1.1.1,2026-11-25,検査員,"NVDA 2026.1, Firefox 153",0.1.0,適合,\r\n1.4.3,2026-11-24,tester,Chrome 156,0.1.0,not applicable,x\r\n,,,,,,\r\n',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    judgements.get('1.1.1')?.map(({ result, environment }) => [result, environment]),
    [['conforms', 'NVDA 2026.1, Firefox 153']],
  );
  assert.equal(judgements.get('1.4.3')?.[0]?.result, 'not-applicable');
});

test('what is half filled, of tomorrow, unknown or in other words does not count, and is named', () => {
  const problems = (rows: string): readonly (readonly [number, string, string])[] => {
    const { judgements, faults } = read(rows);
    assert.equal(judgements.size, 0, rows);
    return faults.map(({ line, column, problem }) => [line, column, problem] as const);
  };
  assert.deepEqual(problems('1.1.1,2026-11-25,,,0.1.0,適合,'), [
    [2, 'role', 'half-filled'],
    [2, 'environment', 'half-filled'],
  ]);
  assert.deepEqual(problems('1.1.1,2026-11-26,検査員,Chrome,0.1.0,適合,'), [[2, 'date', 'future']]);
  assert.deepEqual(problems('1.1.1,26/11/2026,検査員,Chrome,0.1.0,適合,'), [[2, 'date', 'date']]);
  assert.deepEqual(problems('1.1.1,2026-11-25,検査員,Chrome,0.1.0,OK,'), [[2, 'result', 'value']]);
  assert.deepEqual(problems('9.9.9,2026-11-25,検査員,Chrome,0.1.0,適合,'), [[2, 'criterion', 'unknown']]);
  assert.deepEqual(problems('1.1.1,2026-11-25,検査員,Chrome,0.1.0,適合'), [[2, '', 'columns']]);
  assert.deepEqual(readCriteriaResults('a,b\n', [], TODAY).faults, [{ line: 1, column: '', problem: 'columns' }]);
});

test('what differed was heard as something', () => {
  const head = 'reader,step,date,role,reader_version,browser,os,version,result,heard,note\n';
  const known = { readers: ['nvda'], steps: ['S01'] };
  const row = (result: string, heard: string): string =>
    `nvda,S01,2026-11-25,利用者,NVDA 2026.1,Firefox 153,Windows 11,0.1.0,${result},${heard},\n`;
  assert.equal(readManualResults(head + row('一致', ''), known, TODAY).results.length, 1);
  assert.deepEqual(readManualResults(head + row('不一致', ''), known, TODAY).faults, [
    { line: 2, column: 'heard', problem: 'half-filled' },
  ]);
  assert.equal(readManualResults(head + row('不一致', 'ボタン'), known, TODAY).results[0]?.heard, 'ボタン');
});
