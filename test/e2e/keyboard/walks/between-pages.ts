import type { KeyWalk, Row } from '../key-walk.js';
import { AGREED, IN_FIELD, LISTED, QUESTION, UP_THE_TOOLS } from './parts.js';

const RESTORED = '前回のやりとりの続きです。';
const LINK = '人を採用したい方';

const ANSWERED: readonly Row[] = [...AGREED, ...LISTED, ['Tab', 'button', QUESTION], ['Enter', 'heading', QUESTION]];

/** One conversation on all pages of a site: on the next one, on the way back, and in another tab. */
export const BETWEEN_PAGES: readonly KeyWalk[] = [
  {
    id: 'next-page',
    title: { ja: '次のページに進み、前のページにもどる', en: 'On to the next page, and back to the page before' },
    keeps: true,
    rows: [
      ...ANSWERED,
      ['Escape', 'button', '質問する'],
      ['Shift+Tab…', 'outside', LINK],
      ['Enter', 'page', 'employer.html'],
      ['Tab…', 'button', '質問する'],
      ['Enter', 'heading', '知りたいことをお選びください', RESTORED],
      ['Shift+Tab…', 'link', 'この回答へのリンク'],
      ['Escape', 'button', '質問する'],
      ['Alt+ArrowLeft', 'page', 'index.html'],
      ['Tab…', 'button', '質問する'],
      ['Enter', 'heading', '知りたいことをお選びください', QUESTION],
    ],
  },
  {
    id: 'two-tabs',
    title: { ja: '2つのタブで使い、片方で同意を取り消す', en: 'Two tabs, and withdrawing consent in one of them' },
    keeps: true,
    rows: [
      ...ANSWERED,
      ['Shift+Tab…', 'outside', LINK],
      ['Control+Enter', 'page', 'employer.html'],
      ['Tab…', 'button', '質問する'],
      ['Enter', 'heading', '知りたいことをお選びください', RESTORED],
      ...IN_FIELD,
      { type: '登録内容を変更したい' },
      ['Enter', 'textbox', '言葉で質問する', '自動検索による候補'],
      ['Control+Tab', 'outside', LINK, '自動検索による候補'],
      ['Tab…', 'button', '設定'],
      ['Enter', 'heading', '設定'],
      ['Tab…', 'button', '同意を取り消す'],
      ['Enter', 'heading', 'ご用件をお選びください'],
      ['Control+Tab', 'heading', 'ご用件をお選びください', 'ご用件をお選びください'],
      // Nothing stands between the tools and what is asked first: no path, no answer.
      ...UP_THE_TOOLS,
    ],
  },
];
