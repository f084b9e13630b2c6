import type { BuildStrings } from '../strings.js';

export const ja: BuildStrings = {
  usage: 'madoguchi build <内容のフォルダー> --out <出力先> [--clean]   公開するファイルを作ります',
  built: '{folder} に {count} 個のファイルを書きました（最初に読むファイル {bytes} バイト、圧縮後）。',
  failed: '{count} 件の直すところがあります。ファイルは書いていません。',
  warnings: '注意が {count} 件あります。madoguchi check {folder} で見られます。',
};
