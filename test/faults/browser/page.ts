import { httpContentSource, pageLifecycle, webLock } from '@madoguchi/client';
import { idbStore } from '@madoguchi/client/storage';
import { openTab, type Begin, type Tab } from '../tab.js';

// The page of a visit in a real browser: a session with the browser's own store, lock and life of a page. What the visitor does
// comes from outside.

/** What the page offers to whoever drives the browser. */
export interface PageApi {
  begin(endpoint: string, begin: Begin): void;
  tab?: Omit<Tab, 'sight'>;
  /** What went wrong in the page and nobody has caught. */
  readonly errors: string[];
  /** Whether what was waited for has come, by its number. */
  readonly done: boolean[];
}

declare global {
  interface Window {
    visit: PageApi;
  }
}

const errors: string[] = [];
window.addEventListener('error', ({ message }) => errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

window.visit = {
  ...{ errors, done: [] },
  begin(endpoint, begin) {
    window.visit.tab = openTab(
      endpoint,
      {
        content: httpContentSource({ src: new URL('/content/content.json', location.href).href }),
        store: idbStore(),
        lock: webLock(),
        lifecycle: pageLifecycle(document),
        fetch: (...args) => fetch(...args),
      },
      begin,
    );
  },
};
