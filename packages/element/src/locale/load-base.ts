import type { Language } from '@madoguchi/content';
import type { BaseStrings } from './base-strings.js';

/** Loads the base strings of one language; the others are not transferred. */
export async function loadBase(language: Language): Promise<BaseStrings> {
  switch (language) {
    case 'ja':
      return (await import('./base/ja.js')).base;
    case 'ja-x-easy':
      return (await import('./base/ja-x-easy.js')).base;
    case 'en':
      return (await import('./base/en.js')).base;
    default:
      return language satisfies never;
  }
}
