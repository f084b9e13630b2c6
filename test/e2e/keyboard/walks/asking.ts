import type { KeyWalk } from '../key-walk.js';
import { AGREED, IN_FIELD } from './parts.js';

const CANDIDATES = [
  '認定日に行けません。変更できますか',
  '失業認定日とは何ですか。どうすればよいですか',
  '手続きの後に病気やけがで働けなくなりました。傷病手当とは何ですか',
] as const;

const RELATED = '新卒応援ハローワークとは何ですか。だれが使えますか';

const NOTHING = '公開されている回答の中には、当てはまるものが見つかりませんでした。';

/** A typed question, and what comes of it. The focus stays in the field until the visitor moves it. */
export const ASKING: readonly KeyWalk[] = [
  {
    id: 'one-answer',
    title: { ja: '言葉で質問し、1つの回答を読む', en: 'Asking in words, and reading the one answer' },
    rows: [
      ...AGREED,
      ...IN_FIELD,
      { type: '履歴書の書き方' },
      ['Enter', 'textbox', '言葉で質問する', '自動検索による候補'],
      ['Shift+Tab…', 'link', 'この回答へのリンク'],
      ['Shift+Tab', 'button', '印刷する'],
      ['Shift+Tab', 'button', '窓口で相談する'],
      ['Shift+Tab', 'button', 'いいえ'],
      ['Shift+Tab', 'button', 'はい'],
      ['Space', 'button', 'はい', 'ありがとうございます'],
      ['Shift+Tab', 'button', RELATED],
      ['Tab…', 'textbox', '言葉で質問する'],
      ['Shift+Tab…', 'button', RELATED],
      ['Enter', 'heading', RELATED, 'この回答は役に立ちましたか。'],
    ],
  },
  {
    id: 'candidates',
    title: { ja: '言葉で質問し、候補から選ぶ', en: 'Asking in words, and picking a candidate' },
    rows: [
      ...AGREED,
      ...IN_FIELD,
      ['Enter', 'textbox', '言葉で質問する', '質問を入力してください'],
      { type: '認定日に行けない' },
      ['Enter', 'textbox', '言葉で質問する', CANDIDATES[2]],
      ['Shift+Tab…', 'button', 'この中にはない'],
      ['Tab', 'button', '窓口で相談する'],
      ['Shift+Tab', 'button', 'この中にはない'],
      ['Shift+Tab', 'button', CANDIDATES[2]],
      ['Shift+Tab', 'button', CANDIDATES[1]],
      ['Shift+Tab', 'button', CANDIDATES[0]],
      ['Enter', 'heading', CANDIDATES[0]],
    ],
  },
  {
    id: 'none-of-these',
    title: { ja: '候補の中にない', en: 'None of the candidates' },
    rows: [
      ...AGREED,
      ...IN_FIELD,
      { type: '認定日に行けない' },
      ['Enter', 'textbox', '言葉で質問する', CANDIDATES[2]],
      ['Shift+Tab…', 'button', 'この中にはない'],
      ['Enter', 'heading', 'お探しの回答をお示しできませんでした。'],
      ['Tab', 'button', 'ほかの項目からも探す'],
      ['Tab', 'button', '窓口を探す'],
    ],
  },
  {
    id: 'hand-off',
    title: { ja: '見つからず、窓口を探す', en: 'Nothing found, and the way to an office' },
    rows: [
      ...AGREED,
      ...IN_FIELD,
      { type: 'ペットの散歩' },
      ['Shift+Enter', 'textbox', '言葉で質問する'],
      ['Enter', 'textbox', '言葉で質問する', '見つかりませんでした'],
      ['Shift+Tab…', 'button', 'ほかの項目からも探す'],
      ['Tab', 'button', '窓口を探す'],
      ['Shift+Tab', 'button', 'ほかの項目からも探す'],
      ['Enter', 'heading', NOTHING],
      ['Tab', 'button', '窓口を探す'],
      ['Enter', 'heading', '窓口を探す', '登録されている窓口'],
      ['Tab', 'textbox', '郵便番号または市区町村名'],
      { type: '尼崎' },
      ['Enter', 'heading', '1件の窓口があります。'],
      ['Tab', 'link', '地図を見る（新しいタブで開きます）'],
    ],
  },
  {
    id: 'safety',
    title: { ja: '相談先の案内が先に出る', en: 'Helplines come first' },
    rows: [
      ...AGREED,
      ...IN_FIELD,
      { type: 'i want to die' },
      ['Enter', 'textbox', '言葉で質問する', '相談できるところがあります'],
      ['Shift+Tab…', 'button', '窓口で相談する'],
      ['Shift+Tab', 'button', '質問の回答も探す'],
      ['Enter', 'heading', NOTHING],
    ],
  },
];
