/** The few words that are needed before the panel, with all its other text, has been loaded. */
export interface ShellStrings {
  /** The language of these words as a page's `lang` says it. */
  readonly lang: 'ja' | 'en';
  /** Visible label of the launcher. */
  readonly launcher: string;
  /** In place of the label, and no longer than it. */
  readonly loading: string;
  readonly failed: string;
}

/** By content language. */
export const SHELL_STRINGS = {
  ja: {
    lang: 'ja',
    launcher: '質問する',
    loading: '準備中…',
    failed: '読み込めませんでした。通信の状態を確かめて、もう一度押してください。',
  },
  'ja-x-easy': {
    lang: 'ja',
    launcher: '質問する',
    loading: '準備中…',
    failed: '開くことができませんでした。少し待って、もう一度押してください。',
  },
  en: {
    lang: 'en',
    launcher: 'Ask a question',
    loading: 'Loading …',
    failed: 'This could not be loaded. Check your connection and press again.',
  },
} satisfies Record<string, ShellStrings>;

/** The language with words of its own that is nearest to a BCP 47 tag; Japanese where none is. */
export function shellLanguage(tag: string | null | undefined): keyof typeof SHELL_STRINGS {
  if (tag && tag in SHELL_STRINGS) return tag as keyof typeof SHELL_STRINGS;
  return /^en\b/i.test(tag ?? '') ? 'en' : 'ja';
}
