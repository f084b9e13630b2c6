import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonalData, type PersonalData } from '@madoguchi/content/personal-data';
import { faultsOf, measure, type Find } from './measure.js';
import { HALVES, readSentences, type Half, type Sentence } from './sentence.js';

// What the guard has reached so far holds; whoever makes it better raises the floor. The aim is 0.98 and 0.95.
// No message tells a sentence, a place or an id: whoever makes the rules runs this too.

interface Floor {
  readonly block: readonly [precision: number, recall: number];
  readonly any: readonly [precision: number, recall: number];
  /** The most sentences that may be blocked, or blocked or warned, where nothing is expected. */
  readonly offices: readonly [blocked: number, alarmed: number];
  readonly innocents: readonly [blocked: number, alarmed: number];
  /** The most sentences with a job (seeker's) number alone that may get more than a hint. */
  readonly hintsExceeded: number;
}

const FLOORS: Readonly<Record<Half, Floor>> = {
  tuning: { block: [1, 0.975], any: [1, 0.971], offices: [0, 0], innocents: [0, 0], hintsExceeded: 0 },
  'held-out': { block: [0.932, 0.795], any: [0.96, 0.871], offices: [1, 1], innocents: [3, 4], hintsExceeded: 0 },
};

for (const half of HALVES) {
  test(`the guard is not worse than it was on the ${half} half`, async () => {
    const { overall, offices, innocents, hintsExpected } = measure(await readSentences(half), findPersonalData);
    const floor = FLOORS[half];
    for (const level of ['block', 'any'] as const) {
      const [precision, recall] = floor[level];
      const measured = overall[level];
      assert.ok((measured.precision ?? 0) >= precision, `${level}: precision ${measured.precision} < ${precision}`);
      assert.ok((measured.recall ?? 0) >= recall, `${level}: recall ${measured.recall} < ${recall}`);
    }
    for (const [name, alarms, [blocked, alarmed]] of [
      ['public offices', offices, floor.offices],
      ['innocent sentences', innocents, floor.innocents],
    ] as const) {
      assert.ok(alarms.blocked <= blocked, `${name}: ${alarms.blocked} blocked > ${blocked}`);
      const all = alarms.blocked + alarms.warned;
      assert.ok(all <= alarmed, `${name}: ${all} alarmed > ${alarmed}`);
    }
    assert.equal(hintsExpected.blocked, 0, 'a job number or job seeker’s number is never blocked');
    assert.ok(hintsExpected.warned <= floor.hintsExceeded, `more than a hint: ${hintsExpected.warned}`);
  });
}

test('the set is as large as promised, about half of it without personal data, and divided by its rule', async () => {
  const all = await everySentence();
  assert.ok(all.length >= 440);
  assert.equal(new Set(all.map(({ text }) => text.normalize('NFKC'))).size, all.length);
  const without = all.filter(({ labels }) => !labels.length).length / all.length;
  assert.ok(without >= 0.45 && without <= 0.55, `${without}`);
  assert.ok(all.filter(({ hard }) => hard).length >= 20);
  const wrong = all.filter(({ id, half }) => half !== (Number(id.slice(3)) % 2 ? 'tuning' : 'held-out'));
  assert.equal(wrong.length, 0);
});

test('what the labels call valid is valid, and none of it can be somebody’s as far as that can be had', async () => {
  let checked = 0;
  for (const { text, labels } of await everySentence()) {
    for (const { kind, sureness, start, end } of labels) {
      const span = text.slice(start, end).normalize('NFKC');
      const digits = span.replace(/\D/g, '');
      if (kind === 'my-number' && digits.length === 12) {
        assert.equal(hasMyNumberCheck(digits), sureness === 'certain');
        checked++;
      }
      if (kind === 'card' && digits.length >= 14) {
        assert.equal(hasLuhnCheck(digits), sureness === 'certain');
        checked++;
      }
      if (kind === 'phone' && /^0[5789]0\d{8}$/.test(digits)) {
        assert.match(digits, /^0[5789]0(?:0|12345678)/);
        checked++;
      }
      const [, domain] = /@([a-z0-9.-]+)$/i.exec(span) ?? [];
      if (kind === 'email' && domain) {
        assert.match(domain, /(?:^|\.)example\.(?:com|net|org|jp|(?:co|ne|ac|go)\.jp)$/i);
        checked++;
      }
    }
  }
  assert.ok(checked > 100, `${checked}`);
});

test('measuring counts an overlap of the same kind, level by level', () => {
  const text = 'tel 090-1234-5678';
  const label: PersonalData = { kind: 'phone', sureness: 'certain', start: 4, end: 17 };
  const sentence: Sentence = { id: 'pd-000', half: 'tuning', group: 'phone', hard: false, text, labels: [label] };
  const innocent: Sentence = { ...sentence, group: 'innocent', labels: [] };
  const both = (find: Find) => measure([sentence, innocent], find);

  const { overall, kinds, covered, innocents } = both(() => [{ ...label, sureness: 'doubtful', start: 0, end: 5 }]);
  assert.deepEqual(overall.block, { labels: 1, found: 0, detections: 0, right: 0, precision: null, recall: 0 });
  assert.deepEqual(overall.any, { labels: 1, found: 1, detections: 2, right: 1, precision: 0.5, recall: 1 });
  assert.deepEqual(kinds.phone.any, overall.any);
  assert.deepEqual(covered, { found: 1, wholly: 0 });
  assert.deepEqual(innocents, { sentences: 1, blocked: 0, warned: 1, hinted: 0 });

  assert.equal(both(() => [{ ...label, kind: 'card' }]).overall.any.found, 0);
  assert.equal(both(() => [{ ...label, start: 0, end: 4 }]).overall.any.found, 0);
  assert.deepEqual(both(() => [label]).covered, { found: 1, wholly: 1 });

  assert.deepEqual(
    faultsOf(sentence, () => [label]),
    [],
  );
  const faults = faultsOf(sentence, () => [{ ...label, sureness: 'doubtful' }]);
  assert.deepEqual(faults, [{ ...label, what: 'missed', levels: ['block'] }]);
});

async function everySentence(): Promise<readonly Sentence[]> {
  return (await Promise.all(HALVES.map(readSentences))).flat();
}

/** Article 5 of the ministry's order no. 85 of 2014; see the README of the data. */
function hasMyNumberCheck(digits: string): boolean {
  const [check = 0, ...others] = [...digits].reverse().map(Number);
  const rest = others.reduce((sum, digit, at) => sum + digit * (at < 6 ? at + 2 : at - 4), 0) % 11;
  return check === (rest <= 1 ? 0 : 11 - rest);
}

/** ISO/IEC 7812-1, annex B. */
function hasLuhnCheck(digits: string): boolean {
  const values = [...digits].reverse().map((digit, at) => Number(digit) * (at % 2 ? 2 : 1));
  return values.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}
