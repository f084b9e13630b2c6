import type { Message } from '../message.js';
import type { Change } from '../change.js';
import { readyContent } from '../ready-content.js';

import type { Snapshot } from '../snapshot.js';

/** Older messages are not kept: nobody reads on from there. */
const MAX_KEPT = 100;

/** Asks for the conversation to be kept where the visitor agreed to it and it changed. Called after every input. */
export function keepConversation(change: Change, before: Snapshot): void {
  const { consent, messages, path, language, unanswered, begunAt } = change.snapshot;
  const content = readyContent(change.snapshot);
  const same =
    messages === before.messages &&
    path === before.path &&
    language === before.language &&
    unanswered === before.unanswered &&
    begunAt === before.begunAt;
  if (same || !content || consent.status !== 'accepted' || !(messages.length || path.length || begunAt)) return;
  const { id: contentId, version: contentVersion } = content.manifest;
  change.ask({
    type: 'write-conversation',
    record: {
      ...{ contentId, contentVersion, language, path, unanswered, begunAt },
      // What was done before the visitor agreed is shown, but not kept; nor is that somebody was shown helplines.
      messages: messages
        .filter(({ at, kind }) => at >= consent.receipt.at && kind !== 'safety')
        .slice(-MAX_KEPT)
        .map(withoutText),
      savedAt: change.clock.now,
    },
  });
}

/** A message as it may be kept: ids and times. */
function withoutText(message: Message): Message {
  return message.kind === 'question' ? { ...message, text: null } : message;
}
