import type { AuditText } from '../../text.js';

export const tests: Pick<AuditText, 'tests' | 'records'> = {
  tests: {
    title: '「試験」の欄の意味',
    meaning: [
      '挙げた試験は、この資料と同じ版のリポジトリで npm test が実行します。通らない試験があるときは、その行は成り立ちません。',
      'この資料には、試験をいつ実行したかの記録はありません。確かめるには、自分で実行してください（docs/testing.md）。',
    ],
    on: {
      repository: '試験は、この資料と同じ見本の内容と、部品の標準の色で行います。',
      embedder:
        '試験は、部品の開発元の見本の内容と標準の色で行うものです。あなたの内容・色・言語では行っていません。あなたの内容について調べたのは、入口（overview）の「内容の検査」と、--url を付けたときの「ページの自動検査」だけです。',
    },
    engines:
      '挙げた自動試験は {all} 件です。三つのエンジン（Chromium、Firefox、WebKit）で行うもの {three} 件、二つで行うもの {two} 件、Chromiumだけで行うもの {chromium} 件、ブラウザーを使わないもの {none} 件です。すべての状態の測定（欠けと重なり、コントラストの計算、Tabキーの届く範囲、44pxの大きさ）と、HTML、ツリーの記録、触る操作、実際の日本語変換、二つ目の検査ツールは、Chromiumだけで行います。',
    inEngines: '{title}（{engines}）',
    noBrowser: 'ブラウザーなし',
    checkers: '検査ツールの版（package-lock.json による）',
    pairs: 'スクリーンリーダーの記録に使った版',
    noPairs: '記録はありません',
    versions: 'そのほかの試験で使うブラウザーの版は、実行する機械によります。この資料には記録していません。',
  },
  records: {
    keyboard: {
      name: 'キーボード操作の一覧',
      about: '（キーとフォーカスのある場所。名前は見本の内容のものです）',
    },
    transcripts: { name: 'スクリーンリーダーの記録', about: '（Orcaを機械が操作して聞こえた言葉）' },
    snapshots: { name: '名前・役割・状態の記録', about: '（状態ごとの、Chromiumのアクセシビリティツリー）' },
    contactSheet: {
      name: '見た目の一覧',
      about: '（320pxと1280px、明るい配色と暗い配色の画像。試験では比べていません）',
    },
    review: {
      name: 'axe-coreが決められず、人の判断が要るもの',
      about: '（だれが見るか、なぜ機械では決められないか、何が見えたか）',
    },
    secondReview: {
      name: '二つ目の検査ツールが人の判断を求めたもの',
      about: '（だれが見るか、なぜか、どの状態か）',
    },
    elsewhere: '（部品のリポジトリの、この版にあります。見本の内容についてのものです）',
  },
};
