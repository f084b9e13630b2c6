import type { PersonalDataStrings } from '../strings.js';

export const strings: PersonalDataStrings = {
  kinds: {
    'my-number': 'マイナンバー',
    'employment-insurance': '雇用保険の番号',
    phone: '電話番号',
    email: 'メールアドレス',
    address: '住所',
    card: 'カードの番号',
    'bank-account': '口座番号',
    'birth-date': '生年月日',
    'registration-number': '求職番号',
  },
  and: 'と',
  quoted: '{kind}（{text}）',
  found: {
    certain: '{what}が入力されています。このままでは調べられません。消してから、もう一度お試しください。',
    doubtful: '{what}かもしれないものが入力されています。個人情報であれば、消してからお調べください。',
    hint: '{what}と同じ形の番号が入力されています。求人番号であれば、そのままお調べいただけます。',
  },
  limits: 'この確認は自動です。見つけられない個人情報もあります。',
  remove: '個人情報を消す',
  removed: '個人情報を消しました。',
};
