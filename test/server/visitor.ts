import { randomUUID } from 'node:crypto';
import type { TurnReply, TurnRequest } from '@madoguchi/client/protocol';
import { conformanceContent } from '../conformance/content.js';
import { CONTENT } from './service.js';

export const content = conformanceContent(CONTENT);

/** What came back. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Makes a call of the protocol. */
export async function call<Body = Record<string, unknown>>(
  endpoint: string,
  name: string,
  body: unknown,
  key: string | null = randomUUID(),
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Body>> {
  const response = await fetch(`${endpoint}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== null && { 'idempotency-key': key }), ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

/** The code of a problem. */
export const codeOf = ({ body }: Answer): string =>
  (typeof body['type'] === 'string' ? body['type'] : '').replace(/.*:problem:/, '');

/** A consent to the terms in force, by a new participant unless `participant` names one. */
export function consentBody(receiptId: string, participant: object = { kind: 'browser', id: randomUUID() }): object {
  const receipt = {
    id: receiptId,
    contentId: content.contentId,
    termsVersion: content.terms.version,
    termsHash: content.terms.hash,
    at: Date.now(),
  };
  return { receipt, language: 'ja', participant };
}

/** Agrees to the terms. @returns the receipt's id. */
export async function agree(endpoint: string, participant?: object): Promise<string> {
  const id = randomUUID();
  const { status, body } = await call(endpoint, 'consent', consentBody(id, participant), id);
  if (status !== 200) throw new Error(`the consent was refused: ${JSON.stringify(body)}`);
  return id;
}

/** A question that the content can answer. */
export function question(receiptId: string, more: Partial<TurnRequest> = {}): TurnRequest {
  return {
    ...{ receiptId, contentId: content.contentId, contentVersion: content.contentVersion, language: 'ja' as const },
    termIds: content.termIds.slice(0, 1),
    path: content.choiceIds.slice(0, 1),
    scope: 'path',
    candidates: content.entryIds.slice(0, 3),
    decision: 'choose',
    ...more,
  };
}

/** Asks it. */
export const ask = (
  endpoint: string,
  request: TurnRequest,
  key: string = randomUUID(),
): Promise<Answer<TurnReply & Record<string, unknown>>> => call(endpoint, 'turn', request, key);
