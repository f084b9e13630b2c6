import type { BuildStrings } from '../strings.js';

export const ja: BuildStrings = {
  usage:
    'madoguchi build <内容のフォルダー> --out <出力先> [--release] [--sign <鍵のファイル>] [--clean]   公開するファイルを作ります（--release：承認された内容だけを書きます）',
  learning: '検索の基準を内容から決めています',
  built: '{folder} に {count} 個のファイルを書きました（最初に読むファイル {bytes} バイト、圧縮後）。',
  failed: '{count} 件の直すところがあります。ファイルは書いていません。',
  warnings: '注意が {count} 件あります。madoguchi check {folder} で見られます。',
  draft: 'これは下書きです。公開するときは --release を付けてください。',
  signedDraft:
    'これは署名のある下書きで、ページは公開された内容として扱います。外に出さないでください。公開するときは --release を付けてください。',
  notApproved:
    '{folder} の内容はまだ承認されていません。承認する人が madoguchi approve {folder} --by "名前・役職" を実行してください。',
  changedSince:
    '最後の承認（{at}、{by}）のあとで内容が変わっています。変更を確かめ、もう一度 madoguchi approve {folder} --by "名前・役職" を実行してください。',
  presentDamaged:
    '{out} にある content.json を読み取れず、公開中の版が分かりません。公開中のファイルを置き直すか、別の出力先を指定してください。',
  otherContent: '{out} には別の内容「{present}」があります。「{next}」の出力先を指定してください。',
  oldSerial:
    '通し番号 {serial} が、{out} にある {presentSerial} より大きくありません。service.json（地域の上書きでは overlay.json）の serial を増やし、もう一度承認してください。',
  oldVersion:
    '版「{version}」が、{out} にある「{presentVersion}」より新しくありません。service.json（地域の上書きでは overlay.json）の version を新しくし、もう一度承認してください。',
};
