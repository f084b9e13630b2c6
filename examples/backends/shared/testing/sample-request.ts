import type { AnswerEvent, AnswerRequest, Transport } from '@madoguchi/client';

/** A question as the session hands it to a transport. `change` replaces members. */
export function sampleRequest(change: Partial<AnswerRequest> = {}): AnswerRequest {
  return {
    turnId: 't-2Kp6Wd0Hs4Jy8Gm3Xc7QeB',
    receipt: {
      id: 'r-7Jx2Qm9fK3vT8bLw5nZc1A',
      contentId: 'small',
      termsVersion: '1',
      termsHash: 'W1PMf92CXK9vgIUQY0VAgMMkkum/rxCEdR6dg0BsmLM=',
      at: 1_795_600_000_000,
    },
    contentId: 'small',
    contentVersion: '1',
    language: 'ja',
    termIds: ['job-application', 'online-registrant'],
    path: ['seeker', 'registering'],
    scope: 'path',
    candidates: ['reg-office', 'reg-online'],
    decision: 'choose',
    ...change,
  };
}

/** Every event that the transport yields for the request. */
export async function eventsOf(
  transport: Transport,
  request: AnswerRequest = sampleRequest(),
  signal: AbortSignal = new AbortController().signal,
): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of transport.answer(request, { signal })) events.push(event);
  return events;
}
