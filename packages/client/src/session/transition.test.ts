import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredConversation } from '../storage/record.js';
import { acceptedRecord, LIVE, NOW, parsedManifest, Walk } from './fixture.js';
import { canAsk, canWiden, currentStep } from './selectors.js';

test('opening loads the content, then the recalls, then looks up the decision; nothing else', () => {
  const walk = new Walk().do({ type: 'open' });
  assert.deepEqual(
    walk.effects.map(({ type }) => type),
    ['emit', 'load-content'],
  );
  walk.do({ type: 'content-loaded', manifest: parsedManifest() });
  assert.deepEqual(
    walk.effects.slice(2).map(({ type }) => type),
    ['load-live'],
  );
  const late = walk.effects.length;
  walk.do({ type: 'live-failed' });
  assert.deepEqual(
    walk.effects.slice(late).map(({ type }) => type),
    ['read-store'],
  );
});

test('who has not decided is asked, and agreeing gives a receipt of what was agreed to', () => {
  const walk = new Walk().opened();
  assert.deepEqual(walk.snapshot.consent, { status: 'undecided', reason: 'first' });
  assert.equal(walk.snapshot.screen, 'consent');
  walk.do({ type: 'accept' });
  const [write] = walk.asks('write-consent');
  assert.ok(write?.record.decision === 'accepted');
  const { termsHash, termsVersion, at } = write.record.receipt;
  assert.deepEqual([termsHash, termsVersion, at], [parsedManifest().terms.hash, 't1', NOW]);
  assert.equal(walk.snapshot.screen, 'conversation');
});

test('declining leaves choices and answers, and keeps nothing but the decision', () => {
  const walk = new Walk()
    .opened()
    .do({ type: 'decline' }, { type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.do({ type: 'pick', entryId: 'reg-1' }, { type: 'ask', text: '登録' });
  assert.equal(walk.last?.kind, 'answer');
  assert.equal(canAsk(walk.snapshot), false);
  assert.deepEqual(
    [walk.asks('write-conversation').length, walk.asks('match').length, walk.asks('answer').length],
    [0, 0, 0],
  );
});

test('who declined can read the terms again and join', () => {
  const walk = new Walk().opened().do({ type: 'decline' }, { type: 'review-terms' });
  assert.equal(walk.snapshot.screen, 'consent');
  assert.equal(walk.do({ type: 'accept' }).snapshot.consent.status, 'accepted');
});

test('other terms ask again, whatever the earlier decision was', () => {
  assert.deepEqual(new Walk().opened(acceptedRecord('other')).snapshot.consent, {
    status: 'undecided',
    reason: 'terms-changed',
  });
  const declined = {
    decision: 'declined',
    contentId: 'sample',
    termsVersion: 't0',
    termsHash: 'other',
    at: 1,
  } as const;
  assert.equal(new Walk().opened(declined).snapshot.consent.status, 'undecided');
});

test('terms that change while the panel is open close the composer and ask again', () => {
  const walk = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'registering' });
  const terms = { version: 't2', hash: 'new', text: { ja: [] } };
  walk.do({ type: 'content-loaded', manifest: parsedManifest({ version: '2', serial: 2, terms }) });
  assert.deepEqual(walk.snapshot.consent, { status: 'undecided', reason: 'terms-changed' });
  assert.equal(canAsk(walk.snapshot), false);
});

test('withdrawing erases everything and leaves the record of it', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.do({ type: 'pick', entryId: 'reg-1' }, { type: 'withdraw' });
  assert.deepEqual([walk.snapshot.messages, walk.snapshot.path], [[], []]);
  const kinds = walk.effects.map(({ type }) => type);
  assert.ok(kinds.lastIndexOf('erase') < kinds.lastIndexOf('write-consent'));
  assert.deepEqual(
    walk.asks('erase').map(({ all }) => all),
    [true],
  );
  assert.ok(kinds.lastIndexOf('write-conversation') < kinds.lastIndexOf('erase'), 'nothing is kept afterwards');
});

test('the newest decision of several tabs counts', () => {
  const walk = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'seeker' });
  const read = (decision: 'withdrawn' | 'declined', at: number) =>
    ({
      type: 'stored-read',
      consent: { decision, contentId: 'sample', termsVersion: 't1', termsHash: parsedManifest().terms.hash, at },
      conversation: null,
      storage: 'persistent',
    }) as const;
  assert.equal(walk.do(read('declined', NOW - 5000)).snapshot.consent.status, 'accepted');
  assert.equal(walk.do(read('withdrawn', NOW + 5)).snapshot.consent.status, 'withdrawn');
  assert.deepEqual(walk.snapshot.messages, []);
});

test('choices lead down the tree, and any step can be changed', () => {
  const walk = new Walk().opened(acceptedRecord());
  assert.deepEqual(stepOf(walk), ['seeker', 'employer', 'office']);
  walk.do({ type: 'choose', choiceId: 'seeker' });
  assert.deepEqual(stepOf(walk), ['registering', 'insured', 'days']);
  walk.do({ type: 'choose', choiceId: 'registering' });
  assert.deepEqual(walk.snapshot.path, ['seeker', 'registering']);
  assert.deepEqual(
    walk.asks('load-part').map(({ part }) => part),
    ['registration'],
  );
  walk.do({ type: 'change-path', depth: 1 });
  assert.deepEqual(stepOf(walk), ['registering', 'insured', 'days']);
  walk.do({ type: 'choose', choiceId: 'nowhere' });
  assert.deepEqual(walk.snapshot.path, ['seeker']);
});

function stepOf(walk: Walk): string[] {
  const step = currentStep(walk.snapshot);
  return step?.kind === 'choices' ? step.choices.map(({ id }) => id) : [];
}

test('a choice can lead to one entry or to an office', () => {
  const walk = new Walk().opened().do({ type: 'decline' }, { type: 'choose', choiceId: 'days' });
  assert.equal(walk.snapshot.awaitedEntry, 'pay-1');
  assert.equal(walk.topic('insurance').last?.kind, 'answer');
  assert.equal(currentStep(walk.do({ type: 'choose', choiceId: 'office' }).snapshot)?.kind, 'office');
});

test('a permalink before anything is loaded shows its entry, after the decision about the terms', () => {
  const walk = new Walk().do({ type: 'pick', entryId: 'reg-1' }).opened();
  assert.equal(walk.snapshot.screen, 'conversation', 'published answers need no consent');
  assert.equal(walk.topic('registration').last?.kind, 'answer');
  const choice = new Walk().do({ type: 'pick', entryId: 'insured' }).opened(acceptedRecord());
  assert.deepEqual(choice.snapshot.path, ['seeker', 'insured'], 'an id of a choice takes the choice');
  const nothing = new Walk().do({ type: 'pick', entryId: 'gone' }).opened(acceptedRecord());
  assert.deepEqual(nothing.last?.kind === 'no-answer' && nothing.last.reason, 'unknown');
});

test('the host page sets the path once, where the visitor has none', () => {
  const preset = (audience: string, topic?: string): readonly string[] =>
    new Walk()
      .do({ type: 'open', audience, ...(topic && { topic }) }, { type: 'content-loaded', manifest: parsedManifest() })
      .do({ type: 'stored-read', consent: acceptedRecord(), conversation: null, storage: 'persistent' }).snapshot.path;
  assert.deepEqual(preset('seeker'), ['seeker']);
  assert.deepEqual(preset('seeker', 'insurance'), ['seeker', 'insured']);
  assert.deepEqual(preset('nobody'), []);
});

test('a typed question is read inside the path, and only ids go on', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.do({ type: 'ask', text: '  山田太郎です。登録は?  ' });
  const [match] = walk.asks('match');
  assert.deepEqual([match?.text, match?.topics, match?.scope], ['山田太郎です。登録は?', ['registration'], 'path']);
  walk.do({
    type: 'matched',
    turnId: match?.turnId ?? '',
    termIds: ['register'],
    entryIds: ['reg-1'],
    decision: 'answer',
  });
  const [answer] = walk.asks('answer');
  assert.equal(JSON.stringify(answer).includes('山田'), false);
  assert.deepEqual([answer?.request.termIds, answer?.request.candidates], [['register'], ['reg-1']]);
});

test('one card with alternatives, candidates, or none', () => {
  const ready = (): Walk =>
    new Walk()
      .opened(acceptedRecord())
      .do({ type: 'choose', choiceId: 'seeker' })
      .topic('registration')
      .topic('insurance');
  const one = ready().asked('登録', 'answer', ['reg-1', 'reg-2']).last;
  assert.ok(one?.kind === 'answer');
  assert.deepEqual([one.entryId, one.foundBy, one.alternatives], ['reg-1', 'search', ['reg-2']]);
  const some = ready().asked('登録', 'choose', ['reg-1', 'reg-2']).last;
  assert.deepEqual(some?.kind === 'candidates' && some.entryIds, ['reg-1', 'reg-2']);
  const next = ready().asked('登録', 'answer', ['made-up', 'reg-1']).last;
  assert.deepEqual(next?.kind === 'candidates' && next.entryIds, ['reg-1'], 'the next one is not shown in its place');
  const none = ready().asked('登録', 'none', []).last;
  assert.deepEqual(none?.kind === 'no-answer' && [none.reason, none.scope], ['no-match', 'path']);
});

test('what speaks of amounts or days is offered, never shown by itself', () => {
  const walk = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'insured' }).topic('insurance');
  assert.equal(walk.asked('基本手当', 'answer', ['pay-1']).last?.kind, 'candidates');
  assert.equal(walk.do({ type: 'pick', entryId: 'pay-1' }).last?.kind, 'answer');
  const answer = walk.last;
  assert.equal(answer?.kind === 'answer' && answer.foundBy, 'search', 'it was still found by the search');
  assert.equal(walk.snapshot.messages.find(({ kind }) => kind === 'candidates')?.kind === 'candidates', true);
});

test('ids that are not in the content, or not on the path, are no answer', () => {
  const walk = (): Walk =>
    new Walk()
      .opened(acceptedRecord())
      .do({ type: 'choose', choiceId: 'registering' })
      .topic('registration')
      .topic('posting');
  const reason = (w: Walk): unknown => w.last?.kind === 'no-answer' && w.last.reason;
  assert.equal(reason(walk().asked('x', 'answer', ['made-up'])), 'unknown');
  assert.equal(reason(walk().asked('x', 'answer', ['post-1'])), 'unknown');
});

test('the search grows wider only when the visitor says so, and leaves out what they turned down', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.asked('求人を出す', 'choose', ['reg-1']);
  const offered = walk.last?.id ?? '';
  walk.do({ type: 'reject-candidates', messageId: offered });
  assert.ok(canWiden(walk.snapshot));
  walk.do({ type: 'widen' });
  const wide = walk.asks('match').at(-1);
  assert.deepEqual(
    [wide?.scope, wide?.topics, wide?.without],
    ['all', ['registration', 'insurance', 'posting'], ['reg-1']],
  );
  walk
    .topic('posting')
    .do({ type: 'matched', turnId: wide?.turnId ?? '', termIds: [], entryIds: ['post-1'], decision: 'answer' });
  walk.do({
    type: 'answered',
    turnId: wide?.turnId ?? '',
    event: { type: 'selected', entryIds: ['post-1'], decision: 'answer', foundBy: 'search' },
  });
  assert.equal(walk.last?.kind, 'answer');
  assert.equal(canWiden(walk.snapshot), false);
});

test('a reply to a turn that is over changes nothing', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.do({ type: 'ask', text: '登録' });
  const turnId = walk.snapshot.turn?.id ?? '';
  walk.do({ type: 'cancel' });
  const before = walk.snapshot;
  walk.do({ type: 'matched', turnId, termIds: [], entryIds: ['reg-1'], decision: 'answer' });
  assert.deepEqual(walk.snapshot, before);
  assert.deepEqual(
    walk.asks('abort').map((effect) => effect.turnId),
    [turnId],
  );
});

test('where no more questions are taken, the visitor learns until when, and choices go on', () => {
  const walk = new Walk('remote').opened(acceptedRecord()).do({ type: 'choose', choiceId: 'seeker' });
  walk.do({ type: 'ask', text: '登録' });
  const turnId = walk.snapshot.turn?.id ?? '';
  const resetsAt = NOW + 3_600_000;
  walk.do(
    { type: 'matched', turnId, termIds: [], entryIds: ['reg-1'], decision: 'choose' },
    { type: 'answered', turnId, event: { type: 'quota', resetsAt } },
  );
  assert.equal(walk.snapshot.turn, null);
  assert.equal(walk.last?.kind === 'quota' && walk.last.resetsAt, resetsAt);
  walk.do({ type: 'choose', choiceId: 'registering' }).topic('registration').do({ type: 'pick', entryId: 'reg-1' });
  assert.equal(walk.last?.kind, 'answer');
});

test('a failed turn says what to do, and trying again asks the same question', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .do({ type: 'ask', text: '登録' });
  walk.do({ type: 'match-failed', turnId: walk.snapshot.turn?.id ?? '', code: 'network' });
  assert.deepEqual(walk.last?.kind === 'error' && walk.last.code, 'offline');
  walk.do({ type: 'retry' });
  assert.equal(walk.asks('match').at(-1)?.text, '登録');
});

test('a topic that does not arrive says so, and comes after trying again', () => {
  const walk = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'registering' });
  walk.do({ type: 'part-failed', part: 'registration', code: 'hash' });
  const step = currentStep(walk.snapshot);
  assert.ok(step?.kind === 'entries' && step.failed);
  walk.do({ type: 'retry' });
  assert.equal(walk.asks('load-part').length, 2);
  assert.equal(walk.topic('registration').snapshot.parts.get('registration'), undefined);
});

test('a recalled entry is gone at once, and a newer serial fetches the content anew, once', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.do({ type: 'live-loaded', live: { ...LIVE, serial: 2, recalled: ['reg-1'] } });
  const step = currentStep(walk.snapshot);
  assert.deepEqual(step?.kind === 'entries' && step.entries?.map(({ id }) => id), ['reg-2']);
  walk.do({ type: 'pick', entryId: 'reg-1' });
  assert.deepEqual(walk.last?.kind === 'no-answer' && walk.last.reason, 'recalled');
  assert.equal(walk.asks('load-content').length, 2);
  walk.do({ type: 'live-loaded', live: { ...LIVE, serial: 2 } });
  assert.equal(walk.asks('load-content').length, 2);
});

const KEPT: StoredConversation = {
  contentId: 'sample',
  contentVersion: '1',
  language: 'en',
  path: ['seeker', 'registering'],
  messages: [{ kind: 'pick', id: 'm', at: NOW - 500, entryId: 'reg-1' }],
  unanswered: null,
  savedAt: NOW - 500,
};
const restored = (kept: StoredConversation, consent = acceptedRecord()): Walk =>
  new Walk()
    .do({ type: 'open' }, { type: 'content-loaded', manifest: parsedManifest() })
    .do({ type: 'stored-read', consent, conversation: kept, storage: 'persistent' });

test('a kept conversation comes back with its path and language, and says so', () => {
  const { snapshot, last } = restored(KEPT);
  assert.deepEqual([snapshot.path, snapshot.language], [KEPT.path, 'en']);
  assert.deepEqual(last?.kind === 'notice' && last.code, 'restored');
  // However often it comes back: what was said at an earlier visit is not kept.
  const again = restored({ ...KEPT, messages: snapshot.messages }).snapshot;
  assert.deepEqual(
    again.messages.map(({ kind }) => kind),
    ['pick', 'notice'],
  );
  const changed = restored({ ...KEPT, contentVersion: '0' }).last;
  assert.deepEqual(changed?.kind === 'notice' && changed.code, 'content-changed');
});

test('a kept conversation does not come back when it is too old, of another content, or not consented to', () => {
  const week = 7 * 24 * 60 * 60 * 1000;
  assert.deepEqual(restored({ ...KEPT, savedAt: NOW - week - 1 }).snapshot.messages, []);
  assert.deepEqual(restored({ ...KEPT, contentId: 'other' }).snapshot.messages, []);
  assert.deepEqual(restored(KEPT, acceptedRecord('other')).snapshot.messages, []);
});

test('typed text is not kept, nor what was done before the visitor agreed', () => {
  const walk = new Walk().opened().do({ type: 'pick', entryId: 'reg-1' }).topic('registration');
  walk.now += 10;
  walk.do({ type: 'show', screen: 'conversation' }, { type: 'accept' }, { type: 'choose', choiceId: 'registering' });
  walk.do({ type: 'ask', text: '秘密の質問' });
  const record = walk.asks('write-conversation').at(-1)?.record;
  assert.deepEqual(
    record?.messages.map(({ kind }) => kind),
    ['choice', 'question'],
  );
  assert.equal(JSON.stringify(record).includes('秘密'), false);
});

test('another language is other files; the transcript stays', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.do({ type: 'pick', entryId: 'reg-1' }, { type: 'set-language', language: 'en' });
  assert.equal(walk.snapshot.messages.length, 3);
  assert.deepEqual(walk.asks('load-part').at(-1)?.language, 'en');
  assert.equal(walk.do({ type: 'set-language', language: 'ja-x-easy' }).snapshot.language, 'en', 'not of this content');
});

test('a question over the limit is cut, and says so', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'seeker' }, { type: 'ask', text: 'あ'.repeat(300) });
  assert.equal(walk.asks('match')[0]?.text.length, 200);
  assert.deepEqual(walk.last?.kind === 'notice' && walk.last.code, 'cut');
});

test('restart begins a new conversation and keeps the consent', () => {
  const walk = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'seeker' }, { type: 'restart' });
  assert.deepEqual([walk.snapshot.messages, walk.snapshot.path, walk.snapshot.consent.status], [[], [], 'accepted']);
  assert.deepEqual(
    walk.asks('erase').map(({ all }) => all),
    [false],
  );
});

test('with a remote transport the words that would leave are ready before the visitor sends', () => {
  const remote = new Walk('remote').opened(acceptedRecord()).do({ type: 'choose', choiceId: 'seeker' });
  assert.ok(remote.asks('load-part').some(({ part }) => part === 'vocabulary'));
  const embedded = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'seeker' });
  assert.equal(
    embedded.asks('load-part').some(({ part }) => part === 'vocabulary'),
    false,
  );
});

test('related questions of other topics are fetched while the list is read', () => {
  const walk = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'registering' });
  assert.deepEqual(
    walk.asks('load-part').map(({ part }) => part),
    ['registration'],
  );
  walk.topic('registration');
  assert.deepEqual(
    walk.asks('load-part').map(({ part }) => part),
    ['registration', 'insurance'],
  );
});

test('words that call for help show the helplines first; the search goes on only when the visitor says so', () => {
  const walk = new Walk()
    .opened(acceptedRecord())
    .do({ type: 'choose', choiceId: 'registering' })
    .topic('registration');
  walk.do({ type: 'ask', text: 'もう消えてしまいたい' });
  const turnId = walk.snapshot.turn?.id ?? '';
  walk.do({ type: 'matched', turnId, termIds: [], entryIds: [], decision: 'none', safety: 'distress' });
  assert.equal(walk.last?.kind === 'safety' && walk.last.ruleId, 'distress');
  assert.equal(walk.snapshot.turn, null);
  assert.equal(walk.asks('answer').length, 0);
  assert.ok(
    walk.asks('write-conversation').every(({ record }) => record.messages.every(({ kind }) => kind !== 'safety')),
  );
  walk.do({ type: 'search-anyway' });
  assert.deepEqual([walk.asks('match')[0]?.safety, walk.asks('match')[1]?.safety], [true, false]);
});

test('nothing is searched anyway where no helplines were shown', () => {
  const walk = new Walk().opened(acceptedRecord()).do({ type: 'choose', choiceId: 'registering' });
  walk.topic('registration').asked('登録', 'none', []);
  const asked = walk.asks('match').length;
  walk.do({ type: 'search-anyway' });
  assert.equal(walk.asks('match').length, asked);
});
