import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resultOf, resultText, type Evidence, type Judgement } from './result-of.js';
import type { ManualResult } from './results/manual-results.js';

const VERSION = '2.0.0';
const NOTHING: Evidence = { applies: true, held: false, page: null, people: [], heard: [], fails: false };
const person = (change: Partial<Judgement> = {}): Judgement => ({
  ...{
    date: '2026-11-25',
    role: '検査員',
    environment: 'NVDA 2026.1, Firefox 153',
    version: VERSION,
    result: 'conforms',
  },
  ...change,
});
const step = (change: Partial<ManualResult> = {}): ManualResult => ({
  ...{
    reader: 'nvda',
    step: 'S04',
    date: '2026-11-25',
    role: '利用者',
    environment: 'NVDA 2026.1, Firefox 153, Windows 11',
  },
  ...{ version: VERSION, result: 'as-expected', heard: '' },
  ...change,
});
const codeOf = (change: Partial<Evidence>): string => resultOf({ ...NOTHING, ...change }, VERSION).code;

test('says no more than the evidence does', () => {
  assert.equal(codeOf({}), 'untested');
  assert.equal(codeOf({ held: true }), 'machine-only');
  assert.equal(codeOf({ page: 'nothing' }), 'machine-only');
  assert.equal(codeOf({ held: true, applies: false }), 'machine-only-not-applicable');
  assert.equal(codeOf({ held: true, page: 'problem' }), 'machine-found');
  assert.equal(codeOf({ people: [person()] }), 'conforms');
  assert.equal(codeOf({ people: [person({ result: 'not-applicable' })], applies: false }), 'not-applicable');
  assert.equal(codeOf({ people: [person({ result: 'not-applicable' })] }), 'disputed');
  assert.equal(codeOf({ people: [person()], page: 'problem' }), 'machine-found');
  assert.equal(codeOf({ people: [person({ version: '1.9.0' })], held: true }), 'earlier-version');
});

test('what a person heard is a person’s evidence, and no judgement', () => {
  assert.equal(codeOf({ heard: [step()], held: true }), 'person-heard');
  assert.equal(codeOf({ heard: [step({ version: '1.9.0' })], held: true }), 'earlier-version');
  assert.equal(codeOf({ heard: [step()], people: [person()] }), 'conforms');
  assert.equal(codeOf({ heard: [step()], people: [person({ version: '1.9.0' })] }), 'earlier-version');
});

test('a difference that a person heard is seen until somebody judged it later, or heard it as expected', () => {
  const differs = step({ result: 'differs', heard: 'ボタン' });
  assert.equal(codeOf({ heard: [step({ step: 'S05' }), differs], held: true }), 'person-differs');
  assert.equal(codeOf({ heard: [differs], page: 'problem' }), 'person-differs');
  assert.equal(codeOf({ heard: [differs], people: [person()] }), 'person-differs', 'judged on the same day');
  assert.equal(codeOf({ heard: [differs], people: [person({ date: '2026-11-26' })] }), 'conforms');
  assert.equal(codeOf({ heard: [differs], people: [person({ result: 'fails' })] }), 'fails');
  assert.equal(codeOf({ heard: [differs, step()] }), 'person-differs', 'of one day the one that differs counts');
  assert.equal(codeOf({ heard: [differs, step({ date: '2026-11-26' })] }), 'person-heard');
  const elsewhere = step({ date: '2026-11-26', reader: 'jaws' });
  assert.equal(
    codeOf({ heard: [differs, elsewhere] }),
    'person-differs',
    'heard as expected with another screen reader',
  );
});

test('one counterexample is enough, whoever found it', () => {
  const other = person({ environment: 'JAWS 2026, Chrome 156' });
  assert.equal(codeOf({ people: [other, person({ result: 'fails' })] }), 'fails');
  assert.equal(codeOf({ people: [person()], fails: true }), 'fails');
  const again = person({ date: '2026-11-26' });
  assert.equal(
    codeOf({ people: [person({ result: 'fails' }), again] }),
    'conforms',
    'tried again in the same environment',
  );
  assert.equal(
    codeOf({ people: [person({ result: 'fails' }), person()] }),
    'fails',
    'of one day the one that fails counts',
  );
});

const judgements = fc.array(
  fc.record<Judgement>({
    date: fc.constantFrom('2026-11-24', '2026-11-25'),
    role: fc.constant('検査員'),
    environment: fc.constantFrom('NVDA', 'PC-Talker'),
    version: fc.constantFrom('1.0.0', VERSION),
    result: fc.constantFrom('conforms', 'fails', 'not-applicable'),
  }),
  { maxLength: 4 },
);
const evidence = fc.record<Evidence>({
  applies: fc.boolean(),
  held: fc.boolean(),
  page: fc.constantFrom('nothing', 'problem', null),
  people: judgements,
  heard: fc.array(
    fc.record<ManualResult>({
      ...{ reader: fc.constantFrom('nvda', 'jaws'), step: fc.constantFrom('S01', 'S02'), role: fc.constant('利用者') },
      ...{ date: fc.constantFrom('2026-11-24', '2026-11-25', '2026-11-26'), environment: fc.constant('Windows 11') },
      version: fc.constantFrom('1.0.0', VERSION),
      ...{ result: fc.constantFrom('as-expected', 'differs'), heard: fc.constant('ボタン') },
    }),
    { maxLength: 4 },
  ),
  fails: fc.boolean(),
});

test('no row without a person of this version ever says that it conforms, in any words', () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const alone = { ...given, people: given.people.filter(({ version }) => version !== VERSION) };
      const result = resultOf(alone, VERSION);
      const text = resultText({ ...result, judgement: null }, 'ja');
      assert.doesNotMatch(text, /(?<!不)適合/);
      assert.doesNotMatch(text, /^非適用/);
      assert.doesNotMatch(resultText({ ...result, judgement: null }, 'en'), /^(?:Conforms|Not applicable)/);
    }),
  );
});

test('what conforms has a person of this version who said so, and nobody who said otherwise last', () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const { code, judgement } = resultOf(given, VERSION);
      if (code !== 'conforms') return;
      assert.ok(judgement?.version === VERSION && judgement.result === 'conforms');
      assert.ok(!given.fails && given.page !== 'problem');
      assert.match(resultText({ code, judgement }, 'ja'), /^適合（\d{4}-\d\d-\d\d、検査員、/);
    }),
  );
});
