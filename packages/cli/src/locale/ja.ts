import type { CliStrings } from './strings.js';

export const ja: CliStrings = {
  faults: {
    'file-missing': 'ファイルがありません。この名前で置いてください。',
    'not-utf8':
      '文字コードが分かりません（UTF-8でも、Excelが書くCSVでもないか、壊れています）。元のファイルを開き、「CSV UTF-8」で保存し直してください。',
    encoding: '文字コードは {encoding} です。このまま使えます。UTF-8にそろえるには check --fix を使ってください。',
    'lost-character': '「{value}」に、前の保存で失われた文字（�）があります。元の文章を見て、書き直してください。',
    'maybe-lost':
      '「{value}」の「?」は、ExcelがCSVにするときに失われた文字かもしれません。元の文章と比べ、失われていれば書き直し、「CSV UTF-8」で保存してください。',
    gaiji: '「{value}」に外字があります。利用者の画面には出ません。ふつうの文字に書きかえてください。',
    'line-ends':
      '改行の種類がまざっているか、古い形式です。このまま使えます。そろえるには check --fix を使ってください。',
    'unread-file':
      'このファイルは使われません。表はCSVで保存し、faq フォルダーでは topics.csv の話題の番号をファイルの名前にしてください。',
    'private-key':
      '鍵のファイルのようです。内容のフォルダーに置くと、ほかの人の手に渡ります。外の場所に移し、見られたおそれがあれば新しい鍵を作ってください。',
    'bad-json': 'JSONとして読めません（{reason}）。カンマ・引用符・かっこの数を確かめてください。',
    'unknown-member': '「{column}」という項目はありません。つづりを確かめるか、消してください。',
    'bad-csv':
      'この行から先をCSVとして読めません。引用符（"）の閉じ忘れか、余りがあります。引用符の中の引用符は "" と書いてください。',
    delimiter:
      'カンマではなく「{value}」で区切られています。そのように読みました。カンマに直すには check --fix を使うか、「CSV UTF-8（コンマ区切り）」で保存してください。',
    'column-missing': '列「{column}」がありません。1行目に列の名前を加えてください。',
    'column-name': '列の名前「{value}」は「{read}」として読みました。書き直してください（check --fix でもできます）。',
    'duplicate-column': '列「{column}」が2つあります。どちらかを消すか、名前を変えてください。',
    'unknown-column': '列「{column}」は使われません。メモならそのままで、そうでなければ列の名前を確かめてください。',
    'trailing-cells': '右側に空の列があります。このまま使えます。取り除くには check --fix を使ってください。',
    'extra-cells':
      '「{value}」の列に名前がありません。1行目に列の名前を書くか、余分なカンマを消してください。カンマのある文は引用符（"）で囲んでください。',
    'excel-leftover':
      '「{value}」は、Excelの式・エラー・桁の多い数の残りです。Excelでセルを「文字列」にして、値を入れ直してください。',
    'leading-zero':
      '「{value}」は、先頭の0がExcelで消えたようです。セルを「文字列」にして、0から始まる番号を入れ直してください。',
    'merged-cell':
      '空欄です。セルの結合が残ったものなら、上と同じ「{value}」を入れてください（check --fix でもできます）。別の値なら、その値を入れてください。',
    'maybe-merged':
      '空欄で、上は「{value}」です。セルの結合が残ったものなら、同じ値を入れてください（check --fix でもできます）。空欄のままでよければ、この行を空欄の行の並びに移すと、この注意は消えます。',
    width: '「{value}」は「{read}」として読みました。書き直してください（check --fix でもできます）。',
    'date-form': '「{value}」は「{read}」として読みました。書き直してください（check --fix でもできます）。',
    'list-separator':
      '「{value}」は、| で区切られた「{read}」として読みました。書き直してください（check --fix でもできます）。',

    'cell-empty': '空欄です。値を入れてください。',
    'bad-id': '番号「{value}」は使えません。英小文字・数字・ハイフンだけで、英数字で始め、64文字以内にしてください。',
    'duplicate-id': '番号「{value}」は {first} でも使われています。どちらかを変えてください。',
    'bad-value': '「{value}」は使えません。使える値を書いてください：{allowed}',
    'bad-date': '「{value}」は日付として読めません。2026-11-24 の形で書いてください。',
    'date-serial':
      '「{value}」は、日付がExcelの通し番号になったようです。{read} のことなら、セルを「文字列」にしてそう書いてください。',
    'bad-time': '「{value}」は日時として読めません。2026-12-01T00:00+09:00 の形で書いてください。',
    'bad-hours': '「{value}」は時間として読めません。Mon-Fri 08:30-17:15 の形で書き、複数は | で区切ってください。',
    'bad-closed':
      '「{value}」は休みとして読めません。holidays か 12-29..01-03 の形で書き、複数は | で区切ってください。',
    'bad-postcode': '「{value}」は郵便番号ではありません。102-0072 の形で書いてください。',
    'bad-phone': '「{value}」は電話番号として短いか長いようです。03-0000-0000 の形か、確かめてください。',
    'bad-link': '「{value}」はリンクにできません。https:// で始まる完全なアドレスを書いてください。',
    'bad-scheme': '「{value}」は、安全に開けない種類のリンクです。https:// で始まるアドレスに変えてください。',
    'host-in-ascii':
      '「{value}」は、利用者には {what} と見せます。別の文字で、よく似た名前のサイトを作れるためです。正しいサイトか確かめてください。',
    'other-host':
      'リンクの文字は「{value}」ですが、開く先は {what} です（利用者には横に見せます）。文字かアドレスを直してください。',
    'unknown-reference': '「{value}」は登録されていません。つづりを確かめるか、先に登録してください。',
    'self-reference': '「{value}」は自分自身です。related から消してください。',
    'too-long': '{length}文字あります。{max}文字以内にしてください。',
    'too-many': '{count}件あります。{max}件以内に分けるか、減らしてください。',
    markdown:
      '「{value}」は使えません（{what}）。段落、箇条書き、手順、表、強調、リンク、ふりがな、注意だけで書いてください。',
    html: 'HTML「{value}」は使えません。タグや記号の書きかえ（&…;）を消し、ふつうの文字で書いてください。',

    'missing-translation': '「{value}」の訳がありません。{language} の文章を加えてください。',
    'translation-fallback': '「{value}」は、{language} では日本語のまま見せます。訳があれば加えてください。',
    'duplicate-form': '「{value}」は語「{first}」にも登録されています。どちらか一方にしてください。',
    'shadowed-form':
      '「{value}」は、利用者が書いても「{first}」として読まれるか、読まれません。2文字以上の、ほかの語と重ならない書き方にしてください。',
    'unused-term':
      '語「{value}」は、どの質問・回答・言いかえにも出てきません。回答を加えるか、要らなければ消してください。',
    'choice-loop': '選択肢「{value}」をたどると、もとの選択肢にもどります。parent を直してください。',
    'choice-dead-end': '選択肢「{value}」の先がありません。leads を書くか、下に選択肢を加えてください。',
    'unreachable-entry':
      '「{value}」に進む選択肢がありません。choices.csv に、その話題（topic:{topic}）か回答（entry:{value}）に進む選択肢を加えてください。',
    'empty-topic': '話題「{value}」に回答が一つもありません。回答を加えるか、話題とその選択肢を消してください。',
    'same-question': '{first} と同じ質問です。どちらかの言い方を変えるか、一つにまとめてください。',
    'same-alias': '「{value}」は {first} にも同じ言い方があります。どちらか一方から消してください。',
    'review-due':
      '確認した日（{value}）から{months}か月を過ぎています。出典と比べ、正しければ日付を今日にしてください。',
    'reviewed-future': '確認した日「{value}」が、まだ来ていない日です。出典と比べた日を書いてください。',
    'allowed-amount':
      '「{value}」は、金額・期間・期限・年齢・割合です。間違うと損をさせるので自動では見せられません。automation を choices-only に変えてください。',
    'allowed-word':
      '「{value}」とあります。金額・期限・受給の条件の話なら、automation を choices-only に変えてください。そうでなければ、このままで構いません。',
    'no-source':
      '出典がありません。もとにした公的なページのアドレスを書いてください。ない内容は載せず、窓口を案内する回答（office-only）にして、窓口のページを出典にしてください。',
    'office-contact': '電話も住所もありません。来る人や電話する人のために、どちらかを書いてください。',
    contrast: '色 {value} は背景とのコントラスト比が {ratio} です。4.5以上の色にしてください。',
    'manifest-size':
      '最初に読むファイルが {bytes} バイトです（圧縮後）。{max} バイト以内になるよう、利用条件か選択肢を短くしてください。',
  },
  levels: { error: 'エラー', warning: '注意', info: '参考' },
  markdown: {
    heading: '見出し',
    image: '画像',
    code: '字下げか、コードの囲み',
    codespan: 'コード',
    hr: '区切り線',
    del: '取り消し線',
    def: 'リンクの定義',
    html: 'HTML',
    checkbox: 'チェックの四角',
  },
  languages: { ja: '日本語', 'ja-x-easy': 'やさしい日本語（ja-x-easy）', en: '英語（en）' },
  usage: '使い方：madoguchi <命令> [--lang ja|en]',
  notReadable: '{path} を読めません。場所と、読む権限を確かめてください。',
  unexpected: '続けられませんでした（{reason}）。くり返すときは、このツールの担当者に知らせてください。',
  yes: '^(y|yes|はい)$',
  line: '{row}行目',
  lineAndRow: '{row}行目（Excelでは{sheetRow}行）',
  column: '{letter}列',
};
