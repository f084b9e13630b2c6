import type { VerifyStrings } from '../strings.js';

export const ja: VerifyStrings = {
  usage:
    'madoguchi verify <公開するフォルダー> --public-key "<公開鍵>"   公開したファイルが、署名したときのままか確かめます',
  badKey: '--public-key を読めません。madoguchi keys が表示した1行を、ページに書いたとおりに指定してください。',
  wrong:
    '{path}：署名したときのファイルではないか、この鍵で署名されていません。公開するファイルを、1バイトも変えずに置き直してください。',
  right: '{folder} は署名したときのままです（{id}、通し番号 {serial}）。',
};
