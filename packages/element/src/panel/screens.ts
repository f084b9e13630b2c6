import type { Language } from '@madoguchi/content';
import type { Screen, Snapshot } from '@madoguchi/client';
import type { LoadedScreen } from './screen.js';

/** A screen whose code is loaded when it is first shown. `unusable`: why the content in hand is not shown. */
export type LazyScreen = Exclude<Screen, 'consent'> | 'unusable';

/** The lazily loaded screen that a snapshot asks for; consent and what comes before it are in the panel's own chunk. */
export function lazyScreen({ content, consent, screen }: Snapshot): LazyScreen | null {
  // That nothing comes is said without one more file.
  if (content.status === 'failed') return content.code === 'network' ? null : 'unusable';
  if (content.status !== 'ready' || consent.status === 'unknown') return null;
  return screen === 'consent' ? null : screen;
}

/** Loads a screen with its strings. To add a screen: a module with `load`, and a line here. */
export async function loadScreen(name: LazyScreen, language: Language): Promise<LoadedScreen> {
  switch (name) {
    case 'conversation':
      return (await import('../conversation/conversation-screen.js')).load(language);
    case 'offices':
      return (await import('../offices/offices-screen.js')).load(language);
    case 'help':
      return (await import('../help/help-screen.js')).load(language);
    case 'settings':
      return (await import('../settings/settings-screen.js')).load(language);
    case 'unusable':
      return (await import('../unusable/unusable-screen.js')).load(language);
    default:
      return name satisfies never;
  }
}
