import type { SharedTerminalStrings } from '../strings.js';

export const strings: SharedTerminalStrings = {
  title: 'ご利用を続けますか',
  warning: 'しばらく操作がありません。共用の端末のため、あと{seconds}秒で、この窓口の内容を消します。',
  goOn: '続けて使う',
  wipeNow: '今すぐ消す',
  wiped: '共用の端末のため、前の方の内容を消しました。',
};
