import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resultOf, resultText, type Evidence, type Judgement } from './result-of.js';

const VERSION = '2.0.0';
const NOTHING: Evidence = { applies: true, machine: [], people: [], fails: false };
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
const codeOf = (change: Partial<Evidence>): string => resultOf({ ...NOTHING, ...change }, VERSION).code;

test('says no more than the evidence does', () => {
  const none = [{ found: false }];
  assert.equal(codeOf({}), 'untested');
  assert.equal(codeOf({ machine: none }), 'machine-only');
  assert.equal(codeOf({ machine: none, applies: false }), 'machine-only-not-applicable');
  assert.equal(codeOf({ machine: [...none, { found: true }] }), 'machine-found');
  assert.equal(codeOf({ people: [person()] }), 'conforms');
  assert.equal(codeOf({ people: [person({ result: 'not-applicable' })], applies: false }), 'not-applicable');
  assert.equal(codeOf({ people: [person({ result: 'not-applicable' })] }), 'disputed');
  assert.equal(codeOf({ people: [person()], machine: [{ found: true }] }), 'machine-found');
  assert.equal(codeOf({ people: [person({ version: '1.9.0' })], machine: none }), 'earlier-version');
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
  machine: fc.array(fc.record({ found: fc.boolean() }), { maxLength: 3 }),
  people: judgements,
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
      assert.ok(!given.fails && given.machine.every(({ found }) => !found));
      assert.match(resultText({ code, judgement }, 'ja'), /^適合（\d{4}-\d\d-\d\d、検査員、/);
    }),
  );
});
