import type { Language } from '@madoguchi/content';

/** Why a content is not shown, and what to do: one or two sentences each. */
export interface UnusableStrings {
  /** It is written for a later version of this element. */
  readonly newer: string;
  /** It is not what the page's public keys have signed, or older than what was seen. */
  readonly unverified: string;
  /** Without HTTPS nothing can be verified. */
  readonly insecure: string;
}

export async function loadUnusableStrings(language: Language): Promise<UnusableStrings> {
  switch (language) {
    case 'ja':
      return (await import('./strings/ja.js')).unusable;
    case 'ja-x-easy':
      return (await import('./strings/ja-x-easy.js')).unusable;
    case 'en':
      return (await import('./strings/en.js')).unusable;
    default:
      return language satisfies never;
  }
}
