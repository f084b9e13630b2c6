import type { KeyWalk } from '../key-walk.js';
import { AGREED, OPENED } from './parts.js';

/** What is in reach on every screen: offices, help, settings, languages. */
export const SCREENS: readonly KeyWalk[] = [
  {
    id: 'offices',
    title: { ja: '窓口を探す', en: 'Looking for an office' },
    rows: [
      ...OPENED,
      ['Shift+Tab…', 'button', '窓口を探す'],
      ['Enter', 'heading', '窓口を探す', '登録されている窓口'],
      ['Tab', 'textbox', '郵便番号または市区町村名'],
      { type: 'zzz' },
      ['Tab', 'button', '探す'],
      ['Space', 'heading', 'この見本には、該当する窓口が登録されていません。登録されているすべての窓口を表示します。'],
      ['Shift+Tab', 'button', '探す'],
      ['Shift+Tab', 'textbox', '郵便番号または市区町村名'],
      ['Shift+Tab', 'button', 'もどる'],
      ['Space', 'heading', 'ご利用の前に'],
    ],
  },
  {
    id: 'help',
    title: { ja: '使い方を読む', en: 'Help' },
    rows: [
      ...OPENED,
      ['Shift+Tab…', 'button', '使い方'],
      ['Enter', 'heading', '使い方'],
      ['Shift+Tab', 'button', 'もどる'],
      ['Enter', 'heading', 'ご利用の前に'],
    ],
  },
  {
    id: 'settings',
    title: { ja: '設定を変える、同意を取り消す', en: 'Settings, and withdrawing consent' },
    rows: [
      ...AGREED,
      ['Shift+Tab…', 'button', '設定'],
      ['Enter', 'heading', '設定'],
      ['Tab', 'radio', '標準'],
      ['ArrowDown', 'radio', '大きく'],
      ['ArrowUp', 'radio', '標準'],
      ['Tab', 'checkbox', '漢字にふりがなを付ける'],
      ['Space', 'checkbox', '漢字にふりがなを付ける'],
      ['Tab', 'button', '最初からやり直す'],
      ['Tab', 'summary', '同意の記録'],
      ['Enter', 'summary', '同意の記録'],
      ['Tab', 'button', '同意を取り消す'],
      ['Enter', 'heading', 'ご用件をお選びください'],
    ],
  },
  {
    id: 'language',
    title: { ja: '言語を変える', en: 'Another language' },
    rows: [
      ...OPENED,
      ['Shift+Tab', 'button', 'English'],
      ['Enter', 'button', 'English', 'Agree and take part'],
      ['Tab', 'button', 'Agree and take part'],
      ['Enter', 'heading', 'Please choose further'],
      ['Shift+Tab', 'button', 'Back one step'],
    ],
  },
];
