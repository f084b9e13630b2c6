import type { Lifecycle, Lock, Store } from '@madoguchi/client';
import { createLock, createTabs } from '../../packages/client/src/testing/browser-in-process.js';
import { fetchOf, storeOf, type Mutant } from './mutant.js';
import { openTab, type Browser } from './tab.js';
import { publishedSample } from './published-sample.js';

const content = publishedSample();

/** A browser in this process: its store and its lock outlive its pages, which are sessions. */
export function nodeBrowser(endpoint: string, mutant: Mutant | null): Browser {
  const store = storeOf(mutant, slowStore());
  const lock = mutant === 'lock' ? NO_LOCK : createLock();
  // A moment later, as a channel brings it.
  const tabs = createTabs((hear) => setImmediate(hear));
  const browser: Browser = {
    async open(begin) {
      let listener: Parameters<Lifecycle['subscribe']>[0] = () => undefined;
      const lifecycle: Lifecycle = {
        subscribe(next) {
          listener = next;
          return () => (listener = () => undefined);
        },
      };
      const tab = openTab(endpoint, { content, store, lock, tabs, lifecycle, fetch: fetchOf(mutant) }, begin);
      return { ...tab, sight: async (state) => listener(state) };
    },
    async reload(tab, begin) {
      await tab.leave();
      return browser.open(begin);
    },
    close: async () => undefined,
  };
  return browser;
}

/** As a browser's: it outlives pages, takes a while, now more and now less, and gives copies. */
function slowStore(): Store {
  const values = new Map<string, unknown>();
  let calls = 0;
  const turn = async (): Promise<void> => {
    calls++;
    for (let wait = (calls * 7) % 5; wait >= 0; wait--) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    persistent: true,
    async get(key) {
      await turn();
      return structuredClone(values.get(key));
    },
    async set(key, value) {
      const copy = structuredClone(value);
      await turn();
      values.set(key, copy);
    },
    async delete(key) {
      await turn();
      values.delete(key);
    },
    clear: async () => values.clear(),
  };
}

const NO_LOCK: Lock = { run: (_name, task) => task() };
