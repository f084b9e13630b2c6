import type { PersonalDataStrings } from '../strings.js';

export const strings: PersonalDataStrings = {
  kinds: {
    'my-number': 'マイナンバー',
    'employment-insurance': '雇用保険の番号',
    phone: '電話番号',
    email: 'メールアドレス',
    address: '住所',
    card: 'カードの番号',
    'bank-account': '銀行の口座の番号',
    'birth-date': '生まれた日',
    'registration-number': '求職番号',
  },
  and: 'と',
  quoted: '{kind}（{text}）',
  found: {
    certain: '{what}が書いてあります。消してください。そして、もう一度さがしてください。',
    doubtful: '{what}が書いてあるかもしれません。あなたやほかの人のことなら、消してください。',
    hint: '{what}と同じ形の番号が書いてあります。求人番号なら、消さなくてもいいです。',
  },
  limits: '機械が自動で確かめています。見つけることができないものもあります。',
  remove: '個人情報を消す',
  removed: '個人情報を消しました。',
};
