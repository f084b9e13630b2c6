import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { anyIds, publishedIds, strangeIds, TEXTS } from './ids.js';
import type { Sample } from './sample.js';
import { CANARY } from './visitor.js';

/** What is sent in place of a reply. */
export interface HostileReply {
  readonly what: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /**
   * `whole`: and that is all. `endless`: the body again and again. `stalls`: nothing more comes. `cut`: the connection breaks in the
   * middle. `silent`: not even a status. `raw`: the body is all that is sent, and need not be HTTP.
   */
  readonly ends: 'whole' | 'endless' | 'stalls' | 'cut' | 'silent' | 'raw';
}

const JSON_TYPE = { 'content-type': 'application/json' };
/** Where redirects lead; a server of the test listens there. */
export const ELSEWHERE = '%ELSEWHERE%';

const MEGABYTE = 1024 * 1024;
// Made once: 64 MB that come to 64 KB.
const BOMB = Buffer.alloc(64 * MEGABYTE, ' ');
const GZIP_BOMB = gzipSync(BOMB);
const BROTLI_BOMB = brotliCompressSync(BOMB.subarray(0, 16 * MEGABYTE));

/** Everything that a server at the other end of the protocol can answer with. */
export function hostileReplies(sample: Sample): fc.Arbitrary<HostileReply> {
  const reply = (
    what: string,
    body: fc.Arbitrary<string | Buffer>,
    change: Partial<Omit<HostileReply, 'what' | 'body'>> = {},
  ): fc.Arbitrary<HostileReply> =>
    body.map((made) => ({ what, status: 200, headers: JSON_TYPE, ends: 'whole', ...change, body: made }));
  const json = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> => value.map((made) => JSON.stringify(made) ?? '');
  const foundBy = fc.constantFrom('ai', 'search');
  const decision = fc.constantFrom('answer', 'choose');
  const selected = (ids: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
    json(fc.record({ result: fc.constant('selected'), entryIds: ids, decision, foundBy, quota: fc.constant(null) }));
  const list = (id: fc.Arbitrary<unknown>, most = 8): fc.Arbitrary<unknown[]> =>
    fc.array(id, { minLength: 1, maxLength: most });
  const published = publishedIds(sample);
  const good = selected(list(published));
  const text = fc.constantFrom(...TEXTS);

  return fc.oneof(
    { weight: 8, arbitrary: reply('published ids', good) },
    { weight: 4, arbitrary: reply('unknown ids', selected(list(strangeIds(sample)))) },
    { weight: 5, arbitrary: reply('ids of all kinds', selected(list(anyIds(sample)))) },
    {
      weight: 2,
      arbitrary: reply('one that is well-formed, and not published', selected(fc.constant(['made-up-entry']))),
    },
    { weight: 2, arbitrary: reply('no list', selected(fc.jsonValue())) },
    { weight: 1, arbitrary: reply('the same id again and again', selected(published.map((id) => Array(8).fill(id)))) },
    { weight: 1, arbitrary: reply('ten thousand candidates', selected(published.map((id) => Array(10_000).fill(id)))) },
    { weight: 2, arbitrary: reply('anything that is JSON', json(fc.jsonValue())) },
    {
      weight: 2,
      arbitrary: reply(
        'a wrong word in place of each',
        json(
          fc.record({ result: fc.string(), entryIds: list(published), decision: fc.string(), foundBy: fc.jsonValue() }),
        ),
      ),
    },
    {
      weight: 2,
      arbitrary: reply(
        'a text beside the ids',
        fc
          .tuple(good, text)
          .map(([made, said]) => made.replace('{', `{"text":${JSON.stringify(said)},"html":"<b>${CANARY}</b>",`)),
      ),
    },
    {
      weight: 2,
      arbitrary: reply(
        'a prototype of its own',
        good.map((made) => `{"__proto__":${made},"constructor":${made}}`),
      ),
    },
    {
      weight: 1,
      arbitrary: reply(
        'a member twice',
        good.map((made) => made.replace('{', '{"result":"no-match",')),
      ),
    },
    {
      weight: 2,
      arbitrary: reply('choices', json(fc.record({ result: fc.constant('clarify'), choiceIds: list(anyIds(sample)) }))),
    },
    { weight: 2, arbitrary: reply('an instruction, a refusal', text) },
    {
      weight: 2,
      arbitrary: reply(
        'broken JSON',
        good.map((made) => made.slice(0, -3)),
      ),
    },
    { weight: 1, arbitrary: reply('JSON that nests without end', fc.constant('['.repeat(30_000))) },
    {
      weight: 2,
      arbitrary: reply(
        'bytes',
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      ),
    },
    { weight: 2, arbitrary: otherTypes(good) },
    { weight: 1, arbitrary: reply('ten megabytes', fc.constant(`{"result":"${CANARY.repeat(1_250_000)}"}`)) },
    { weight: 1, arbitrary: reply('spaces without an end', fc.constant(' '.repeat(MEGABYTE)), { ends: 'endless' }) },
    { weight: 1, arbitrary: bombs(reply) },
    { weight: 1, arbitrary: reply('half a reply, and then nothing', good.map(half), { ends: 'stalls' }) },
    { weight: 1, arbitrary: reply('half a reply, and the connection breaks', good.map(half), { ends: 'cut' }) },
    { weight: 1, arbitrary: reply('nothing, for ever', fc.constant(''), { ends: 'silent' }) },
    { weight: 3, arbitrary: redirects(reply, good) },
    {
      weight: 3,
      arbitrary: fc.integer({ min: 201, max: 599 }).chain((status) => reply('another status', good, { status })),
    },
    { weight: 5, arbitrary: problems(reply, sample) },
    { weight: 2, arbitrary: quotas(reply) },
    { weight: 3, arbitrary: states(reply) },
    { weight: 3, arbitrary: sillyHeaders(reply, good) },
    { weight: 2, arbitrary: reply('what is no HTTP', rawBytes(), { ends: 'raw' }) },
  );
}

type Reply = (
  what: string,
  body: fc.Arbitrary<string | Buffer>,
  change?: Partial<Omit<HostileReply, 'what' | 'body'>>,
) => fc.Arbitrary<HostileReply>;

const half = (text: string): string => text.slice(0, text.length / 2);

function otherTypes(good: fc.Arbitrary<string>): fc.Arbitrary<HostileReply> {
  const types = ['text/html', 'text/event-stream', 'image/svg+xml', 'application/json; charset=utf-16', 'x', CANARY];
  return fc.tuple(good, fc.constantFrom(...types)).map(([body, type]) => ({
    ...{ what: 'another type', status: 200, headers: { 'content-type': type }, body, ends: 'whole' },
  }));
}

function bombs(reply: Reply): fc.Arbitrary<HostileReply> {
  const packed = (encoding: string, body: Buffer): fc.Arbitrary<HostileReply> =>
    reply('a little that unpacks to a lot', fc.constant(body), {
      headers: { ...JSON_TYPE, 'content-encoding': encoding },
    });
  return fc.oneof(packed('gzip', GZIP_BOMB), packed('br', BROTLI_BOMB), packed('gzip', Buffer.from(CANARY)));
}

function redirects(reply: Reply, good: fc.Arbitrary<string>): fc.Arbitrary<HostileReply> {
  const places = [
    ELSEWHERE,
    '/v1/turn',
    '//elsewhere.invalid/',
    `javascript:${CANARY}()`,
    'data:application/json,{}',
    '',
  ];
  return fc
    .record({ status: fc.constantFrom(300, 301, 302, 303, 307, 308), location: fc.constantFrom(...places) })
    .chain(({ status, location }) => reply('a redirect', good, { status, headers: { ...JSON_TYPE, location } }));
}

/** Problems of the protocol, as they are and as they are not meant. */
function problems(reply: Reply, { manifest }: Sample): fc.Arbitrary<HostileReply> {
  const codes = [
    'consent-required',
    'consent-stale',
    'quota-reached',
    'unknown-id',
    'closed',
    'unavailable',
    'unauthorized',
  ];
  const body = fc.record(
    {
      type: fc.constantFrom(
        ...[...codes, '__proto__', 'toString', CANARY].map((code) => `tag:madoguchi,2026:problem:${code}`),
      ),
      status: fc.oneof(fc.constantFrom(401, 403, 429, 503), fc.jsonValue()),
      title: fc.constantFrom(...TEXTS),
      detail: fc.constantFrom(...TEXTS),
      quota: fc.oneof(
        fc.record({ left: fc.constant(0), resetsAt: fc.constantFrom(0, 1, 8.64e15, 8.65e15, -1, 1e300) }),
        fc.record({ left: fc.jsonValue(), resetsAt: fc.jsonValue() }),
      ),
      terms: fc.oneof(fc.constant({ version: manifest.terms.version, hash: manifest.terms.hash }), fc.jsonValue()),
    },
    { requiredKeys: ['type'] },
  );
  return fc.constantFrom(400, 401, 403, 409, 422, 429, 500, 503, 200).chain((status) =>
    reply(
      'a problem',
      body.map((made) => JSON.stringify(made)),
      { status, headers: { 'content-type': 'application/problem+json' } },
    ),
  );
}

/** What the service says of itself, with a text that is nobody's. */
function states(reply: Reply): fc.Arbitrary<HostileReply> {
  const text = fc.constantFrom(...TEXTS).map((ja) => ({ ja, en: ja }));
  const until = fc.constantFrom(null, 0, 8.64e15);
  const body = fc
    .record({
      state: fc.constantFrom('open', 'choices-only', 'closed'),
      notice: fc.record({ text, from: fc.constant(0), until }),
    })
    .map((made) => JSON.stringify(made));
  return reply('a state with a text of its own', body);
}

/** That no questions are left, until any moment that there is and some that there are not. */
function quotas(reply: Reply): fc.Arbitrary<HostileReply> {
  const until = fc.oneof(fc.constantFrom(0, 1, 8.64e15, 8.64e15 + 1, -1, 1e300), fc.double(), fc.nat());
  const type = 'tag:madoguchi,2026:problem:quota-reached';
  const body = until.map((resetsAt) =>
    JSON.stringify({ type, status: 429, title: CANARY, quota: { left: 0, resetsAt } }),
  );
  return reply('no questions left', body, { status: 429, headers: { 'content-type': 'application/problem+json' } });
}

function sillyHeaders(reply: Reply, good: fc.Arbitrary<string>): fc.Arbitrary<HostileReply> {
  const values = [
    '-1',
    '1e99',
    '999999999999999999',
    'NaN',
    'Infinity',
    '0x10',
    CANARY,
    'Sun, 31 Dec 9999 23:59:59 GMT',
    '',
  ];
  const headers = fc.record(
    {
      'retry-after': fc.constantFrom(...values),
      'content-disposition': fc.constant(`attachment; filename="${CANARY}.exe"`),
      'set-cookie': fc.constant(`id=${CANARY}; SameSite=None`),
      refresh: fc.constant(`0; url=https://${CANARY}.invalid/`),
      link: fc.constant(`<https://${CANARY}.invalid/>; rel=preload`),
      'x-long': fc.constant('x'.repeat(8000)),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(headers, fc.constantFrom(200, 429, 503))
    .chain(([more, status]) => reply('silly headers', good, { status, headers: { ...JSON_TYPE, ...more } }));
}

function rawBytes(): fc.Arbitrary<string> {
  const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
  return fc.oneof(
    fc.constantFrom(
      `${head}content-length: 5\r\ncontent-length: 500\r\n\r\n{}`,
      `${head}content-length: -1\r\n\r\n{}`,
      `${head}transfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}`,
      `${head}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\nzz\r\n`,
      `${head}${CANARY}\r\n\r\n{}`,
      `HTTP/9.9 200 ${CANARY}\r\n\r\n`,
      `HTTP/1.1 99999 ${CANARY}\r\n\r\n`,
      `${head}x: ${'y'.repeat(100_000)}\r\n\r\n{}`,
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
      'HTTP/1.1 100 Continue\r\n\r\n'.repeat(3),
    ),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );
}
