import type { Language } from '@madoguchi/content';

/** The few words that are needed before the panel, with all its other text, has been loaded. */
export interface ShellStrings {
  /** Visible label of the launcher. */
  readonly launcher: string;
  readonly loading: string;
  readonly failed: string;
}

export const SHELL_STRINGS: Readonly<Record<Language, ShellStrings>> = {
  ja: {
    launcher: '質問する',
    loading: '読み込んでいます。',
    failed: '読み込めませんでした。通信の状態を確かめて、もう一度押してください。',
  },
  'ja-x-easy': {
    launcher: '質問する',
    loading: '準備しています。',
    failed: '開くことができませんでした。少し待って、もう一度押してください。',
  },
  en: {
    launcher: 'Ask a question',
    loading: 'Loading.',
    failed: 'This could not be loaded. Check your connection and press again.',
  },
};
