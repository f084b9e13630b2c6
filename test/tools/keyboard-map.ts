import { GOING_WRONG } from '../e2e/keyboard/walks/going-wrong.js';
import { KEY_WALKS } from '../e2e/keyboard/walks/index.js';
import type { KeyWalk, Row } from '../e2e/keyboard/key-walk.js';

type Language = 'ja' | 'en';

/** Roles in the words of the two languages. */
const ROLES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  button: { ja: 'ボタン', en: 'button' },
  heading: { ja: '見出し', en: 'heading' },
  link: { ja: 'リンク', en: 'link' },
  radio: { ja: 'ラジオボタン', en: 'radio button' },
  checkbox: { ja: 'チェックボックス', en: 'checkbox' },
  textbox: { ja: '入力欄', en: 'text field' },
  combobox: { ja: '選択欄', en: 'list to choose from' },
  summary: { ja: '開閉ボタン', en: 'disclosure' },
  dialog: { ja: 'ダイアログ', en: 'dialog' },
  page: { ja: 'ページ', en: 'page' },
};

const TEXT = {
  ja: {
    title: 'キーボード操作の一覧',
    made: '`npm run audit:kit`が書きます。編集しないでください。',
    lead: '窓口は、ブラウザーの標準のキーだけで操作できます。独自のショートカットキーはありません。ページのショートカットキーは、窓口の中からも働きます。',
    keys: [
      ['Tab、Shift+Tab', '次、前の操作へ'],
      ['Enter、Space', 'ボタンを押す（リンクはEnter）'],
      ['Enter（質問の入力欄）', '質問を送る。漢字変換を確定するEnterでは送りません'],
      ['Shift+Enter（質問の入力欄）', '改行する'],
      ['Escape', '窓口を閉じる。ページの中に置いた窓口では、何もしません'],
      ['上下の矢印', '設定の文字の大きさを選ぶ、内容をスクロールする'],
    ],
    key: 'キー',
    does: 'すること',
    walks: '手順ごとのキーとフォーカス',
    how: '`test/e2e/keyboard/`が、Chromium、Firefox、WebKitで同じ表のとおりにキーを押し、フォーカスの役割と名前を比べます。各行で、フォーカスの印があり、画面の中にあり、何にも隠れていないことを測ります。「…」は、そこに着くまで押すことを表します。名前は見本（`examples/hwis`）のものです。',
    begins: { '': '開始: 見本のトップページ', phone: '画面: 幅320ピクセル' },
    at: '開始',
    focus: 'フォーカスのある場所',
    outside: '窓口の外',
    types: (text: string) => `「${text}」と入力`,
    withholds: 'サーバーが、必要なファイルを返さなくなる',
    gives: 'サーバーが、ファイルを返すようになる',
    quoted: (name: string) => `「${name}」`,
  },
  en: {
    title: 'The keyboard map',
    made: 'Written by `npm run audit:kit`; do not edit.',
    lead: "The counter is operated with the browser's own keys. It has no shortcuts of its own, and the page's shortcuts work from inside it too.",
    keys: [
      ['Tab, Shift+Tab', 'to the next, to the previous control'],
      ['Enter, Space', 'presses a button (links: Enter)'],
      ['Enter (field for a question)', 'sends the question; not the Enter that confirms a conversion to kanji'],
      ['Shift+Enter (field for a question)', 'a new line'],
      ['Escape', 'closes the counter; nothing where the counter is a part of the page'],
      ['Arrow up, arrow down', 'choose the text size in the settings, scroll what is read'],
    ],
    key: 'Key',
    does: 'What it does',
    walks: 'Each journey: key and focus',
    how: '`test/e2e/keyboard/` presses these keys in Chromium, Firefox and WebKit, and compares role and name of what has the focus. At each line it measures that the focus is marked, in view, and under nothing. “…” means: as often as it takes to get there. Names are those of the sample (`examples/hwis`).',
    begins: { '': 'Begins on: front page of the sample', phone: 'Screen: 320 pixels wide' },
    at: 'Begins on',
    focus: 'What has the focus',
    outside: 'outside of the counter',
    types: (text: string) => `types “${text}”`,
    withholds: 'the server stops giving files that are needed',
    gives: 'the server gives its files again',
    quoted: (name: string) => ` “${name}”`,
  },
} as const;

function line(row: Row, language: Language): string {
  const text = TEXT[language];
  if ('type' in row) return `| ${text.types(row.type)} | |`;
  if ('withholds' in row) return `| (${row.withholds ? text.withholds : text.gives}) | |`;
  const [press, role, name] = row;
  const where =
    role === 'outside'
      ? `${text.outside}${name && text.quoted(name)}`
      : `${ROLES[role]?.[language] ?? role}${text.quoted(name)}`;
  return `| ${press} | ${where} |`;
}

function section({ title, page, phone, rows }: KeyWalk, language: Language): string {
  const text = TEXT[language];
  const begins = page ? `${text.at}: \`${page}\`` : text.begins[''];
  return [
    `### ${title[language]}`,
    phone ? `${begins}\n\n${text.begins.phone}` : begins,
    [`| ${text.key} | ${text.focus} |`, '| --- | --- |', ...rows.map((row) => line(row, language))].join('\n'),
  ].join('\n\n');
}

/** The keyboard map in one language, as Markdown: the keys, and every walk of the tests. */
export function keyboardMap(language: Language): string {
  const text = TEXT[language];
  // The order of a visit: what goes wrong comes last.
  const walks = [...KEY_WALKS.filter((walk) => !GOING_WRONG.includes(walk)), ...GOING_WRONG];
  const keys = text.keys.map(([key, does]) => `| ${key} | ${does} |`);
  return [
    `# ${text.title}`,
    `<!-- ${text.made} -->`,
    text.lead,
    [`| ${text.key} | ${text.does} |`, '| --- | --- |', ...keys].join('\n'),
    `## ${text.walks}`,
    text.how,
    ...walks.map((walk) => section(walk, language)),
    '',
  ].join('\n\n');
}
