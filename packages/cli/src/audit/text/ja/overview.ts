import type { AuditText } from '../../text.js';

export const overview: Pick<AuditText, 'overview' | 'states' | 'technologies'> = {
  overview: {
    about: [
      '公共のページに組み込む質問の窓口（<madoguchi-chat>）を、アクセシビリティの検査をする人が、自分の手で確かめるための資料です。',
      '人が判定していないことは、判定していないと書きます。機械の検査は、機械の検査と書きます。',
    ],
    subject: '検査の対象',
    version: '部品の版',
    content: '内容',
    contentTitle: '内容の検査（自動）',
    languages: '言語',
    provisional: '仮訳の言語',
    noProvisional: '仮訳の言語はありません。',
    colours: '内容が指定する色のコントラスト比（文字は4.5以上）',
    colourHead: ['色', '背景', 'コントラスト比'],
    ownColours: '内容は色を指定していません。部品の色を使います。',
    files: '資料',
    fileAbout: {
      overview: 'このページです。',
      'results-jis': '38項目の表です。CSVもあります。',
      'results-wcag22': 'WCAG 2.1と2.2で加わった18項目の表です。CSVもあります。',
      states: '画面のすべての状態のアドレスと、利用者がそこに至る操作です。',
      technologies: '依存した技術と、試したブラウザー・スクリーンリーダーの組み合わせです。',
      'known-failures': '分かっている問題と限界です。日付があります。',
      'embedder-duties': 'ページを作る人だけが確かめられることです。',
      publication: '附属書JBの表示事項に沿った文です。',
      procurement: '書いてよいことと、書いてはいけないことです。',
      'manual-script': 'NVDA、PC-Talker、JAWS、VoiceOver、TalkBackで試す手順と、聞こえるはずの言葉です。',
    },
    records: 'ほかの記録',
    people: '人が記入するファイル',
    peopleFiles: [
      'criteria-results.csv：達成基準ごとの判定。空いている行は未実施です。',
      'manual-results.csv：スクリーンリーダーごと・手順ごとに聞こえたこと。空いている行は未実施です。',
      'この二つのファイルは、人だけが記入します。資料を作り直しても、上書きしません。日付・役割・環境・部品の版のない行は、数えません。',
    ],
    open: '状態を開く',
    openSteps: [
      '{serve}',
      'ブラウザーで {gallery} を開きます。どの状態にも、それぞれのアドレスがあります。外部との通信はありません。',
    ],
    repeat: '同じ資料を作る',
    repeatSteps: ['{command}'],
  },
  states: {
    about:
      'どの状態も、利用者の操作とその結果を実際の動きのとおりに再生したものです。内容に至る道がない状態は、開いたページにそう表示されます。',
    head: ['状態', '名前', '利用者の操作'],
    conditions: '表示の条件',
    conditionList: [
      'アドレスの後ろに付けます。例：&lang=en&theme=dark&text=1.5',
      'lang：ja、ja-x-easy（やさしい日本語）、en',
      'theme：light、dark（なければ、利用者の設定）',
      'mode：launcher、inline、page',
      'text：1、1.25、1.5（文字の大きさ）',
      'furigana：on、off',
    ],
  },
  technologies: {
    relied: '依存した技術',
    reliedList: ['HTML', 'CSS', 'JavaScript（ウェブコンポーネント、シャドウDOM）', 'WAI-ARIA'],
    notRelied:
      'PDF、音声、映像は使っていません。画像は、起動ボタンの飾りの図形（SVG、aria-hidden）一つだけです。スクリプトが動かないときは、部品の中に書かれた案内だけが表示されます。',
    pairs: '試した組み合わせ',
    pairsAbout:
      '「機械」は、実際のスクリーンリーダーを機械が操作して、聞こえた言葉を記録したものです。変化を見つけるためのもので、ほかのスクリーンリーダーでの結果の証明ではありません。',
    pairsHead: ['スクリーンリーダー', 'ブラウザー', '日付', '記録した操作の流れの数'],
    noPairs: '機械による記録は、まだありません。',
    byMachine: '機械による記録',
    byPeople: '人による試験',
    peopleHead: ['スクリーンリーダー', '試すブラウザー', '結果', '環境'],
    notDone: '未実施',
    done: '{done}/{all}手順を実施、不一致 {differs}',
    browsers: 'ブラウザー',
    browsersText:
      'Chrome・Edge 111、Firefox 113、Safari 16.4以降で動きます。自動試験のWebKitは、WebKitGTKです。実機のSafariでは試していません。',
  },
};
