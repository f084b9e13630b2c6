import type { SessionEvent } from '@madoguchi/client';

type EventOf<T extends SessionEvent['type']> = CustomEvent<Extract<SessionEvent, { type: T }>>;

/**
 * The events that `<madoguchi-chat>` fires: composed, bubbling, and never with anything that a visitor typed.
 * `detail` repeats the session's event.
 */
export interface MadoguchiEventMap {
  'madoguchi-opened': EventOf<'opened'>;
  'madoguchi-closed': EventOf<'closed'>;
  'madoguchi-consent': EventOf<'consent'>;
  'madoguchi-question': EventOf<'question'>;
  'madoguchi-answer': EventOf<'answer'>;
  'madoguchi-no-answer': EventOf<'no-answer'>;
  'madoguchi-hand-off': EventOf<'hand-off'>;
  'madoguchi-feedback': EventOf<'feedback'>;
  'madoguchi-error': EventOf<'error'>;
}
