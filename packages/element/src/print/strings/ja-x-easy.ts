import type { PrintStrings } from '../strings.js';

export const strings: PrintStrings = {
  title: '相談のメモ',
  lead: 'この紙を窓口で見せてください。あなたの名前などは書いてありません。',
  path: '選んだもの',
  answers: '見た答え',
  entryId: '答えの番号',
  source: 'もとのページ',
  reviewed: '内容を確かめた日',
  offices: '窓口',
  phone: '電話',
  printed: '印刷した日と時間',
  contentVersion: '内容の番号',
  memo: '聞きたいこと（ここに書いてください）',
};
