import type { PublishedStrings } from '../strings.js';

export const ja: PublishedStrings = {
  faulty:
    '{folder} に直すところが {count} 件あり、読み取れません。madoguchi check で直すか、公開用に作ったフォルダーを指定してください。',
  noContent:
    '{folder} は内容のフォルダーでも、公開用に作ったフォルダーでもありません。service.json か content.json のある場所を指定してください。',
  wrongFile:
    '{folder} の {path} がないか、content.json の示すものと違います。madoguchi build で作り直すか、別のフォルダーを指定してください。',
  damaged:
    '{folder} のファイルを読み取れません（{at}）。madoguchi build で作り直すか、別のフォルダーを指定してください。',
  noGit:
    'git がないので、前の版を取り出せません。git を入れるか、前の版のフォルダーも指定して、2つのフォルダーを比べてください。',
  notInGit:
    '{folder} は git で管理されていないか、git が読めません。前の版のフォルダーも指定して、2つのフォルダーを比べてください。',
  noRevision: '「{revision}」という版は git にありません。git log で名前を確かめてください。',
  notInRevision: '「{revision}」の版には {folder} がありません。フォルダーができた後の版を指定してください。',
  revisionOf: '{folder}（{revision}）',
};
