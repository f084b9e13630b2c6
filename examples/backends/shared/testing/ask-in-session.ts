import { inspect } from 'node:util';
import { createSession, memoryContentSource, type Message, type SessionEvent, type Transport } from '@madoguchi/client';

/** What came of a question in a whole session. */
export interface Asked {
  /** What is shown last. */
  readonly shown: Message | undefined;
  /** Everything that the session holds or told its page, as text: whatever is not in it is shown nowhere. */
  readonly everything: string;
}

/** Agrees, chooses the first topic of the small content, types `text`, and waits for the reply. */
export async function askInSession(
  files: ReadonlyMap<string, string>,
  transport: Transport,
  text: string,
): Promise<Asked> {
  const events: SessionEvent[] = [];
  const content = memoryContentSource(files);
  const session = createSession({ content, transport, onEvent: (event) => events.push(event) });
  session.dispatch({ type: 'open' });
  await session.settled();
  session.dispatch({ type: 'accept' });
  session.dispatch({ type: 'choose', choiceId: 'seeker' });
  session.dispatch({ type: 'choose', choiceId: 'registering' });
  await session.settled();
  session.dispatch({ type: 'ask', text });
  await session.settled();
  const { snapshot } = session;
  session.dispose();
  return { shown: snapshot.messages.at(-1), everything: inspect([snapshot, events], { depth: null }) };
}
