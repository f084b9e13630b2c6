import type { Lifecycle } from '../storage/store.js';

/** The life of a browser's page: hidden, and back from the background or from the back/forward cache. */
export function pageLifecycle(page: Document): Lifecycle {
  return {
    subscribe(listener) {
      const view = page.defaultView;
      const changed = (): void => listener(page.visibilityState === 'hidden' ? 'hidden' : 'resumed');
      const hidden = (): void => listener('hidden');
      const shown = (event: PageTransitionEvent): void => {
        if (event.persisted) listener('resumed');
      };
      page.addEventListener('visibilitychange', changed);
      view?.addEventListener('pagehide', hidden);
      view?.addEventListener('pageshow', shown);
      return () => {
        page.removeEventListener('visibilitychange', changed);
        view?.removeEventListener('pagehide', hidden);
        view?.removeEventListener('pageshow', shown);
      };
    },
  };
}
