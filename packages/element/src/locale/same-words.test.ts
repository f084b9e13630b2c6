import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '@madoguchi/content';
import { localeTexts } from '../testing/locale-texts.js';

// One word for one thing (WCAG 2.2, 3.2.4): in all text of the element a language has one word for each of these, and none of
// those beside it. Who learns an element, or a language, meets no second word that may mean something else.

const WORDS: Readonly<Record<Language, readonly (readonly [word: string, never: RegExp])[]>> = {
  ja: [
    ['窓口', /オフィス|事務所|カウンター|営業所|相談所/],
    ['職員', /担当者|係員|係の|スタッフ|窓口の人/],
    ['同意', /承諾|承認|了承|賛成|許諾/],
    ['取り消', /撤回|解除|取消|同意をやめ/],
    ['利用条件', /規約|約款|約束|きまり|ルール/],
    // That somebody cannot answer is no answer.
    ['回答', /答え(?!られ)|解答|返答|返事/],
    ['質問', /問い|お尋ね|おたずね|疑問/],
    ['出典', /引用|情報源|参照元|もとのページ/],
    ['項目', /カテゴリ|分類|分野|トピック|テーマ/],
    ['選', /えら(?!れ)|選択(?!肢)/],
    ['入力', /タイプ|打ち込|書き込|書いて/],
    ['やりとり', /会話|対話|チャット|履歴/],
    ['保存', /保管|セーブ|残し|残り/],
    ['消', /削除|クリア|抹消/],
    ['閉じる', /とじる|終了|クローズ/],
    ['もどる', /戻|リターン/],
    ['もう一度', /再度|再試行|再読|改めて/],
    ['しばらくして', /時間をおいて|後ほど|のちほど/],
    // A connection that is safe is another thing than one that is there.
    ['通信', /ネットワーク|回線|接続(?!（https）)/],
  ],
  'ja-x-easy': [
    ['窓口', /オフィス|事務所|カウンター|営業所/],
    ['窓口の人', /職員|担当|係の|スタッフ/],
    ['同意', /承諾|賛成|了承/],
    ['同意をやめ', /取り消|撤回|解除/],
    ['約束', /条件|規約|きまり|ルール/],
    ['答え', /回答|解答|返事/],
    ['質問', /問い|たずね/],
    ['もとのページ', /出典|引用/],
    ['選', /えら|選択/],
    ['書', /入力|記入|打ち/],
    ['質問と答え', /やりとり|会話|チャット|履歴/],
    ['残', /保存|のこ(?!と)/],
    ['消', /削除|クリア/],
    ['さがす', /探|調べ|検索/],
    ['確かめ', /確認|チェック/],
    ['閉じる', /とじる|終了/],
    ['もどる', /戻|帰/],
    ['もう一度', /再/],
  ],
  en: [
    ['office', /bureau|branch|help ?desk|\bthe counter/i],
    ['staff', /clerk|officer|advis[eo]r|employee|\bagents?\b/i],
    ['agree', /consent|accept|approv/i],
    ['withdr', /revok|cancel|recall|retract/i],
    ['terms', /condition|\brules?\b|polic(y|ies)/i],
    ['answer', /\brepl(y|ies)|response|solution/i],
    ['question', /\bquer(y|ies)|[ie]nquir|request/i],
    ['Source', /reference|origin|citation/i],
    ['topic', /categor|subject|theme|\bitems?\b/i],
    // A person chooses; what a machine does is something else.
    ['choose', /select|option|\bpick(?!ed (by AI|automatically))/i],
    ['type', /\benter|input|fill in/i],
    ['conversation', /\bchat|dialog|history|session/i],
    ['kept', /\bsav(e|ed|ing)\b|\bstor(e|ed|age)\b|retain/i],
    ['erase', /delet|\bclear|\bwip/i],
    ['Close', /dismiss|\bexit|\bquit/i],
    ['Back', /\breturn|previous/i],
    ['try again', /\bretry|once more/i],
  ],
};

/** Labels that are the same wherever they stand. */
const SAME = [
  ['locale.offices', 'conversation.officeButton', 'offices.title'],
  ['locale.newTab', 'generated.newTab'],
  ['conversation.path', 'print.path'],
  ['conversation.source', 'offices.source', 'print.source'],
  ['conversation.reviewed', 'offices.reviewed', 'print.reviewed'],
  ['conversation.closed', 'conversation.error.closed'],
  ['offices.phone', 'print.phone'],
  ['settings.contentVersion', 'print.contentVersion'],
] as const;

for (const language of Object.keys(WORDS) as Language[]) {
  const texts = await localeTexts(language);

  test(`${language}: each thing has one word, and that word is in use`, () => {
    const all = [...texts];
    assert.ok(all.length > 150, 'the texts are there');
    const faults = WORDS[language].flatMap(([word, never]) => [
      ...(all.some(([, text]) => text.includes(word)) ? [] : [`nothing says "${word}"`]),
      ...all.filter(([, text]) => never.test(text)).map(([name, text]) => `not "${word}" in ${name}: ${text}`),
    ]);
    assert.deepEqual(faults, []);
  });

  test(`${language}: the same label has the same words on every screen`, () => {
    for (const names of SAME) {
      const labels = names.map((name) => texts.get(name) ?? `there is no ${name}`);
      assert.equal(new Set(labels).size, 1, `${names.join(', ')}: ${labels.join(' / ')}`);
    }
  });
}
