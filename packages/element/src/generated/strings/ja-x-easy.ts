import type { GeneratedStrings } from '../strings.js';

export const strings: GeneratedStrings = {
  label: 'AIが作った文章',
  note: 'AIが自動で作りました。間違っていることがあります。上の答えを見てください。',
  writing: 'AIが文章を作っています。',
  stop: '作るのをやめる',
  ended: {
    stopped: '作るのをやめました。',
    cut: '文章は途中で終わりました。',
    long: '文章が長いです。ここまでを見せています。',
  },
  spokenMore: '続きは、答えの下にあります。',
  newTab: '（新しいタブで開きます）',
};
