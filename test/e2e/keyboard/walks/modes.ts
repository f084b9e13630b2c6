import type { KeyWalk } from '../key-walk.js';
import { DOWN_THE_TOOLS, OPENED, UP_THE_TOOLS } from './parts.js';

/** The counter as a part of a page, as a page, and as a phone's whole screen. */
export const MODES: readonly KeyWalk[] = [
  {
    id: 'inline',
    title: { ja: 'ページの中の窓口', en: 'As a part of a page' },
    page: 'inline.html',
    rows: [
      ['Tab…', 'button', '窓口を探す'],
      ...DOWN_THE_TOOLS.slice(1),
      ['Tab', 'button', '同意して参加する'],
      ['Tab', 'button', '同意せずに使う'],
      ['Tab', 'outside', ''],
      ['Shift+Tab', 'button', '同意せずに使う'],
      // There is nothing to close.
      ['Escape', 'button', '同意せずに使う'],
      ['Enter', 'heading', 'ご用件をお選びください', '人を採用したい'],
      ...UP_THE_TOOLS,
      ['Shift+Tab', 'outside', ''],
    ],
  },
  {
    id: 'page',
    title: { ja: 'ページ全体の窓口', en: 'As a page of its own' },
    page: 'gallery/state.html?state=consent-first&mode=page',
    rows: [
      ['Tab…', 'button', '窓口を探す'],
      ...DOWN_THE_TOOLS.slice(1),
      ['Tab', 'button', '同意して参加する'],
      ['Escape', 'button', '同意して参加する'],
      ['Enter', 'heading', 'ご用件をお選びください', '人を採用したい'],
      ['Tab', 'button', '仕事を探している'],
    ],
  },
  {
    id: 'phone',
    title: { ja: '画面いっぱいの窓口（スマートフォン）', en: 'On a phone, over the whole screen' },
    phone: true,
    rows: [
      ...OPENED,
      ['Tab', 'button', '同意して参加する'],
      ['Tab', 'button', '同意せずに使う'],
      ['Shift+Tab…', 'button', '閉じる'],
      ...DOWN_THE_TOOLS,
      ['Tab', 'button', '同意して参加する'],
      ['Enter', 'heading', '続けてお選びください', '働くときの決まり'],
      ['Tab', 'button', '登録とマイページ'],
      ['Escape', 'button', '質問する'],
    ],
  },
];
