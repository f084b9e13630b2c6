import type { AuditText } from '../../text.js';

export const script: Pick<AuditText, 'script' | 'sources' | 'sourceList'> = {
  script: {
    about: [
      'スクリーンリーダーを使う人、または使い慣れた検査員が、実際の機器で行う手順です。',
      '「聞こえるはずの言葉」は、部品の実際の文言から作られています。「ボタン」「見出し」などの種類の言い方は、スクリーンリーダーによって違ってかまいません。',
      '「押す」は、スマートフォンでは二度たたくことです。「進む」は、キーボードではTabキーか矢印キー、スマートフォンでは右へはらうことです。',
      'どの手順も、始まりの状態のアドレスから始められます。終わりの状態のアドレスは、着いた画面と見比べるためのものです。',
      '聞こえた言葉が違うときは、聞こえたとおりに書いてください。部品の間違いかどうかは、あとで判断します。',
    ],
    readers: '対象',
    readersHead: ['スクリーンリーダー', '組み合わせ', '主な操作'],
    steps: '手順',
    stepsHead: [
      '手順',
      '始まりの状態',
      '操作',
      '聞こえるはずの言葉',
      'あってはならないこと',
      '終わりの状態',
      '触れる達成基準',
    ],
    phone: 'スマートフォンで開く',
    phoneList: {
      repository: [
        'コンピューターとスマートフォンを、同じネットワークにつなぎます。',
        "コンピューターで HOST=0.0.0.0 npm start を実行します（WindowsのPowerShellでは $env:HOST='0.0.0.0'; npm start）。同じネットワークのほかの機器からも開けるようになるので、終わったら止めてください。",
        '表示された、コンピューターのアドレスをスマートフォンで開きます。この表のリンクは localhost を指すので、localhost をそのアドレスに置き換えます。',
        'HTTPSではないため、支局の見本（署名のある内容）は、スマートフォンでは安全に開けないことを表示します。状態の一覧は開けます。',
      ],
      embedder: [
        'コンピューターとスマートフォンを、同じネットワークにつなぎます。',
        '資料のフォルダーを、ほかの機器からも届くように静的なサーバーで開きます（python3 -m http.server 8080 は、ほかの機器からも届きます）。終わったら止めてください。',
        'スマートフォンで、コンピューターのアドレスとポートに続けて /gallery/ を開きます。',
      ],
    },
    record: '記録のしかた',
    recordList: [
      'manual-results.csv の、スクリーンリーダーと手順の行に記入します。表計算ソフトで開けます。',
      'date：試した日（YYYY-MM-DD）。role：試した人の役割（例：スクリーンリーダーの利用者、検査員）。名前は書かなくてかまいません。',
      'reader_version、browser、os：版の番号まで。version：部品の版（{version}）。',
      'result：「一致」または「不一致」。「不一致」のときは、heard に聞こえた言葉を書きます。',
      '空いている行は未実施です。試していない行には、何も書かないでください。',
    ],
  },
  sources: '参照した文書',
  sourceList: [
    [
      'Web Content Accessibility Guidelines (WCAG) 2.2（2024年12月12日の勧告）の日本語訳（WAIC）。2026年11月25日に、保存された写しで項目名を確認',
      'https://waic.jp/translations/WCAG22/',
    ],
    [
      'JIS X 8341-3:2016 試験実施ガイドライン（WAIC、2020年12月版）。AC・AF・HCの分類は、2016年4月版の作成例で確認',
      'https://waic.jp/docs/jis2016/test-guidelines/202012/',
    ],
    ['外部サービスの埋め込みについてのQ&A（WAIC、2019年2月6日更新）', 'https://waic.jp/qa/partial'],
    [
      'ウェブコンテンツの JIS X 8341-3:2016 対応度表記ガイドライン（WAIC）',
      'https://waic.jp/docs/jis2016/compliance-guidelines/202104/',
    ],
    [
      '附属書JBの表示事項に沿った試験結果の例（札幌市コールセンター、令和4年度）',
      'https://www.callcenter.city.sapporo.jp/sapporo/cc/web/accessibility2022.html',
    ],
    ['WCAG 2.2（W3C）', 'https://www.w3.org/TR/WCAG22/'],
  ],
};
