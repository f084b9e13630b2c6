import type { PrintStrings } from '../strings.js';

export const strings: PrintStrings = {
  title: '相談メモ',
  lead: '窓口でこの紙をお見せください。個人情報は印刷されていません。',
  path: '選んだ道すじ',
  answers: 'ご覧になった回答',
  entryId: '回答の番号',
  source: '出典',
  reviewed: '内容を確認した日',
  offices: '窓口',
  phone: '電話',
  printed: '印刷した日時',
  contentVersion: '内容の版',
  memo: '聞きたいこと（手書きでご記入ください）',
};
