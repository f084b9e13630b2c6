import type { KeyWalk, Row } from '../key-walk.js';
import { AGREED, IN_FIELD, QUESTION } from './parts.js';

const FAILED: readonly Row[] = [
  { withholds: /\/content\.json$/ },
  ['Tab…', 'button', '質問する'],
  ['Enter', 'heading', '質問の窓口', '内容を読み込めませんでした'],
];

/** Failures, each with a way to try again that leads on. */
export const GOING_WRONG: readonly KeyWalk[] = [
  {
    id: 'content-fails',
    title: { ja: '内容を読み込めず、もう一度試す', en: 'The content cannot be loaded, and again' },
    rows: [
      ...FAILED,
      ['Tab', 'button', '閉じる'],
      ['Tab', 'button', 'もう一度試す'],
      { withholds: null },
      ['Enter', 'heading', 'ご利用の前に'],
    ],
  },
  {
    id: 'part-fails',
    title: { ja: '項目を読み込めず、もう一度試す', en: 'A topic cannot be loaded, and again' },
    rows: [
      ...AGREED,
      { withholds: /\/seeker-registration\.ja\./ },
      ['Tab', 'button', '登録とマイページ'],
      ['Enter', 'heading', '続けてお選びください', '求職の登録'],
      ['Tab', 'button', '求職の登録'],
      ['Enter', 'heading', '知りたいことをお選びください', 'この部分を読み込めませんでした'],
      ['Tab', 'button', 'もう一度試す'],
      { withholds: null },
      ['Enter', 'heading', '知りたいことをお選びください', QUESTION],
    ],
  },
  {
    id: 'question-fails',
    title: { ja: '質問を調べられず、もう一度試す', en: 'A question fails, and again' },
    rows: [
      ...AGREED,
      ...IN_FIELD,
      { withholds: /\/shards\/(safety|vocabulary|words)\./ },
      { type: '履歴書の書き方' },
      ['Enter', 'textbox', '言葉で質問する', '通信できませんでした'],
      ['Shift+Tab…', 'button', 'もう一度試す'],
      { withholds: null },
      ['Enter', 'heading', '履歴書の書き方や面接について、相談できますか'],
    ],
  },
  {
    id: 'escape-from-a-failure',
    title: { ja: '失敗の画面を閉じる', en: 'Closing a failure' },
    rows: [...FAILED, ['Escape', 'button', '質問する'], { withholds: null }, ['Enter', 'heading', 'ご利用の前に']],
  },
];
