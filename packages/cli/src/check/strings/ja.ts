import type { CheckStrings } from '../strings.js';

export const ja: CheckStrings = {
  usage:
    'madoguchi check <内容のフォルダー> [--fix [--yes]] [--strict] [--json | --annotate]   直すところを全部示します（--fix：直し方を見せてから書き直します）',
  together: '--json・--annotate・--fix は、一つだけ指定してください。--yes は --fix といっしょに使います。',
  reading: '{file} を調べています',
  summary: 'エラー {errors} 件、注意 {warnings} 件、参考 {infos} 件',
  nothing: '直すところはありません。',
  fixable: 'このうち {count} 件は madoguchi check {folder} --fix で書き直せます（書く前に、変わるところを見せます）。',
  would: '{file} をこのように書き直します',
  maybe: '{file} の空欄が、セルの結合の残りなら、このように書き直します',
  recoded: '文字コードを {from} から UTF-8 に変えます（文字は変わりません）。',
  onlyLineEnds: '改行の種類だけをそろえます。',
  ask: '{file} を書き直しますか？ [y/N]',
  askDoubtful: 'これはセルの結合の残りですか？ {file} を書き直しますか？ [y/N]',
  nobodyAsked:
    '答える人がいないので、何も書いていません。端末で実行するか、確かめたうえで --fix --yes を使ってください。',
  nothingToFix: '自動で書き直せるところはありません。',
  fixed: '{count} 個のファイルを書き直しました。もう一度調べた結果です。',
  notMended: '{file} は、安全に書き直せないので、そのままにしました。手で直してください。',
  changedMeanwhile: '{file} は、その間に別の人かExcelが書きかえたので、そのままにしました。もう一度実行してください。',
  notWritable: '{path} に書けません。Excelで開いていれば閉じ、書く権限を確かめてください。',
  colon: '：',
};
