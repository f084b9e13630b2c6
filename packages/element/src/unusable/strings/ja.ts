import type { UnusableStrings } from '../strings.js';

export const unusable: UnusableStrings = {
  newer: '内容が新しくなりました。このページを読み込み直してください。',
  unverified:
    '公開された内容であることを確かめられなかったため、回答を表示していません。しばらくしてから、もう一度お試しください。お急ぎのときは、窓口でご相談ください。',
  insecure:
    'このページは安全な接続（https）ではないため、内容を確かめられず、回答を表示していません。https:// で始まるアドレスで開くか、窓口でご相談ください。',
};
