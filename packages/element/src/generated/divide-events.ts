import type { AnswerEvent } from '@madoguchi/client';
import type { Ending } from './generated-view.js';

/** A piece of generated text. The session does not know it, and passes over it: without the add-on it is never shown. */
export interface TextEvent {
  readonly type: 'text';
  /** What is added to the text so far. Markdown; HTML in it is shown as text. */
  readonly delta: string;
}

/** Longer texts are cut; of a transport that never ends, no more is read. UTF-16 code units; events. */
export const MAX_TEXT = 8000;
const MAX_EVENTS = 20_000;

/** Where the text goes. */
export interface TextSink {
  push(delta: string): void;
  /** Once, at the end. */
  end(how: Ending): void;
}

/**
 * Divides what a transport yields: pieces of text go to the sink, as they come, and everything else to the session, which asks
 * for no more once its turn is settled. The text goes on until its own end, or until `signal` is aborted: nobody else is hurried, and
 * a visitor can stop what hangs.
 */
export async function* divideEvents(
  events: AsyncIterable<AnswerEvent | TextEvent>,
  sink: TextSink,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, void> {
  const waiting: AnswerEvent[] = [];
  let failure: { readonly error: unknown } | null = null;
  let over = false;
  let wake = (): void => undefined;

  const finish = (how: Ending): void => {
    if (over) return;
    over = true;
    sink.end(how);
    wake();
  };
  signal.addEventListener('abort', () => finish(signal.reason === 'stopped' ? 'stopped' : 'cut'));

  const read = async (): Promise<void> => {
    let room = MAX_TEXT;
    let left = MAX_EVENTS;
    for await (const event of events) {
      if (over) return;
      if (event.type !== 'text') {
        waiting.push(event);
        wake();
      } else if (typeof event.delta === 'string' && event.delta) {
        sink.push(event.delta.slice(0, room));
        room -= event.delta.length;
      }
      if (room < 0 || --left < 0) return finish('long');
    }
  };
  void read().then(
    () => finish('done'),
    (error: unknown) => {
      failure = { error };
      finish('cut');
    },
  );

  for (;;) {
    for (const event of waiting.splice(0)) yield event;
    if (over && !waiting.length) break;
    if (!waiting.length) await new Promise<void>((resolve) => (wake = resolve));
  }
  if (failure) throw (failure as { readonly error: unknown }).error;
}
