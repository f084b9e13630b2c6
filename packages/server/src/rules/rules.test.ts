import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextTokyoDay, tokyoDay } from './day.js';
import { requestFingerprint } from './fingerprint.js';
import { participantName } from './participants.js';
import { OPEN, parseServiceState, serviceStateAt } from './service-state.js';

const moment = fc.integer({ min: 0, max: 4_102_444_800_000 });

test('the day turns at midnight in Asia/Tokyo', () => {
  const midnight = Date.UTC(2026, 10, 27, 15);
  assert.equal(tokyoDay(midnight - 1), '2026-11-27');
  assert.equal(tokyoDay(midnight), '2026-11-28');
  assert.equal(nextTokyoDay(midnight - 1), midnight);
  assert.equal(nextTokyoDay(midnight), midnight + 86_400_000);
});

test('at any moment, the next day begins later than now, within a day, with another date, as the calendar of Tokyo says', () => {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });
  fc.assert(
    fc.property(moment, (now) => {
      const next = nextTokyoDay(now);
      assert.ok(next > now && next - now <= 86_400_000);
      assert.equal(tokyoDay(now), calendar.format(now));
      assert.equal(tokyoDay(next - 1), tokyoDay(now));
      assert.notEqual(tokyoDay(next), tokyoDay(now));
    }),
  );
});

test('the same request has one fingerprint whatever the order of its fields, and another one where anything differs', () => {
  assert.equal(
    requestFingerprint({ a: 1, b: { c: [1, 2], d: 2 } }),
    requestFingerprint({ b: { d: 2, c: [1, 2] }, a: 1 }),
  );
  assert.notEqual(requestFingerprint({ a: [1, 2] }), requestFingerprint({ a: [2, 1] }));
  assert.notEqual(requestFingerprint({ a: 1 }), requestFingerprint({ a: '1' }));
});

const participants = {
  kinds: new Set(['browser', 'invitation', 'account'] as const),
  invitations: new Set(['KOBE-12']),
  secret: 's',
};
const browser = { kind: 'browser' as const, id: 'b'.repeat(22) };

test('a participant is counted under one name, which tells nothing without the secret', () => {
  const name = participantName(browser, null, participants);
  assert.equal(participantName(browser, 'somebody', participants), name);
  assert.notEqual(participantName(browser, null, { ...participants, secret: 'other' }), name);
  assert.ok(!name.includes(browser.id));
  assert.notEqual(
    participantName({ kind: 'account' }, 'a', participants),
    participantName({ kind: 'account' }, 'b', participants),
  );
});

test('who does not take part is refused', () => {
  const code = (of: () => unknown): unknown => {
    try {
      return of();
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  assert.equal(
    code(() => participantName({ kind: 'invitation', code: 'KOBE-13' }, null, participants)),
    'participant-refused',
  );
  assert.equal(
    code(() => participantName({ kind: 'account' }, null, participants)),
    'unauthorized',
  );
  const only = { ...participants, kinds: new Set(['account'] as const) };
  assert.equal(
    code(() => participantName(browser, null, only)),
    'participant-refused',
  );
  assert.match(participantName({ kind: 'invitation', code: 'KOBE-12' }, null, participants), /^invitation:/);
});

test('what the operator says holds from its beginning until its end', () => {
  const said = parseServiceState('{"state":"closed","notice":{"text":{"ja":"休止中です。"},"from":100,"until":200}}');
  assert.equal(serviceStateAt(said, 99), OPEN);
  assert.equal(serviceStateAt(said, 100), said);
  assert.equal(serviceStateAt(said, 199), said);
  assert.equal(serviceStateAt(said, 200), OPEN);
  assert.equal(serviceStateAt({ state: 'choices-only' }, 0).state, 'choices-only');
});

test('a file of the operator that is wrong is told in a line', () => {
  assert.throws(() => parseServiceState('{'), /^Error: it is not JSON$/);
  assert.throws(() => parseServiceState('{"state":"shut"}'), /^Error: \/state: /);
});
