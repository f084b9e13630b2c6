import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { NoteKind } from './note.js';
import type { ReadFaq } from './read-faq.js';
import { readHtml } from './read-html.js';

const page = async (name: string): Promise<ReadFaq> =>
  readHtml(await readFile(new URL(`testing/${name}.html`, import.meta.url)), '');
const html = (body: string, source = ''): Promise<ReadFaq> =>
  readHtml(new TextEncoder().encode(`<meta charset="utf-8"><body>${body}`), source);
const pairs = ({ drafts }: ReadFaq): [string, string][] => drafts.map(({ question, answer }) => [question, answer]);
const noteKinds = ({ drafts, notes }: ReadFaq): NoteKind[] =>
  [...drafts.flatMap((draft) => draft.notes), ...notes].map(({ kind }) => kind);

test('a page of headings: tables, steps, quotes, links made whole; what is below it is no question', async () => {
  const faq = await page('tax');
  assert.deepEqual(
    faq.drafts.map(({ wording, category }) => [wording, category]),
    [
      ['市民税はいつ納めますか。', '市民税'],
      ['引っ越しをしたときの市民税は、どこに納めますか？', '市民税'],
      ['納税証明書の取り方', '市民税'],
      ['家を取り壊しました。手続きは必要ですか。', '固定資産税'],
      ['評価額に納得できないときは、どうすればよいですか。', '固定資産税'],
    ],
  );
  assert.equal(
    faq.drafts[0]?.answer,
    '納める時期は「**年4回**」です。くわしくは[納期の一覧](https://www.city.mihon.example/calendar.html)をご覧ください。\n\n**納期**\n\n| 期 | 納期限 |\n| --- | --- |\n| 第1期 | 6月末 |\n| 第2期 | 8月末 |',
  );
  assert.equal(
    faq.drafts[2]?.answer,
    '1. 申請書に記入します。\\\n   窓口にあります。\n2. 次のものを用意します。\n   - 本人確認書類\n   - 手数料\n3. 窓口に出します。\n\n**郵送の場合**\n\n返信用の封筒を入れてください。',
  );
  assert.ok(faq.drafts.every(({ url }) => url === 'https://www.city.mihon.example/tax/faq.html'));
  assert.equal(faq.title, '市税についてよくある質問');
  assert.deepEqual(noteKinds(faq), [
    'image',
    'heading',
    'style',
    'link-scheme',
    'link-in-page',
    'table-as-list',
    'style',
  ]);
  const image = faq.drafts[2]?.notes[0];
  assert.deepEqual(image, { kind: 'image', place: '納税証明書の取り方', details: { value: '市役所の案内図' } });
});

test('a page of definitions and details: markers and pictures of Q and A go, furigana stays, an address list is no FAQ', async () => {
  const faq = await page('residents');
  assert.deepEqual(pairs(faq), [
    ['住民票の写しは、どこで取れますか', '市民課の窓口と、支所で取れます。\n\n本人確認書類をお持ちください。'],
    ['代理人でも取れますか', '委任状があれば取れます。[委任状の様式（PDF）](https://www.city.mihon.example/inin.pdf)'],
    ['{戸籍|こせき}の附票とは何ですか', '住所の移り変わりを記録したものです。'],
    [
      '印鑑登録には何が必要ですか',
      '* 登録する印鑑\n* 本人確認書類\n\n| 手数料 | 手数料 | 備考 |\n| --- | --- | --- |\n| 登録 | 0円 |  |\n| 登録 | 再登録 300円 | 夜間も可 |',
    ],
    ['登録をやめるには', '廃止の届け出をします。'],
  ]);
  assert.deepEqual(noteKinds(faq), ['nested-table', 'table-head', 'merged-cells', 'form']);
});

test('a page of 1999 in Shift_JIS, with line breaks and signs in place of lists', async () => {
  assert.deepEqual(pairs(await page('waste')), [
    [
      '粗大ごみはどのように出しますか？',
      '次の順に申し込んでください。\n\n1. 電話で予約する\n2. 処理券を買う\n3. 決められた日に出す\n\n当日の申し込みはできません。',
    ],
    [
      'ペットボトルは何ごみですか？',
      '資源ごみです。\n\n- ふたを外す\n- 中を洗う\n\n月～金 8:30\\~17:00、土 9:00\\~12:00に持ち込めます。',
    ],
    ['引っ越しのごみが多いときは？', '[処理場](https://www.city.mihon.example/gomi.html)に直接お持ちください。'],
  ]);
});

test('a page of buttons, named boxes and microdata; what only search engines are told is read too, and nothing twice', async () => {
  const faq = await page('childcare');
  assert.deepEqual(pairs(faq), [
    [
      '保育園の申し込みはいつからですか',
      '毎月受け付けます。\n\n- 申込書\n- 就労証明書\n\n※足りないときは相談してください。',
    ],
    ['入園の案内はどこでもらえますか', '市役所の窓口でもらえます。'],
    ['予防接種の予診票をなくしました', '再発行します。母子健康手帳をお持ちください。面積は10m²です。'],
    ['ひとり親の支援はありますか', 'あります。'],
    ['一時預かりはできますか', 'できます。予約'],
  ]);
  assert.deepEqual(noteKinds(faq), ['media', 'struck-out', 'script', 'link-scheme']);
});

for (const [what, body, expected] of [
  [
    'a table with a header that names the columns',
    '<table><tr><th>分類</th><th>質問</th><th>回答</th></tr><tr><td rowspan=2>税</td><td>いつですか</td><td>毎月です</td></tr><tr><td>どこですか</td><td>窓口です</td></tr></table>',
    [
      ['いつですか', '毎月です'],
      ['どこですか', '窓口です'],
    ],
  ],
  [
    'a table with Q and A before the rows',
    '<table><tr><td>Q1</td><td>持ち物は</td></tr><tr><td>A1</td><td>印鑑です</td></tr><tr><td>Q2</td><td>料金は</td></tr><tr><td>A2</td><td>無料です</td></tr></table>',
    [
      ['持ち物は', '印鑑です'],
      ['料金は', '無料です'],
    ],
  ],
  [
    'a table of questions',
    '<table><tr><th>何時までですか</th><td>5時です</td></tr><tr><th>休みはいつですか</th><td>日曜です</td></tr></table>',
    [
      ['何時までですか', '5時です'],
      ['休みはいつですか', '日曜です'],
    ],
  ],
  [
    'paragraphs with signs of their own',
    '<div><p><span>問</span>何時までですか</p><p><span>答</span>5時です。</p><p>土曜は休みです。</p><p><span>問</span>予約は要りますか</p><p><span>答</span>要りません。</p></div>',
    [
      ['何時までですか', '5時です。\n\n土曜は休みです。'],
      ['予約は要りますか', '要りません。'],
    ],
  ],
  [
    'headings in boxes of their own',
    '<div class="item"><div class="head"><h2>何時までですか</h2></div><div class="body"><p>5時です。</p></div></div><div class="item"><div class="head"><h2>予約は要りますか</h2></div><div class="body"><p>要りません。</p></div></div>',
    [
      ['何時までですか', '5時です。'],
      ['予約は要りますか', '要りません。'],
    ],
  ],
] as const satisfies readonly (readonly [string, string, readonly (readonly [string, string])[]])[]) {
  test(`finds the pairs of ${what}`, async () => assert.deepEqual(pairs(await html(body)), expected));
}

test('relative links need the address of the page', async () => {
  const body = '<details><summary>どこですか</summary><a href="map.html">地図</a></details>';
  assert.deepEqual(pairs(await html(body)), [['どこですか', '地図']]);
  assert.deepEqual(noteKinds(await html(body)), ['link-relative']);
  assert.deepEqual(pairs(await html(body, 'https://a.example/faq/')), [
    ['どこですか', '[地図](https://a.example/faq/map.html)'],
  ]);
});

test('a page without questions gives none', async () => {
  const faq = await html('<h1>市の紹介</h1><p>海の近くです。</p><dl><dt>電話</dt><dd>0000</dd></dl>');
  assert.deepEqual(faq.drafts, []);
});
