import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcome, subject } from '../fixture.js';
import { reportHalf } from '../half-report.js';
import { isMissed, judgeKpis, type KpiStatus } from './judge-kpis.js';
import { parseKpis } from './parse-kpis.js';

const AIM = { function: 'answer', measure: 'cardsRight', atLeast: 0.95, from: '2026-12-01' };

function parsed(value: unknown): { readonly kpis: ReturnType<typeof parseKpis>; readonly faults: string[] } {
  const faults: string[] = [];
  const kpis = parseKpis(value, (member) => faults.push(member));
  return { kpis, faults };
}

test('an aim is about the held-out half and about where a visitor types, unless it says otherwise', () => {
  assert.deepEqual(parsed([AIM]), {
    kpis: [
      {
        ...{ function: 'answer', measure: 'cardsRight', side: 'least', bound: 0.95, from: '2026-12-01', until: null },
        ...{ half: 'held-out', search: 'firstChoice' },
      },
    ],
    faults: [],
  });
  const [all] = parsed([{ ...AIM, until: '2027-03-31', half: 'all', search: 'whole' }]).kpis;
  assert.deepEqual([all?.until, all?.half, all?.search], ['2027-03-31', 'all', 'whole']);
});

test('no member, no aims', () => assert.deepEqual(parsed(undefined), { kpis: [], faults: [] }));

for (const [what, value, member] of [
  ['no list', {}, 'kpis'],
  ['no object', ['x'], 'kpis.0'],
  ['an unknown function', [{ ...AIM, function: 'reply' }], 'kpis.0.function'],
  ['an unknown measure', [{ ...AIM, measure: 'accuracy' }], 'kpis.0.measure'],
  ['a measure that says nothing of the function', [{ ...AIM, measure: 'firstThree' }], 'kpis.0.measure'],
  ['no side', [{ ...AIM, atLeast: undefined }], 'kpis.0.atLeast'],
  ['both sides', [{ ...AIM, atMost: 1 }], 'kpis.0.atLeast'],
  ['percent for a share', [{ ...AIM, atLeast: 95 }], 'kpis.0.atLeast'],
  ['a day that is none', [{ ...AIM, from: '2026-02-30' }], 'kpis.0.from'],
  ['an end before its beginning', [{ ...AIM, until: '2026-11-30' }], 'kpis.0.until'],
  ['an unknown half', [{ ...AIM, half: 'both' }], 'kpis.0.half'],
  ['a member misspelt', [{ ...AIM, atleast: 0.9 }], 'kpis.0.atleast'],
] as const) {
  test(`names ${what}, and leaves the aim out`, () => {
    const { kpis, faults } = parsed(value);
    assert.ok(faults.includes(member), faults.join());
    assert.deepEqual(kpis, []);
  });
}

test('the second aim is named by its number', () => {
  assert.deepEqual(parsed([AIM, { ...AIM, from: 'soon' }]).faults, ['kpis.1.from']);
});

const held = { half: 'held-out' } as const;
const report = reportHalf('held-out', subject, {
  whole: [],
  firstChoice: [
    outcome(['a'], 'answer', ['a'], { asked: held }),
    outcome(['b'], 'answer', ['a'], { asked: held }),
    outcome([], 'none', ['a'], { asked: held }),
  ],
});

function judged(change: object, today = '2026-12-01'): KpiStatus | undefined {
  const [result] = judgeKpis(parsed([{ ...AIM, ...change }]).kpis, [report], today);
  return result?.status;
}

test('an aim holds at its bound, on either side', () => {
  assert.equal(judged({ atLeast: 0.5 }), 'held');
  assert.equal(judged({ atLeast: 0.51 }), 'missed');
  assert.equal(judged({ atLeast: undefined, atMost: 0.5 }), 'held');
  assert.equal(judged({ atLeast: undefined, atMost: 0.49 }), 'missed');
});

test('an aim is held from its first day to its last, both included', () => {
  const until = { until: '2026-12-31' };
  assert.equal(judged(until, '2026-11-30'), 'coming');
  assert.equal(judged(until, '2026-12-01'), 'missed');
  assert.equal(judged(until, '2026-12-31'), 'missed');
  assert.equal(judged(until, '2027-01-01'), 'past');
});

test('an aim that cannot be measured is not met; one whose half was not asked for is not judged', () => {
  assert.equal(judged({ function: 'none', measure: 'cardsForUnanswerable' }), 'unmeasured');
  assert.equal(judged({ half: 'tuning' }), 'left-out');
  const statuses: KpiStatus[] = ['held', 'missed', 'unmeasured', 'left-out', 'coming', 'past'];
  const [result] = judgeKpis(parsed([AIM]).kpis, [report], '2026-12-01');
  assert.ok(result);
  assert.deepEqual(
    statuses.filter((status) => isMissed({ ...result, status })),
    ['missed', 'unmeasured'],
  );
});

test('a result has the numbers behind it', () => {
  const [result] = judgeKpis(parsed([AIM]).kpis, [report], '2026-12-01');
  assert.deepEqual([result?.value, result?.count], [0.5, [1, 2]]);
  assert.ok(result?.interval && result.interval[0] < 0.5 && result.interval[1] > 0.5);
});
