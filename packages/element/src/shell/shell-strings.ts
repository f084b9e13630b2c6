import type { Language } from '@madoguchi/content';

/** The few words that are needed before the panel, with all its other text, has been loaded. */
export interface ShellStrings {
  /** Visible label of the launcher. */
  readonly launcher: string;
  /** Name of the panel until the content says it. */
  readonly panel: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly close: string;
}

export const SHELL_STRINGS: Readonly<Record<Language, ShellStrings>> = {
  ja: {
    launcher: '質問する',
    panel: '質問の窓口',
    loading: '読み込んでいます。',
    failed: '質問の窓口を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。',
    retry: 'もう一度試す',
    close: '閉じる',
  },
  'ja-x-easy': {
    launcher: '質問する',
    panel: '質問の窓口',
    loading: '準備しています。',
    failed: '質問の窓口を開くことができませんでした。少し待ってから、もう一度押してください。',
    retry: 'もう一度する',
    close: '閉じる',
  },
  en: {
    launcher: 'Ask a question',
    panel: 'Question counter',
    loading: 'Loading.',
    failed: 'The question counter could not be loaded. Please check your connection and try again.',
    retry: 'Try again',
    close: 'Close',
  },
};
