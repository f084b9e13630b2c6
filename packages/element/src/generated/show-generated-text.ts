import type { AnswerEvent, AnswerRequest, Session, Transport } from '@madoguchi/client';
import type { MadoguchiChat } from '../shell/madoguchi-chat.js';
import { divideEvents, type TextEvent } from './divide-events.js';
import { createGeneratedView, type GeneratedView } from './generated-view.js';
import { Generation } from './generation.js';

/**
 * A transport that may yield text beside its reply. It is no `Transport`: an element without the add-on does not take it.
 */
export interface GeneratingTransport extends Omit<Transport, 'answer'> {
  /**
   * As in `Transport`. It may go on yielding text after its reply: `signal` is aborted when no more of it is wanted.
   */
  answer(request: AnswerRequest, options: { readonly signal: AbortSignal }): AsyncIterable<AnswerEvent | TextEvent>;
}

/**
 * Turns generated text on for one element. Its questions go to `transport`, and text that this yields is shown, labelled, below the
 * published answer card that the same turn led to. Where it led to no such card (no answer, candidates to choose from, a failure), no
 * text is shown. To be called before the panel is opened for the first time; other `sessionOptions` of the element stay.
 *
 * @throws Error where the panel is open already: it would go on without the add-on.
 * @returns a function that ends what is being written and takes away what is shown.
 */
export function showGeneratedText(chat: MadoguchiChat, transport: GeneratingTransport): () => void {
  if (chat.matches(':defined[open]')) throw new Error('showGeneratedText comes too late: the panel is open already');
  let session: Session | undefined;
  let unsubscribe: (() => void) | undefined;
  let shown: Generation[] = [];

  const remove = (gone: (generation: Generation) => boolean): void => {
    for (const generation of shown.filter(gone)) {
      generation.stop('cut');
      generation.view?.element.remove();
    }
    shown = shown.filter((generation) => !gone(generation));
  };

  const follow = (): void => {
    if (!session) return;
    const { messages, turn, language } = session.snapshot;
    // What the visitor erased, or withdrew their consent to, takes with it what stood beside it.
    remove(({ messageId }) => !messages.some(({ id }) => id === messageId));
    for (const generation of shown) {
      if (turn && turn.id !== generation.turnId) generation.stop('cut');
      generation.view?.relabel(language);
    }
  };

  const onOpened = async (): Promise<void> => {
    const opened = await chat.session();
    if (opened === session) return;
    // The element has begun anew, with other attributes or at another place.
    remove(() => true);
    unsubscribe?.();
    session = opened;
    unsubscribe = session.subscribe(follow);
  };
  const listener = (): void => void onOpened();
  chat.addEventListener('madoguchi-opened', listener);

  const place = {
    show(generation: Generation, messageId: string): GeneratedView {
      const { language } = session?.snapshot ?? { language: 'ja' };
      const view = createGeneratedView(chat.ownerDocument, language, () => generation.stop('stopped'));
      view.element.slot = messageId;
      chat.append(view.element);
      shown.push(generation);
      return view;
    },
    say(view: GeneratedView, text: string): void {
      if (!text || !session?.snapshot.open) return;
      // The announcer is the one owner of live regions. It is reached through the place in the panel, while that is drawn.
      view.element.dispatchEvent(new CustomEvent('madoguchi-say', { detail: text, bubbles: true }));
    },
  };

  /** The published answer that this reply led to, if it led to one. */
  const answerOf = (reply: AnswerEvent | null): string | null => {
    const message = session?.snapshot.messages.at(-1);
    if (reply?.type !== 'selected' || message?.kind !== 'answer') return null;
    return reply.entryIds.includes(message.entryId) ? message.id : null;
  };

  async function* answer(
    request: AnswerRequest,
    { signal }: { readonly signal: AbortSignal },
  ): AsyncGenerator<AnswerEvent> {
    const generation = new Generation(request.turnId);
    const abort = (): void => generation.stop('cut');
    signal.addEventListener('abort', abort);
    let reply: AnswerEvent | null = null;
    try {
      const events = transport.answer(request, { signal: generation.signal });
      for await (const event of divideEvents(events, generation, generation.signal)) {
        reply = event;
        yield event;
      }
    } finally {
      // The session asks for no more once its turn is settled, and by now has drawn the consequence.
      signal.removeEventListener('abort', abort);
      const messageId = signal.aborted ? null : answerOf(reply);
      if (messageId === null) generation.stop('cut');
      else generation.showIn({ ...place, messageId });
    }
  }

  chat.sessionOptions = {
    ...chat.sessionOptions,
    // All that it can do beside answering, it goes on doing itself.
    transport: {
      kind: transport.kind,
      answer,
      ...(transport.deliver && { deliver: transport.deliver.bind(transport) }),
      ...(transport.status && { status: transport.status.bind(transport) }),
    },
  };

  return () => {
    chat.removeEventListener('madoguchi-opened', listener);
    unsubscribe?.();
    remove(() => true);
  };
}
