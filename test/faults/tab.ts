import { createSession, httpTransport, type Intent, type Message, type SessionOptions } from '@madoguchi/client';

/** What a page shows. */
export interface Look {
  readonly messages: readonly Message[];
  /** The receipt of the consent; `null`: the visitor has not agreed. */
  readonly receiptId: string | null;
  readonly storage: 'unknown' | 'persistent' | 'memory';
}

/** A page that a visitor has open: in Node, or in a browser. Arguments and results are JSON. */
export interface Tab {
  act(intent: Intent): Promise<void>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
  look(): Promise<Look>;
  /** Resolves when a question has been read in the page and is on its way: before that it is a text, and no text outlives a page. */
  sending(): Promise<void>;
  offline(is: boolean): Promise<void>;
  /** One request is waited for no longer than this. Milliseconds. */
  patience(limit: number): Promise<void>;
  sight(state: 'hidden' | 'resumed'): Promise<void>;
  /** The page goes, as pages go: what is under way is cut off, and there is time for one writing. */
  leave(): Promise<void>;
}

/** How a page begins; see {@link Tab}. */
export interface Begin {
  readonly patience: number;
  readonly offline: boolean;
}

/** A browser, whose tabs share what it keeps. */
export interface Browser {
  /** Opens the page in a tab of its own. */
  open(begin: Begin): Promise<Tab>;
  /** Loads the page of a tab again. */
  reload(tab: Tab, begin: Begin): Promise<Tab>;
  close(): Promise<void>;
}

/** A session as a page has it, over the network to `endpoint`. */
export function openTab(
  endpoint: string,
  options: SessionOptions & { readonly fetch: typeof fetch },
  begin: Begin,
): Omit<Tab, 'sight'> {
  let { offline, patience } = begin;
  const transport = httpTransport({
    endpoint,
    fetch: (...args) => (offline ? Promise.reject(new TypeError('offline')) : options.fetch(...args)),
    headers: () => ({ authorization: 'Bearer token' }),
    // Waits are counted elsewhere; here only their order matters.
    wait: () => new Promise((resolve) => setTimeout(resolve)),
    attempts: 4,
    get attemptLimit() {
      return patience;
    },
  });
  const session = createSession({ ...options, transport });
  session.dispatch({ type: 'open' });
  return {
    act: async (intent) => session.dispatch(intent),
    settled: () => session.settled(),
    async look() {
      const { messages, consent, storage } = session.snapshot;
      return { messages, storage, receiptId: consent.status === 'accepted' ? consent.receipt.id : null };
    },
    sending: () =>
      new Promise((resolve) => {
        const stop = session.subscribe(({ unanswered }) => {
          if (!unanswered) return;
          stop();
          resolve();
        });
      }),
    offline: async (is) => void (offline = is),
    patience: async (limit) => void (patience = limit),
    async leave() {
      session.dispose();
      await session.settled();
    },
  };
}
