import type { AuditStrings } from '../strings.js';

export const ja: AuditStrings = {
  usage:
    'madoguchi audit [内容のフォルダー] [--out <フォルダー>] [--url <ページのアドレス>] [--json]   アクセシビリティ検査の資料を作ります（--url：ページを自動で検査します。フォルダーを書いたときは --out が要ります）',
  noContent: '{folder} は内容のフォルダーではありません（service.json がありません）。場所を確かめてください。',
  overlay:
    '{folder} は地域の上書きのフォルダーです。全国の内容のフォルダーを指定し、地域のページは --url で検査してください。',
  noElement:
    '画面の部品（madoguchi.mjs）がありません。npx rollup -c --configBuild=cdn で作ってから、もう一度実行してください。',
  noGallery:
    '状態の一覧（gallery）がありません。npx rollup -c --configBuild=cdn で作ってから、もう一度実行してください。',
  notEmpty:
    '{path} には、この命令が作ったのではないファイルがあります。空のフォルダーか、前に作った資料のフォルダーを指定してください。',
  notWritable: '{path} に書き込めません。場所と権限を確かめてください。',
  badUrl: '--url の「{value}」は使えません。http:// か https:// で始まるアドレスを書いてください。',
  noBrowserLibrary:
    'ページの自動検査には、二つのパッケージが要ります。npm install puppeteer-core axe-core を実行してから、もう一度お試しください。',
  noBrowser: 'ChromiumかGoogle Chromeが見つかりません。入れるか、環境変数 CHROMIUM_PATH に場所を書いてください。',
  pageFailed: '{url} を検査できませんでした。アドレスを確かめ、ブラウザーで開けるかどうかを見てください（{reason}）。',
  noCounter: 'このページに質問の窓口（<madoguchi-chat>）がないか、待っても動きません。',
  stillClosed: '起動ボタンを押しましたが、待っても利用条件の画面が出ません。',
  reading: '内容を調べています',
  looking: 'ページを検査しています',
  written: '{out} に資料を書きました（{files} 個のファイル）。overview.html から読めます。',
  keptResults: '人が記入した {name} は、そのまま残しました。',
  resultFault: '{name} の {line} 行目 {column}：{problem} この行は数えていません。',
  resultFaults: {
    csv: '引用符が閉じていません。',
    columns: '列の名前と順序を、作られたときのとおりにしてください。',
    'half-filled': '空いています。記入した行では必要です。',
    date: '日付は YYYY-MM-DD で書いてください。',
    future: '日付が今日より先です。',
    value: '決められた言葉で書いてください。',
    unknown: 'この名前はありません。',
  },
  counts: '{name}：{counts}',
  left: '人が行うことが {count} 項目残っています。表の「人が行うこと」をご覧ください。',
  serve: 'この資料のフォルダーで静的なサーバーを動かします（例：python3 -m http.server 8080）。',
  report: {
    url: '検査したページ',
    date: '検査した日',
    with: '使ったもの',
    reached: '検査した状態',
    stages: { closed: '閉じた状態', consent: '開いた状態（利用条件）', choices: '選択肢' },
    parts: { page: 'ページ', element: '部品' },
    problems: '見つかった問題',
    noProblems: '自動検査では見つかりませんでした。問題がないという意味ではありません。',
    beyond: '達成基準ではない推奨から外れるもの',
    undecided: '機械では決められないもの（人が判断）',
    noUndecided: 'ありません。',
    findingHead: ['規則（axe-core）', '状態', '直すところ', '達成基準', '内容', '場所と数'],
    goodPractice: '（達成基準ではない推奨）',
    duties: '組み込む側が確かめること（機械で見える部分）',
    dutyHead: ['項目', '結果', '見たもの'],
    status: {
      'nothing-found': '問題は見つかりませんでした',
      problem: '問題があります',
      'for-a-person': '人が確かめてください',
    },
    nothingSeen: '—',
    left: '機械では検査できず、人が確かめることが残っています。',
  },
};
