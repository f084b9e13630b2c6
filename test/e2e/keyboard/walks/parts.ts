import type { Row } from '../key-walk.js';

/** Parts that several walks have. */

/** Finds the launcher, and opens the panel. */
export const OPENED: readonly Row[] = [
  ['Tab…', 'button', '質問する'],
  ['Enter', 'heading', 'ご利用の前に'],
];

export const AGREED: readonly Row[] = [
  ...OPENED,
  ['Tab', 'button', '同意して参加する'],
  ['Enter', 'heading', '続けてお選びください', '働くときの決まり'],
];

/** The question that the walks pick. */
export const QUESTION = 'ハローワークに行かずに、インターネットで求職申込みはできますか';

/** Second and third level; the page has said that the visitor looks for work. */
export const LISTED: readonly Row[] = [
  ['Tab', 'button', '登録とマイページ'],
  ['Space', 'heading', '続けてお選びください', 'マイページで困ったとき'],
  ['Tab', 'button', '求職の登録'],
  ['Enter', 'heading', '知りたいことをお選びください', QUESTION],
];

/** From the first step's heading to the field for a question. The page has said what the visitor looks for. */
export const IN_FIELD: readonly Row[] = [['Tab…', 'textbox', '言葉で質問する']];

const TOOLS = ['窓口を探す', '使い方', '設定', '日本語', 'やさしい日本語', 'English'] as const;

/** What is in reach on every screen, on the way down and on the way up. */
export const DOWN_THE_TOOLS: readonly Row[] = TOOLS.map((name) => ['Tab', 'button', name]);
export const UP_THE_TOOLS: readonly Row[] = [...TOOLS].reverse().map((name) => ['Shift+Tab', 'button', name]);
