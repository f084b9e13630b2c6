import type { GeneratedStrings } from '../strings.js';

export const strings: GeneratedStrings = {
  label: 'AIが作成した文章',
  note: 'AIが自動で作成した文章です。間違っていることがあります。上の公開された回答をご確認ください。',
  writing: 'AIが文章を作成しています。',
  stop: '作成をやめる',
  ended: {
    stopped: '作成をやめました。',
    cut: '文章は途中で終わりました。',
    long: '文章が長いため、ここまでをお見せしています。',
  },
  spokenMore: '続きは、公開された回答の下にあります。',
  newTab: '（新しいタブで開きます）',
};
