import type { ApproveStrings } from '../strings.js';

export const ja: ApproveStrings = {
  usage:
    'madoguchi approve <内容のフォルダー> --by "名前・役職" [--note "…"] [--against <公開中のフォルダー>] [--yes]   内容を承認し、記録を残します',
  badBy:
    '--by に、承認する人の名前と役職を100文字までの1行で、外字を使わずに書いてください（例：--by "山田花子・課長"）。',
  badNote: '--note は400文字までの1行で、外字を使わずに書いてください。',
  broken: '{path} を承認の記録として読めません{at}。何も書いていません。前の正しいファイルに戻してください。',
  newer: '{path} は、新しい版の madoguchi で書かれています。何も書いていません。madoguchi を新しくしてください。',
  notWritable: '{path} に書けません。ほかのソフトで開いていれば閉じ、書く権限を確かめてください。',
  changedMeanwhile: '{path} がその間に変わったので、承認していません。変更を確かめて、もう一度実行してください。',
  about: '承認する内容：{folder}　版 {version}（通し番号 {serial}）、回答 {entries} 件',
  firstApproval: '前の承認はありません。全体を確かめてから承認してください。',
  lastApproval: '前の承認：{at}、{by}',
  approvedAlready: 'この内容は、{at} に {by} が承認しています。その後の変更はありません。',
  sameSerial:
    '通し番号 {serial} が、前の承認の {last} より大きくありません。前の版を公開済みなら、承認する前に serial と version を新しくしてください。',
  notComparable:
    '前に承認した内容が手元にないので、変更を示せません。--against に公開中のフォルダーを指定すると、違いが見られます。',
  more: 'くわしい違いは madoguchi changelog で見られます。',
  ask: '{by} として、この内容を承認しますか？ [y/N]',
  nobodyAsked: '答える人がいないので、承認していません。端末で実行するか、確かめたうえで --yes を付けてください。',
  declined: '承認していません。何も書いていません。',
  approved:
    '版 {version}（通し番号 {serial}）を {by} が承認したことを {folder} の approvals.json に書きました。次は madoguchi build {folder} --out <出力先> --release です。',
};
