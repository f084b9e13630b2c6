import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import {
  createSession,
  currentStep,
  memoryContentSource,
  type Consent,
  type Content,
  type FoundBy,
  type Message,
  type NoAnswerMessage,
  type NoticeMessage,
  type PartStatus,
  type Screen,
  type SearchScope,
  type ServiceStatus,
  type Snapshot,
  type Step,
  type TurnErrorCode,
} from '@madoguchi/client';
import type { Language } from '@madoguchi/content';
import { calm, replaySteps, sessionOptionsOf, STATE_IDS, STATES, surveyContent } from '@madoguchi/element/gallery';
import { filesBelow } from '../tools/files.mjs';

// The gallery is complete: whatever a session can be in, one of its states is in. The lists below are complete because the
// compiler says so: a new kind of message, a new reason or a new screen is an error here until it is listed, and then a
// failing test until the gallery has it.

type AllOf<T extends string> = Readonly<Record<T, true>>;
const all = (prefix: string, values: Readonly<Record<string, true>>): string[] =>
  Object.keys(values).map((value) => `${prefix}:${value}`);

const EXPECTED = [
  ...all('message', {
    choice: true,
    pick: true,
    question: true,
    answer: true,
    candidates: true,
    clarify: true,
    'no-answer': true,
    safety: true,
    error: true,
    quota: true,
    notice: true,
  } satisfies AllOf<Message['kind']>),
  ...all('found', { choice: true, search: true, ai: true } satisfies AllOf<FoundBy>),
  ...all('no-answer', {
    'no-match': true,
    rejected: true,
    unknown: true,
    recalled: true,
  } satisfies AllOf<NoAnswerMessage['reason']>),
  ...all('scope', { path: true, all: true } satisfies AllOf<SearchScope>),
  ...all('error', {
    offline: true,
    content: true,
    service: true,
    terms: true,
    closed: true,
  } satisfies AllOf<TurnErrorCode>),
  ...all('notice', { restored: true, 'content-changed': true, cut: true } satisfies AllOf<NoticeMessage['code']>),
  ...all('settled', { null: true, picked: true, none: true }),
  ...all('feedback', { null: true, helped: true, 'not-helped': true }),
  ...all('screen', {
    consent: true,
    conversation: true,
    offices: true,
    help: true,
    settings: true,
  } satisfies AllOf<Screen>),
  ...all('consent', {
    unknown: true,
    undecided: true,
    accepted: true,
    declined: true,
    withdrawn: true,
  } satisfies AllOf<Consent['status']>),
  ...all('undecided', { first: true, 'terms-changed': true }),
  ...all('content', { absent: true, loading: true, ready: true, failed: true } satisfies AllOf<Content['status']>),
  ...all('part', { loading: true, failed: true } satisfies AllOf<PartStatus>),
  ...all('turn', { matching: true, answering: true } satisfies AllOf<NonNullable<Snapshot['turn']>['phase']>),
  ...all('storage', { unknown: true, persistent: true, memory: true } satisfies AllOf<Snapshot['storage']>),
  ...all('transport', { embedded: true, remote: true } satisfies AllOf<Snapshot['transport']>),
  ...all('service', { none: true, open: true, closed: true, 'choices-only': true } satisfies AllOf<
    ServiceStatus['state'] | 'none'
  >),
  ...all('step', { choices: true, entries: true, office: true } satisfies AllOf<Step['kind']>),
  ...all('notices', { info: true, outage: true }),
];

function traits(snapshot: Snapshot): string[] {
  const { messages, screen, consent, content, parts, turn, storage, transport, service } = snapshot;
  return [
    ...messages.flatMap((message) => [
      `message:${message.kind}`,
      ...('foundBy' in message ? [`found:${message.foundBy}`] : []),
      ...('reason' in message ? [`no-answer:${message.reason}`] : []),
      ...('scope' in message && message.scope ? [`scope:${message.scope}`] : []),
      ...('settled' in message ? [`settled:${String(message.settled)}`] : []),
      ...('feedback' in message ? [`feedback:${String(message.feedback)}`] : []),
      ...(message.kind === 'error' || message.kind === 'notice' ? [`${message.kind}:${message.code}`] : []),
    ]),
    ...[`screen:${screen}`, `consent:${consent.status}`, `content:${content.status}`],
    ...('reason' in consent ? [`undecided:${consent.reason}`] : []),
    ...[...parts.values()].map((status) => `part:${status}`),
    ...(turn ? [`turn:${turn.phase}`] : []),
    ...[`storage:${storage}`, `transport:${transport}`, `service:${service?.state ?? 'none'}`],
    ...(currentStep(snapshot) ? [`step:${currentStep(snapshot)?.kind ?? ''}`] : []),
    ...(content.status === 'ready' ? content.live.notices.map(({ level }) => `notices:${level}`) : []),
  ];
}

const folder = join(import.meta.dirname, '../../examples/hwis/dist/concierge');
const source = memoryContentSource(
  new Map(filesBelow(folder, '.json').map((path) => [relative(folder, path), readFileSync(path, 'utf8')])),
);

/** The session of each state, as it stands when the state is reached. */
async function reach(language: Language): Promise<Map<string, Snapshot>> {
  const survey = await surveyContent(source, language);
  const reached = new Map<string, Snapshot>();
  for (const state of STATES) {
    const replay = state.replay(survey);
    assert.ok(replay, `${state.id} cannot be reached with the sample content`);
    const { before, stage, steps } = replay;
    const earlier = sessionOptionsOf(before?.stage, source);
    if (before) {
      const visit = createSession({ ...earlier, language });
      await replaySteps(visit, before.steps);
      await visit.settled();
      visit.dispose();
    }
    const session = createSession({ ...sessionOptionsOf(stage, source, earlier.store), language });
    await replaySteps(session, steps, { waits: state.waits ?? false });
    if (state.waits) {
      // What it waits for does not come; everything before it has.
      while (session.snapshot.content.status === 'absent') await new Promise(setImmediate);
      if (state.id.startsWith('waiting')) {
        const phase = state.id === 'waiting' ? 'matching' : 'answering';
        while (session.snapshot.turn?.phase !== phase) await new Promise(setImmediate);
      }
    }
    reached.set(state.id, session.snapshot);
    session.dispose();
  }
  return reached;
}

test('every state that a session can be in is in the gallery', async () => {
  const seen = new Set([...(await reach('ja')).values()].flatMap(traits));
  assert.deepEqual(
    EXPECTED.filter((trait) => !seen.has(trait)),
    [],
  );
  assert.deepEqual(
    [...seen].filter((trait) => !EXPECTED.includes(trait)),
    [],
    'traits that the list above does not name',
  );
});

for (const language of ['ja-x-easy', 'en'] as const) {
  test(`every state of the gallery is reached in ${language}`, async () => {
    assert.equal((await reach(language)).size, STATES.length);
  });
}

test('every name has a state, and every state is named once', () => {
  assert.deepEqual([...STATES.map(({ id }) => id)].sort(), [...STATE_IDS].sort());
});

test('a replay is the same each time', async () => {
  const first = await reach('ja');
  for (const [id, snapshot] of await reach('ja')) {
    assert.deepEqual(snapshot.messages, first.get(id)?.messages, id);
    assert.deepEqual(snapshot.path, first.get(id)?.path, id);
  }
});

test('the state after a step is calm: nothing is on its way', async () => {
  const session = createSession({ ...sessionOptionsOf(undefined, source) });
  await replaySteps(session, [{ type: 'intent', intent: { type: 'open' } }]);
  await calm(session);
  assert.equal(session.snapshot.consent.status, 'undecided');
  session.dispose();
});
