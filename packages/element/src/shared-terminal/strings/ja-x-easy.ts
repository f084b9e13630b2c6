import type { SharedTerminalStrings } from '../strings.js';

export const strings: SharedTerminalStrings = {
  title: 'まだ使いますか',
  warning: 'しばらく使っていません。ほかの人も使う機械です。あと{seconds}秒で、ここに書いたことなどを消します。',
  goOn: '使う',
  wipeNow: '今消す',
  wiped: 'ほかの人も使う機械です。前の人が書いたことなどを消しました。',
};
