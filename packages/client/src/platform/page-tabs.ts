import type { Tabs } from '../storage/store.js';

/**
 * Word between the pages of an origin, by BroadcastChannel; nothing where there is none. Anybody in the origin can say something
 * there, so that what is said does not matter: it makes a page look.
 *
 * The channel is closed while the page is left: an open one keeps it out of the back/forward cache. What was told meanwhile is
 * looked for when it is back (`pageLifecycle`).
 */
export const pageTabs: Tabs = (listener, signal) => {
  let channel: BroadcastChannel | undefined;
  const open = (): void => {
    channel ??= new BroadcastChannel('madoguchi');
    channel.onmessage = listener;
  };
  const close = (): void => {
    channel?.close();
    channel = undefined;
  };
  // Outside a page, sessions of one process are no tabs.
  if (globalThis.window?.BroadcastChannel) {
    addEventListener('pagehide', close, { signal });
    addEventListener('pageshow', open, { signal });
    signal.addEventListener('abort', close);
    open();
  }
  return () => channel?.postMessage(0);
};
