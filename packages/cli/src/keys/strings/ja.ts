import type { KeysStrings } from '../strings.js';

export const ja: KeysStrings = {
  usage:
    'madoguchi keys <内容のフォルダー> --new <鍵のファイル> | --key <鍵のファイル>   内容に署名する鍵の組を作ります（--key：公開鍵をもう一度表示します）',
  noId: '{folder} に、id を書いた service.json（地域の上書きでは overlay.json）がありません。内容のフォルダーを指定してください。',
  made: '秘密鍵を {path} に書きました。あなただけが読めます。',
  keep: '秘密鍵は、ほかの人の手に渡らないところに置き、控えを別のところに保管してください。なくすと、その鍵を書いたページには何も公開できません。内容のフォルダーやリポジトリには入れないでください。',
};
