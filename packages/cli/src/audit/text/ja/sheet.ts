import type { AuditText } from '../../text.js';

export const sheet: Pick<
  AuditText,
  | 'results'
  | 'judged'
  | 'applies'
  | 'appliesNot'
  | 'methods'
  | 'allStates'
  | 'none'
  | 'colon'
  | 'comma'
  | 'names'
  | 'sheet'
> = {
  results: {
    conforms: '適合',
    fails: '不適合',
    'not-applicable': '非適用',
    disputed: '判定が分かれている（要確認）',
    'earlier-version': '未検査（前の版では人が検査）',
    'machine-found': '自動検査で問題を検出（人の判断待ち）',
    'person-differs': '人が違いを見つけた（判定待ち）',
    'person-heard': '人が手順を実施し、想定どおり（判定は未実施）',
    'machine-only': '自動検査のみ（人は未確認）',
    'machine-only-not-applicable': '自動検査のみ（対象がないことを見張る。人は未確認）',
    untested: '未検査',
  },
  judged: ({ date, role, environment, version }) => `（${date}、${role}、${environment}、版 ${version}）`,
  applies: '適用',
  appliesNot: '非適用の見込み',
  methods: {
    AC: '対象を機械が見つけ、機械が判断します。',
    AF: '対象を機械が見つけ、人が判断します。',
    HC: '対象を人が見つけ、人が判断します。',
  },
  allStates: 'すべての状態',
  none: 'なし',
  colon: '：',
  comma: '、',
  names: {
    overview: 'アクセシビリティ検査の資料',
    'results-jis': 'JIS X 8341-3:2016 達成基準チェックリスト',
    'results-wcag22': 'WCAG 2.1・2.2で加わった達成基準のチェックリスト',
    states: '状態の一覧と、そこに至る操作',
    technologies: '依存した技術と、試した組み合わせ',
    'known-failures': '既知の問題と限界',
    'embedder-duties': '組み込む側が確かめること',
    publication: '試験結果のページに使う文',
    procurement: '調達の文書に使う文',
    'manual-script': 'スクリーンリーダーによる手動の試験の手順',
  },
  sheet: {
    head: ['達成基準', 'レベル', '適用', '結果', '行った方法', '人に必要な方法', '注記', '状態のURL', '人が行うこと'],
    testsHead: {
      repository: '試験（npm test で実行。実行の記録は、この資料にない）',
      embedder: '試験（見本の内容と色で行うもの。この内容・色・言語では行っていない）',
    },
    jis: 'レベルAとAAの38項目（WCAG 2.0と同じ項目）',
    later: 'WCAG 2.1で加わった12項目と、WCAG 2.2で加わった6項目（レベルAとAA）',
    about: [
      'この表は、部品 <madoguchi-chat> だけについてのものです。JIS X 8341-3:2016の適合はウェブページ全体に対するものなので、この表だけでページの結果を示すことはできません。',
      '「結果」の欄は、根拠から機械的に決まります。機械の検査だけでは「適合」になりません。「適合」「非適用」は、人が判定して criteria-results.csv に日付と役割を記入したときにだけ現れます。「不適合」は、人がそう判定したときと、満たさないことが分かっている問題（known-failures）が未解決のときに現れます。',
      '手動の試験で「不一致」と記録された手順は、その手順が触れる達成基準を「人が違いを見つけた」にします。あとの日付で人が達成基準を判定するか、同じ環境でもう一度試して一致するまで、残ります。',
      '自動検査で分かるのは、問題の一部だけです。「自動検査のみ」は、問題がないことを意味しません。',
      '「行った方法」は、この版で実際に使われた方法です。機械だけなら AC です。「人に必要な方法」は、まだ人が行わなければならないことです。',
    ],
    laterAbout: [
      'WCAG 2.0の38項目は、JISの表にあります。この表は、WCAG 2.1と2.2で加わったレベルAとAAの項目です。',
      'この表も、部品だけについてのものです。人の判定がない項目に「適合」は現れません。「不適合」「人が違いを見つけた」「行った方法」「人に必要な方法」の意味は、JISの表と同じです。',
    ],
    counts: '結果ごとの数',
    removed:
      '4.1.1（構文解析）はWCAG 2.2で廃止・削除されました。JIS X 8341-3:2016には残っているので、JISの表にあります。',
    methodsTitle: '方法の略号',
    resultsTitle: '結果の言葉',
    resultMeaning: {
      conforms: 'この版を人が判定し、達成基準を満たしていると記録しました。',
      fails: '人が満たしていないと判定したか、満たさないことが分かっています。一つの例で足ります。',
      'not-applicable': 'この版を人が判定し、対象がないと記録しました。',
      disputed: '人の判定が環境によって分かれているか、適用の見込みと違います。',
      'person-differs': '手動の試験で、聞こえるはずの言葉と違いました。部品の間違いかどうかは、人が判断してください。',
      'person-heard': 'この達成基準に触れる手順を人が試し、試した手順は想定どおりでした。達成基準の判定は、まだです。',
      'earlier-version': '人の判定または試験は前の版のものです。この版は、もう一度要ります。',
      'machine-found': 'ページの自動検査で問題が見つかりました。人が判断してください。',
      'machine-only': '挙げた自動試験が見張っています。人は判定していません。',
      'machine-only-not-applicable':
        '対象になるものがないことを、挙げた自動試験が見張っています。人は判定していません。',
      untested: '機械も人も、まだ検査していません。',
    },
    findings: 'ページの自動検査',
    failures: '既知の問題',
    since: '加わった版',
    steps: '手動の試験の手順',
    byPerson: '人による試験',
    heard: { 'as-expected': '一致', differs: '不一致' },
  },
};
