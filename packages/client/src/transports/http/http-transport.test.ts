import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { EXAMPLES, PROBLEM_TYPE, PROBLEMS, type ProblemCode } from '../../protocol/index.js';
import type { Delivery } from '../delivery.js';
import type { AnswerEvent, AnswerRequest } from '../transport.js';
import { httpTransport, type HttpTransportOptions } from './http-transport.js';

/** A request as the backend of these tests saw it. */
interface Seen {
  readonly name: string;
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | undefined;
}
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const seen: Seen[] = [];
/** What the backend does with the next requests, one after the other; the last one stays. */
let answers: Answer[] = [];
/** How long the transport waited between attempts, milliseconds. */
const waited: number[] = [];

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const { authorization, 'idempotency-key': key } = request.headers;
    seen.push({
      name: (request.url ?? '').replace('/v1/', ''),
      key: key as string | undefined,
      body: JSON.parse(text) as Seen['body'],
      authorization,
    });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response, request);
  });
});
let endpoint = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = waited.length = 0;
});

const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const refuse = (code: ProblemCode, more: object = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  json({ type: PROBLEM_TYPE + code, status: PROBLEMS[code].status, ...more }, PROBLEMS[code].status, headers);
const cut: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"result":"sel');
  setImmediate(() => response.destroy());
};
const gone: Answer = (_, request) => void request.socket.destroy();
const page: Answer = (response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Wi-Fi</title>');
const selected = json(EXAMPLES.turn.replies['selected']);

const { receiptId: _, ...ids } = EXAMPLES.turn.request;
const request: AnswerRequest = {
  ...ids,
  turnId: EXAMPLES.turn.key ?? '',
  receipt: EXAMPLES.consent.request.receipt,
};

async function asked(
  answer: readonly Answer[],
  options: Partial<HttpTransportOptions> = {},
  signal = new AbortController().signal,
): Promise<AnswerEvent[]> {
  answers = [...answer];
  const transport = httpTransport({
    endpoint,
    random: () => 0.5,
    wait: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
    ...options,
  });
  const events: AnswerEvent[] = [];
  for await (const event of transport.answer(request, { signal })) events.push(event);
  return events;
}

const ANSWER: AnswerEvent = { type: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai' };

test('a question goes as ids, with the key of its turn, and ids come back', async () => {
  assert.deepEqual(await asked([selected]), [ANSWER]);
  assert.deepEqual(seen, [
    { name: 'turn', key: EXAMPLES.turn.key ?? undefined, body: EXAMPLES.turn.request, authorization: undefined },
  ]);
  assert.deepEqual(await asked([json(EXAMPLES.turn.replies['no-match'])]), [{ type: 'no-match' }]);
});

for (const [what, first] of Object.entries({
  'the connection breaks': gone,
  'the reply is cut': cut,
  "a network's login page answers": page,
  'the backend is busy with the first attempt': refuse('in-progress', {}, { 'retry-after': '1' }),
  'the backend cannot': refuse('unavailable'),
  'the backend is asked too often': refuse('too-many-requests', {}, { 'retry-after': '2' }),
  'a problem is not known': json({ type: `${PROBLEM_TYPE}of-tomorrow`, status: 502 }, 502),
})) {
  test(`the same request with the same key is sent again where ${what}`, async () => {
    assert.deepEqual(await asked([first, first, selected]), [ANSWER]);
    assert.equal(seen.length, 3);
    assert.deepEqual(seen[1], seen[0]);
    assert.deepEqual(seen[2], seen[0]);
    assert.equal(waited.length, 2);
  });
}

test('waits grow, and hold what the backend asks for', async () => {
  await asked([gone, gone, gone, gone, selected]);
  assert.deepEqual(waited, [250, 500, 1000, 2000]);
  waited.length = 0;
  await asked([refuse('too-many-requests', {}, { 'retry-after': '3' }), selected]);
  assert.deepEqual(waited, [3250]);
});

test('nobody waits beyond the limit, and what never works is given up', async () => {
  assert.deepEqual(await asked([refuse('unavailable', {}, { 'retry-after': '3600' }), selected]), [
    { type: 'failed', code: 'service' },
  ]);
  assert.deepEqual([seen.length, waited.length], [1, 0]);
  seen.length = 0;
  assert.deepEqual(await asked([gone]), [{ type: 'failed', code: 'offline' }]);
  assert.equal(seen.length, 5);
});

test('a backend that says nothing is left after a while', async () => {
  assert.deepEqual(await asked([() => undefined, selected], { attemptLimit: 50 }), [ANSWER]);
  assert.equal(seen.length, 2);
});

for (const code of ['malformed', 'key-reused', 'unknown-id'] as const) {
  test(`${code} is final`, async () => {
    assert.deepEqual(await asked([refuse(code), selected]), [{ type: 'failed', code: 'service' }]);
    assert.equal(seen.length, 1);
  });
}

test('newer terms and a closed service are said as such, and a clarifying question keeps its choices', async () => {
  const choices = EXAMPLES.turn.replies['clarify'] as { readonly choiceIds: readonly string[] };
  for (const [answer, event] of [
    [refuse('consent-stale'), { type: 'stale' }],
    [refuse('closed'), { type: 'closed' }],
    [json(choices), { type: 'clarify', choiceIds: choices.choiceIds }],
  ] as const) {
    seen.length = 0;
    assert.deepEqual(await asked([answer, selected]), [event]);
    assert.equal(seen.length, 1);
  }
});

test('the status is asked once, without a key, and its text goes no further; what is no status is none', async () => {
  const transport = httpTransport({ endpoint, wait: async () => undefined });
  const { signal } = new AbortController();
  const { closed } = EXAMPLES.status.replies;
  const { from, until } = closed?.notice ?? {};
  answers = [json(closed)];
  assert.deepEqual(await transport.status?.('hwis', { signal }), { state: 'closed', during: { from, until } });
  assert.deepEqual(
    seen.map(({ name, key, body }) => [name, key, body]),
    [['status', undefined, { contentId: 'hwis' }]],
  );
  for (const answer of [json({ state: 'asleep' }), page, gone, refuse('unavailable')]) {
    answers = [answer];
    seen.length = 0;
    assert.equal(await transport.status?.('hwis', { signal }), null);
    assert.equal(seen.length, 1);
  }
});

test('a reply that the protocol does not know is no answer, and is not asked for again', async () => {
  for (const reply of [
    { result: 'generated', text: 'はい' },
    { ...EXAMPLES.turn.replies['selected'], entryIds: [] },
    [],
  ]) {
    assert.deepEqual(await asked([json(reply)]), [{ type: 'failed', code: 'service' }]);
  }
  assert.equal(seen.length, 3);
});

test('when there are questions again is told', async () => {
  const quota = { left: 0, resetsAt: 1_795_618_800_000 };
  assert.deepEqual(await asked([refuse('quota-reached', { quota })]), [{ type: 'quota', resetsAt: quota.resetsAt }]);
});

test('a backend that has not heard of the consent hears of it, and is asked the same again', async () => {
  const recorded = json(EXAMPLES.consent.replies['recorded']);
  assert.deepEqual(await asked([refuse('consent-required'), recorded, selected]), [ANSWER]);
  assert.deepEqual(
    seen.map(({ name, key }) => [name, key]),
    [
      ['turn', request.turnId],
      ['consent', request.receipt.id],
      ['turn', request.turnId],
    ],
  );
  assert.deepEqual(seen[1]?.body['receipt'], request.receipt);
  seen.length = 0;
  // It asks once: a backend that refuses all the same is not asked for ever.
  assert.deepEqual(await asked([refuse('consent-required'), recorded, refuse('consent-required')]), [
    { type: 'failed', code: 'service' },
  ]);
  assert.equal(seen.length, 3);
});

test('headers of the page that have expired are asked for once more', async () => {
  let token = 0;
  const headers = ({ expired }: { readonly expired: boolean }): HeadersInit => ({
    authorization: `Bearer ${expired ? ++token : token}`,
  });
  assert.deepEqual(await asked([refuse('unauthorized'), selected], { headers }), [ANSWER]);
  assert.deepEqual(
    seen.map(({ authorization }) => authorization),
    ['Bearer 0', 'Bearer 1'],
  );
  assert.deepEqual(await asked([refuse('unauthorized')], { headers }), [{ type: 'failed', code: 'service' }]);
  assert.equal(seen.length, 4);
});

test('a visitor who no longer waits ends it: nothing is yielded, nothing is sent again', async () => {
  const visitor = new AbortController();
  const stalls: Answer = () => visitor.abort();
  assert.deepEqual(await asked([stalls, selected], {}, visitor.signal), []);
  assert.equal(seen.length, 1);
  const early = AbortSignal.abort();
  assert.deepEqual(await asked([selected], {}, early), []);
  assert.equal(seen.length, 1);
});

test('consent, withdrawal and feedback are calls with keys of their own; what may come right is put off', async () => {
  const { receipt } = request;
  const deliveries: readonly Delivery[] = [
    { type: 'consent', key: receipt.id, receipt, language: 'ja' },
    { type: 'feedback', key: EXAMPLES.feedback.key ?? '', ...EXAMPLES.feedback.request },
    { type: 'withdrawal', key: EXAMPLES.withdrawal.key ?? '', ...EXAMPLES.withdrawal.request },
  ];
  const transport = httpTransport({ endpoint, wait: async () => undefined });
  const { signal } = new AbortController();
  for (const delivery of deliveries) {
    const { type } = delivery;
    const [reply] = Object.values<object>(EXAMPLES[type].replies);
    for (const [answer, expected] of [
      [json(reply), 'taken'],
      [refuse('unavailable'), 'later'],
      [gone, 'later'],
      [refuse('unauthorized'), 'later'],
      [refuse('malformed'), 'refused'],
    ] as const) {
      answers = [answer];
      seen.length = 0;
      assert.equal(await transport.deliver?.(delivery, { signal }), expected, type);
      assert.deepEqual([seen[0]?.name, seen[0]?.key], [type, delivery.key]);
    }
  }
  assert.deepEqual(seen[0]?.body, EXAMPLES.withdrawal.request);
});
