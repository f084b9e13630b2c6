import type { InitStrings } from '../strings.js';

export const ja: InitStrings = {
  usage:
    'madoguchi init <新しいフォルダー> [--name <窓口の名前>] [--languages ja,ja-x-easy,en]   内容のフォルダーのひな形を作ります',
  notEmpty: '{folder} にはもうファイルがあります。空のフォルダーか、まだないフォルダーの名前を指定してください。',
  notWritable: '{folder} に書き込めません。場所と、書き込む権限を確かめてください。',
  badLanguages:
    '--languages の「{value}」は使えません。ja を含めて、{allowed} の中からコンマで区切って書いてください。',
  badName: '--name が空か、長すぎます。窓口の名前を1文字から40文字で書いてください。',
  made: '{folder} に {count} 個のファイルを作りました。書いてあることはすべて例です。',
  next: '次は：README.md を読み、madoguchi preview {folder} で画面を見てください。',
};
