import { foldName } from '../folder/fold.js';

/** What a column of an existing FAQ can be. */
export const COLUMN_KINDS = ['question', 'answer', 'category', 'number', 'updated', 'url'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Names under which people keep them, the surest first; a name that begins with one of them counts too. */
const NAMES: Readonly<Record<ColumnKind, readonly string[]>> = {
  question: [
    '質問',
    'ご質問',
    '問',
    '問い',
    'q',
    'question',
    'faq質問',
    'よくある質問',
    'タイトル',
    '件名',
    '標題',
    '表題',
    '見出し',
    'title',
    'subject',
  ],
  answer: [
    '回答',
    'ご回答',
    '答',
    '答え',
    'お答え',
    'a',
    'answer',
    'faq回答',
    '本文',
    '内容',
    '回答内容',
    'body',
    'content',
    'text',
  ],
  category: [
    'カテゴリ',
    'カテゴリー',
    '分類',
    '大分類',
    '分野',
    '区分',
    'ジャンル',
    '中分類',
    '小分類',
    'テーマ',
    'category',
    'topic',
    'group',
  ],
  number: ['番号', 'no', 'no.', 'id', '管理番号', 'faq番号', '質問番号', '通番', '項番', '連番', 'number', 'faqid'],
  updated: [
    '更新日',
    '最終更新日',
    '更新日時',
    '改訂日',
    '修正日',
    '公開日',
    '掲載日',
    '作成日',
    'updated',
    'lastupdated',
    'last-modified',
    'date',
  ],
  url: ['url', 'リンク', '参照url', '掲載url', 'ページurl', '出典', 'アドレス', 'link', 'source', 'href'],
};

/** The place of each column, from 0. */
export type Columns = Partial<Readonly<Record<ColumnKind, number>>>;

/** Finds the columns of a header by their usual names. */
export function columnsOf(header: readonly string[]): Columns {
  const names = header.map(foldName);
  const found: Partial<Record<ColumnKind, number>> = {};
  const taken = new Set<number>();
  const take = (kind: ColumnKind, fits: (name: string, wanted: string) => boolean): void => {
    for (const wanted of NAMES[kind]) {
      const at = names.findIndex((name, index) => !taken.has(index) && fits(name, foldName(wanted)));
      if (at < 0 || found[kind] !== undefined) continue;
      found[kind] = at;
      taken.add(at);
    }
  };
  for (const kind of COLUMN_KINDS) take(kind, (name, wanted) => name === wanted);
  // 質問内容, 回答（HTML）, 最終更新日時 …: only for what was not found, and not by a single letter.
  for (const kind of COLUMN_KINDS) take(kind, (name, wanted) => wanted.length > 1 && name.startsWith(wanted));
  return found;
}

/**
 * Reads `--columns question=件名,answer=本文`: a name of the header, or the letter or number of the column.
 * @returns what was not understood, where something was not.
 */
export function namedColumns(value: string, header: readonly string[]): Columns | { readonly unknown: string } {
  const found: Partial<Record<ColumnKind, number>> = { ...columnsOf(header) };
  for (const part of value.split(',')) {
    const [kind = '', ...rest] = part.split('=').map((side) => side.trim());
    const name = rest.join('=');
    const at = name ? placeOf(name, header) : -1;
    if (!(COLUMN_KINDS as readonly string[]).includes(kind) || at < 0) return { unknown: part.trim() };
    found[kind as ColumnKind] = at;
  }
  return found;
}

function placeOf(name: string, header: readonly string[]): number {
  const byName = header.findIndex((each) => foldName(each) === foldName(name));
  if (byName >= 0 || !name) return byName;
  if (/^[A-Z]$/i.test(name)) return inTable(name.toUpperCase().charCodeAt(0) - 65, header);
  return /^\d{1,2}$/.test(name) ? inTable(Number(name) - 1, header) : -1;
}

const inTable = (at: number, header: readonly string[]): number => (at >= 0 && at < header.length ? at : -1);
