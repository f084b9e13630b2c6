import type { TurnReply, TurnRequest } from '@madoguchi/client/protocol';
import type { Keyed } from '../records/replies.js';
import { fingerprint } from '../rules/fingerprint.js';
import { askAi } from './ask-ai.js';
import { askMatcher } from './ask-matcher.js';
import type { Caller, Service } from './service.js';

/** Which published answer fits: ids in, ids out. */
export function turn(service: Service, request: TurnRequest, { key }: Caller): Promise<TurnReply> {
  const receipt = fingerprint(request.receiptId);
  const keyed: Keyed = { call: 'turn', key, request, receipt, now: service.now() };
  return service.chooser.usesAi ? askAi(service, request, keyed) : askMatcher(service, request, keyed);
}
