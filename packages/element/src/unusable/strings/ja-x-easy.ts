import type { UnusableStrings } from '../strings.js';

export const unusable: UnusableStrings = {
  newer: '内容が新しくなりました。このページをもう一度開いてください。',
  unverified:
    '正しい内容か 確かめることができませんでした。だから、答えを見せていません。少し待ってから、もう一度してください。いそぐときは、窓口の人に聞いてください。',
  insecure:
    'このページは 安全なページ（https）ではありません。だから、答えを見せていません。https:// で始まるページを開いてください。または、窓口の人に聞いてください。',
};
