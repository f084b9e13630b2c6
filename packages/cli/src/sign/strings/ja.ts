import type { SignStrings } from '../strings.js';

export const ja: SignStrings = {
  keyNotReadable: '鍵のファイル {path} を読めません。ファイルの名前を確かめてください。',
  keyOpen:
    '鍵のファイル {path} を、ほかの人も読めます。chmod 600 {path} を実行してください。見られたおそれがあれば、新しい鍵を作ってください。',
  keyWrong:
    '{path} は署名に使える秘密鍵ではありません（P-256、PKCS#8のPEM形式、パスフレーズなし）。madoguchi keys で作ってください。',
  keyWithin: '鍵のファイル {path} が {folder} の中にあり、一緒に公開されます。外の場所を指定してください。',
  keyInRepository: '{path} に置くと、秘密鍵がgitのリポジトリに入ります。リポジトリの外の場所を指定してください。',
  keyThere:
    '{path} はもうあります。上書きしていません。古い鍵がなくなると、その鍵を書いたページには何も公開できません。別の名前を指定してください。',
  keyNotWritable: '{path} に書き込めません。場所と、書き込む権限を確かめてください。',
  publicKey: 'ページに次の1行を書いてください（タグでは data-public-key、要素では public-key）。',
  signed: 'content.json と live.json に署名しました。',
  otherKey:
    '{out} に今あるファイルは、別の鍵で署名されています。すべてのページに新しい鍵も書いてから（空白で区切って2つ）、公開してください。',
  notSigned:
    '{out} に今あるファイルには署名があり、ページは署名のないファイルを受け付けないかもしれません。--sign で鍵を指定するか、別の出力先を指定してください。',
  tooLarge:
    '署名を入れた content.json が圧縮後 {bytes} バイトあります。{max} バイトまでです。選択肢、話題、利用条件の文章を減らしてください。',
};
