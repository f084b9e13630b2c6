import type { Language } from '@madoguchi/content';
import type { Screen } from '@madoguchi/client';
import type { LoadedScreen } from './screen.js';

/** A screen whose code is loaded when it is first shown. */
export type LazyScreen = Exclude<Screen, 'consent'>;

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
    default:
      return name satisfies never;
  }
}
