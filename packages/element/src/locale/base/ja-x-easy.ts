import type { BaseStrings } from '../base-strings.js';

export const base: BaseStrings = {
  panel: '質問の窓口',
  close: '閉じる',
  newTab: '（新しいタブで開きます）',
  back: 'もどる',
  offices: '窓口をさがす',
  help: '使い方',
  settings: '設定',
  language: 'ことば',
  tools: '案内と設定',
  loading: '準備しています。',
  retry: 'もう一度する',
  contentFailed: '内容を見ることができませんでした。インターネットを確かめてください。そして、もう一度してください。',
  partFailed: 'ここを見ることができませんでした。もう一度してください。',
  fallback: 'いそぐときは、次のページを見てください。',
  notices: 'お知らせ',
  outage: '使えないもののお知らせ',
  memory: '質問と答えは、ここに残りません。ページを閉じると消えます。',
  provisional: 'この文は仮の翻訳（仮訳）です。正しい内容は日本語の文を見てください。',
  consentTitle: '使う前に',
  consentChanged: '約束が変わりました。もう一度読んでください。',
  consentLead:
    '文字を書いて質問することは、今、試しています。約束を読んでください。そして、参加するかどうかを選んでください。',
  accept: '同意して参加する',
  decline: '同意しないで使う',
  declineNote: '同意しなくても使えます。選んで答えを見ることができます。窓口をさがすこともできます。',
  accepted: '同意したことを記録しました。',
  declined: '同意しないで始めます。選んで答えを見ることができます。',
  // Japanese texts write foreign names as Japanese does.
  mark: (text) => text,
};
