import type { InferOutput } from 'valibot';
import type { ConsentRequest, TurnReply, TurnRequest } from '../../protocol/messages.js';
import type { OPERATIONS, OperationName } from '../../protocol/operations.js';
import { expect, type Probe, type Received } from '../probe.js';

// What several checks do on their way.

/** A consent to the terms in force. */
export function consentBody(probe: Probe, receiptId = probe.id()): ConsentRequest {
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
export async function consented(probe: Probe): Promise<string> {
  const body = consentBody(probe);
  probe.reply('consent', await probe.call('consent', body, body.receipt.id));
  return body.receipt.id;
}

/** A question that the content can answer. */
export function turnBody({ content }: Probe, receiptId: string): TurnRequest {
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
export const NOBODY = 'no-such-id-in-any-content';

/** Makes the same call twice with one key, the second time with `again` as its body: it has to give the stored reply. */
export async function replayed<Name extends OperationName>(
  probe: Probe,
  name: Name,
  body: object,
  key: string,
  again: object = body,
): Promise<InferOutput<(typeof OPERATIONS)[Name]['reply']>> {
  const first = probe.reply(name, await probe.call(name, body, key));
  const second = await probe.call(name, again, key);
  same(first, probe.reply(name, second), second);
  return first;
}

/** How many questions are left; `null` where nothing is counted. */
export function left(reply: TurnReply): number | null {
  return reply.quota?.left ?? null;
}

/** Two replies to the same request. */
export function same(first: unknown, again: unknown, received: Received): void {
  expect(
    JSON.stringify(first) === JSON.stringify(again),
    `another reply to the same request: ${JSON.stringify(first)}, then ${JSON.stringify(again)}`,
    received,
  );
}

/** A refusal that names the terms in force. */
export function wanted(
  { content }: Probe,
  { terms }: { readonly terms?: { version: string } | undefined },
  of: Received,
): void {
  expect(terms?.version === content.terms.version, 'the terms in force are not named', of);
}
