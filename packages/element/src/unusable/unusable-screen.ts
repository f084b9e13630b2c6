import type { Language } from '@madoguchi/content';
import type { LoadedScreen } from '../panel/screen.js';
import { loadUnusableStrings } from './strings.js';

/** Why a content that came is not shown: one sentence, to which the panel adds what helps all the same. */
export async function load(language: Language): Promise<LoadedScreen> {
  const strings = await loadUnusableStrings(language);
  return {
    styles: [],
    view({ snapshot: { content }, base }) {
      switch (content.status === 'failed' && content.code) {
        case 'newer':
          return strings.newer;
        case 'insecure':
          return strings.insecure;
        case 'signature':
        case 'outdated':
        case 'bad-key':
          return strings.unverified;
        default:
          return base.contentFailed;
      }
    },
  };
}
