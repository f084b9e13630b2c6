import type { ConsentRequest, TurnReply, TurnRequest } from '../protocol/messages.js';
import { expect, type Probe, type Received } from './probe.js';

/** A rule of the protocol, and how it is tried out. */
export interface Check {
  /** Stable name, for reports and for exclusion. */
  readonly name: string;
  /** What holds, as a sentence. */
  readonly rule: string;
  /** Throws a `ConformanceFault` where it does not hold. */
  readonly run: (probe: Probe) => Promise<void>;
}

function consentBody(probe: Probe, receiptId = probe.id()): ConsentRequest {
  const { content } = probe;
  return {
    receipt: {
      id: receiptId,
      contentId: content.contentId,
      termsVersion: content.terms.version,
      termsHash: content.terms.hash,
      at: probe.now(),
    },
    language: 'ja',
    participant: { kind: 'browser', id: probe.id() },
  };
}

/** A receipt on record. */
async function consented(probe: Probe): Promise<string> {
  const body = consentBody(probe);
  probe.reply('consent', await probe.call('consent', body, body.receipt.id));
  return body.receipt.id;
}

function turnBody({ content }: Probe, receiptId: string): TurnRequest {
  const { contentId, contentVersion, termIds, choiceIds, entryIds } = content;
  return {
    ...{ receiptId, contentId, contentVersion, language: 'ja' },
    termIds: termIds.slice(0, 1),
    path: choiceIds.slice(0, 1),
    scope: 'path',
    candidates: entryIds.slice(0, 2),
    decision: 'choose',
  };
}

/** An id that no content has, and that is allowed as one. */
const NOBODY = 'no-such-id-in-any-content';
const SENTENCE = '山田太郎です。求職登録をしたい';

const json = { 'content-type': 'application/json' };

export const CHECKS: readonly Check[] = [
  {
    name: 'status',
    rule: 'Whether questions are taken is told without consent and without a key.',
    async run(probe) {
      probe.reply('status', await probe.call('status', { contentId: probe.content.contentId }, null));
      probe.refused(await probe.call('status', { contentId: NOBODY }, null), 'unknown-content');
    },
  },
  {
    name: 'consent',
    rule: 'A receipt for the terms in force is recorded, once.',
    async run(probe) {
      const body = consentBody(probe);
      const first = await probe.call('consent', body, body.receipt.id);
      const again = await probe.call('consent', body, body.receipt.id);
      same(probe.reply('consent', first), probe.reply('consent', again), again);
    },
  },
  {
    name: 'consent-stale',
    rule: 'A receipt for other terms is refused, and the terms in force are named.',
    async run(probe) {
      const body = consentBody(probe);
      const receipt = { ...body.receipt, termsHash: `${'A'.repeat(43)}=` };
      const received = await probe.call('consent', { ...body, receipt }, receipt.id);
      wanted(probe, probe.refused(received, 'consent-stale'), received);
    },
  },
  {
    name: 'consent-required',
    rule: 'A question without a receipt on record is refused, and the terms in force are named.',
    async run(probe) {
      const received = await probe.call('turn', turnBody(probe, probe.id()), probe.id());
      wanted(probe, probe.refused(received, 'consent-required'), received);
      const feedback = { receiptId: probe.id(), entryId: probe.content.entryIds[0], value: 'helped' };
      probe.refused(await probe.call('feedback', feedback, probe.id()), 'consent-required');
    },
  },
  {
    name: 'turn',
    rule: 'A question is answered with ids of the content, or with none.',
    async run(probe) {
      const received = await probe.call('turn', turnBody(probe, await consented(probe)), probe.id());
      const { entryIds, choiceIds } = probe.content;
      const reply = probe.reply('turn', received);
      const ids = reply.result === 'selected' ? reply.entryIds : reply.result === 'clarify' ? reply.choiceIds : [];
      const known: readonly string[] = reply.result === 'clarify' ? choiceIds : entryIds;
      expect(
        ids.every((each) => known.includes(each)),
        `not in the content: ${ids.join()}`,
        received,
      );
    },
  },
  {
    name: 'replay',
    rule: 'The same request with the same key gives the stored reply, and is counted once.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      const key = probe.id();
      const first = probe.reply('turn', await probe.call('turn', body, key));
      const again = await probe.call('turn', body, key);
      same(first, probe.reply('turn', again), again);
      const next = await probe.call('turn', body, probe.id());
      const [before, after] = [left(first), left(probe.reply('turn', next))];
      if (before !== null && after !== null) {
        expect(before - after <= 1, `${before} questions were left, and after one more only ${after}`, next);
      }
    },
  },
  {
    name: 'replay-at-once',
    rule: 'The same request eight times at once is done once.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      const key = probe.id();
      const all = await Promise.all(Array.from({ length: 8 }, () => probe.call('turn', body, key)));
      const done = all.filter(({ status }) => status === 200);
      for (const each of all) if (each.status !== 200) probe.refused(each, 'in-progress');
      const last = done[0] ?? (await probe.call('turn', body, key));
      for (const each of done) same(probe.reply('turn', last), probe.reply('turn', each), each);
      const next = await probe.call('turn', body, probe.id());
      const [before, after] = [left(probe.reply('turn', last)), left(probe.reply('turn', next))];
      if (before !== null && after !== null) {
        expect(before - after <= 1, `eight at once were counted: ${before} left, then ${after}`, next);
      }
    },
  },
  {
    name: 'key-reused',
    rule: 'A key that is used again with other content is refused.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      const key = probe.id();
      probe.reply('turn', await probe.call('turn', body, key));
      probe.refused(await probe.call('turn', { ...body, scope: 'all' }, key), 'key-reused');
    },
  },
  {
    name: 'key-order',
    rule: 'The same content with its fields in another order is the same request.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      const key = probe.id();
      const first = probe.reply('turn', await probe.call('turn', body, key));
      const turned = Object.fromEntries(Object.entries(body).reverse());
      const again = await probe.call('turn', turned, key);
      same(first, probe.reply('turn', again), again);
    },
  },
  {
    name: 'key-missing',
    rule: 'A call that needs a key is refused without one.',
    async run(probe) {
      probe.refused(await probe.call('turn', turnBody(probe, await consented(probe)), null), 'key-missing');
      probe.refused(await probe.call('consent', consentBody(probe), 'short'), 'key-missing');
    },
  },
  {
    name: 'unknown-ids',
    rule: 'Ids that are not in the content are refused, wherever they stand.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      for (const field of ['termIds', 'path', 'candidates'] as const) {
        probe.refused(await probe.call('turn', { ...body, [field]: [NOBODY] }, probe.id()), 'unknown-id');
      }
      probe.refused(await probe.call('turn', { ...body, contentId: NOBODY }, probe.id()), 'unknown-content');
      const feedback = { receiptId: body.receiptId, entryId: NOBODY, value: 'helped' };
      probe.refused(await probe.call('feedback', feedback, probe.id()), 'unknown-id');
    },
  },
  {
    name: 'no-sentences',
    rule: 'A sentence is refused wherever it stands, and nothing of it comes back.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      for (const wrong of [
        { ...body, termIds: [SENTENCE] },
        { ...body, candidates: [SENTENCE] },
        { ...body, path: [SENTENCE] },
        { ...body, contentVersion: SENTENCE },
        { ...body, termIds: SENTENCE },
      ]) {
        const received = await probe.call('turn', wrong, probe.id());
        probe.refused(received, 'malformed');
        const back = received.text + JSON.stringify([...received.headers]);
        expect(!back.includes('山田') && !back.includes('\\u5c71'), 'what was sent comes back', received);
      }
    },
  },
  {
    name: 'later-versions',
    rule: 'Fields that are not known are ignored.',
    async run(probe) {
      const body = { ...turnBody(probe, await consented(probe)), later: { than: 'this' } };
      probe.reply('turn', await probe.call('turn', body, probe.id()));
    },
  },
  {
    name: 'feedback',
    rule: 'Feedback on an answer is recorded.',
    async run(probe) {
      const body = { receiptId: await consented(probe), entryId: probe.content.entryIds[0], value: 'not-helped' };
      const key = probe.id();
      const first = probe.reply('feedback', await probe.call('feedback', body, key));
      const again = await probe.call('feedback', body, key);
      same(first, probe.reply('feedback', again), again);
    },
  },
  {
    name: 'withdrawal',
    rule: 'A withdrawn consent is none any more; withdrawing again, or what nobody knows, succeeds.',
    async run(probe) {
      const receiptId = await consented(probe);
      const withdraw = async (of: string): Promise<void> => {
        probe.reply('withdrawal', await probe.call('withdrawal', { receiptId: of, at: probe.now() }, probe.id()));
      };
      const body = turnBody(probe, receiptId);
      const key = probe.id();
      probe.reply('turn', await probe.call('turn', body, key));
      await withdraw(receiptId);
      await withdraw(receiptId);
      await withdraw(probe.id());
      probe.refused(await probe.call('turn', body, probe.id()), 'consent-required');
      // Nothing of it is kept, stored replies neither.
      probe.refused(await probe.call('turn', body, key), 'consent-required');
    },
  },
  {
    name: 'http',
    rule: 'What is no call is refused as what it is.',
    async run(probe) {
      probe.refused(await probe.send('turn', { headers: json, body: '{"receiptId":' }), 'malformed', 'key-missing');
      probe.refused(await probe.send('status', { headers: json, body: '{"contentId":' }), 'malformed');
      probe.refused(await probe.send('status', { headers: json, body: '[]' }), 'malformed');
      probe.refused(
        await probe.send('status', { headers: { 'content-type': 'text/plain' }, body: '{}' }),
        'media-type',
      );
      const large = JSON.stringify({ contentId: probe.content.contentId, later: 'x'.repeat(20_000) });
      probe.refused(await probe.send('status', { headers: json, body: large }), 'too-large');
      probe.refused(await probe.send('status', { method: 'GET' }), 'method-not-allowed');
      probe.refused(await probe.send('no-such-call', { headers: json, body: '{}' }), 'not-found');
    },
  },
  {
    name: 'other-origins',
    rule: 'A page of another origin may call, and may read what it has to.',
    async run(probe) {
      const origin = 'https://www.example.jp';
      const asks = 'content-type,idempotency-key,authorization';
      const preflight = await probe.send('turn', {
        method: 'OPTIONS',
        headers: {
          ...{ origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asks },
        },
      });
      const list = (name: string, of: Received): string[] =>
        (of.headers.get(name) ?? '').split(',').map((each) => each.trim().toLowerCase());
      const lets = (of: Received): boolean =>
        [origin, '*'].includes(of.headers.get('access-control-allow-origin') ?? '');
      expect(preflight.status === 204 || preflight.status === 200, `the preflight has ${preflight.status}`, preflight);
      expect(lets(preflight), 'the preflight does not allow the origin', preflight);
      for (const name of asks.split(',')) {
        const allowed = list('access-control-allow-headers', preflight);
        expect(allowed.includes(name), `the preflight does not allow ${name}`, preflight);
      }
      const body = JSON.stringify({ contentId: NOBODY });
      const received = await probe.send('status', { headers: { ...json, origin }, body });
      probe.refused(received, 'unknown-content');
      expect(lets(received), 'a problem cannot be read by the origin', received);
      for (const name of ['retry-after', 'ratelimit', 'ratelimit-policy']) {
        const exposed = list('access-control-expose-headers', received);
        expect(exposed.includes(name), `${name} cannot be read by the origin`, received);
      }
    },
  },
];

function left(reply: TurnReply): number | null {
  return reply.quota?.left ?? null;
}

/** Two replies to the same request. */
function same(first: unknown, again: unknown, received: Received): void {
  expect(
    JSON.stringify(first) === JSON.stringify(again),
    `another reply to the same request: ${JSON.stringify(first)}, then ${JSON.stringify(again)}`,
    received,
  );
}

function wanted(
  { content }: Probe,
  { terms }: { readonly terms?: { version: string } | undefined },
  of: Received,
): void {
  expect(terms?.version === content.terms.version, 'the terms in force are not named', of);
}
