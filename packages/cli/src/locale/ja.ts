import type { CliStrings } from './strings.js';

export const ja: CliStrings = {
  faults: {
    'file-missing': 'ファイルがありません。この名前で置いてください。',
    'not-utf8': '文字コードがUTF-8ではありません。UTF-8で保存してください。',
    'bad-json': 'JSONとして読めません（{reason}）。',
    'bad-csv': 'CSVとして読めません（{reason}）。引用符とカンマの数を確かめてください。',
    'column-missing': '列「{column}」がありません。1行目に列の名前を加えてください。',
    'cell-empty': '空欄です。値を入れてください。',
    'bad-id': '番号「{value}」は使えません。英小文字・数字・ハイフンだけで、英数字で始め、64文字以内にしてください。',
    'duplicate-id': '番号「{value}」は {first} でも使われています。どちらかを変えてください。',
    'bad-value': '「{value}」は使えません。使える値：{allowed}',
    'bad-date': '「{value}」は日付ではありません。2026-11-24 の形で書いてください。',
    'bad-time': '「{value}」は日時ではありません。2026-12-01T00:00+09:00 の形で書いてください。',
    'bad-hours': '「{value}」は時間として読めません。Mon-Fri 08:30-17:15 の形で書き、複数は | で区切ってください。',
    'bad-closed':
      '「{value}」は休みとして読めません。holidays か 12-29..01-03 の形で書き、複数は | で区切ってください。',
    'bad-postcode': '「{value}」は郵便番号ではありません。102-0072 の形で書いてください。',
    'bad-link': '「{value}」はリンクにできません。https:// で始まる完全なアドレスを書いてください。',
    'unknown-reference': '「{value}」は登録されていません。つづりを確かめるか、先に登録してください。',
    'too-long': '{length}文字あります。{max}文字以内にしてください。',
    'too-many': '{count}件あります。{max}件以内にしてください。',
    markdown:
      '「{value}」は使えません（{what}）。段落、箇条書き、手順、表、強調、リンク、ふりがな、注意だけで書いてください。',
    'missing-translation': '「{value}」の訳がありません。{language} の文章を加えてください。',
    'duplicate-form': '「{value}」は語「{first}」にも登録されています。どちらか一方にしてください。',
    'choice-loop': '選択肢「{value}」をたどると、もとの選択肢にもどります。parent を直してください。',
    'choice-dead-end': '選択肢「{value}」の先がありません。leads を書くか、下に選択肢を加えてください。',
    contrast: '色 {value} は背景とのコントラスト比が {ratio} です。4.5以上の色にしてください。',
    'manifest-size':
      '最初に読むファイルが {bytes} バイトです（圧縮後）。{max} バイト以内になるよう、利用条件か選択肢を短くしてください。',
  },
  usage: '使い方：madoguchi <命令> [--lang ja|en]',
  notReadable: '{path} を読めません。場所と、読む権限を確かめてください。',
  unexpected: '続けられませんでした（{reason}）。くり返すときは、このツールの担当者に知らせてください。',
  yes: '^(y|yes|はい)$',
  line: '{row}行目',
};
