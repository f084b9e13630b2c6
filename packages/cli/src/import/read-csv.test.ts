import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv, type CsvProblem } from './read-csv.js';
import type { ReadFaq } from './read-faq.js';

const place = (row: number): string => `${row}`;
const read = (text: string | Uint8Array, columns = '', source = ''): Promise<ReadFaq | CsvProblem> =>
  readCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, { columns, source, place });

async function faq(text: string | Uint8Array, columns = '', source = ''): Promise<ReadFaq> {
  const result = await read(text, columns, source);
  assert.ok(!('problem' in result), JSON.stringify(result));
  return result;
}

for (const header of [
  '質問,回答',
  'Q,A',
  'タイトル,本文',
  '件名,回答内容',
  'question,answer',
  'FAQ番号,ご質問,ご回答（HTML）',
  '問　い,答 え',
]) {
  test(`knows the columns of ${header}`, async () => {
    const cells = header
      .split(',')
      .map((name) => (/番号/.test(name) ? '1' : /[答A文内a]/.test(name) ? '5時です' : '何時ですか'));
    const { drafts } = await faq(`${header}\n${cells.join(',')}\n`);
    assert.deepEqual(
      drafts.map(({ question, answer }) => [question, answer]),
      [['何時ですか', '5時です']],
    );
  });
}

test('category, number, date and address come along; the date is read as it is meant', async () => {
  const { drafts } = await faq(
    '管理番号,分類,質問,回答,最終更新日,URL\n7,税,いつですか,"毎月です\n以上",2025/4/1,/tax\n',
    '',
    'https://a.example/faq',
  );
  const [{ number, category, updated, url, answer, place: row } = assert.fail()] = drafts;
  assert.deepEqual(
    [number, category, updated, url, answer, row],
    ['7', '税', '2025-04-01', 'https://a.example/tax', '毎月です\\\n以上', '2'],
  );
});

test('reads what Excel on a Japanese Windows writes, and tabs', async () => {
  // "質問,回答\r\nテスト,はい\r\n" in CP932
  const bytes = Uint8Array.from(Buffer.from('8ebf96e22c89f1939a0d0a8365835883672c82cd82a20d0a', 'hex'));
  assert.deepEqual(
    (await faq(bytes)).drafts.map(({ question, answer }) => [question, answer]),
    [['テスト', 'はい']],
  );
  assert.equal((await faq('質問\t回答\nテスト\tはい\n')).drafts.length, 1);
});

test('cells may hold HTML, and a plain < is none', async () => {
  const { drafts } = await faq(
    'Q,A\n<b>何時</b>ですか,"<p>5時&amp;6時です</p><ul><li>土曜</li></ul>"\n差は,"3 < 5 です\n以上"\n',
    '',
    '',
  );
  assert.deepEqual(
    drafts.map(({ question, answer }) => [question, answer]),
    [
      ['何時ですか', '5時&6時です\n\n- 土曜'],
      ['差は', '3 \\< 5 です\\\n以上'],
    ],
  );
});

test('markers go; rows with half a pair are said', async () => {
  const { drafts, notes } = await faq('質問,回答\nQ1 何時ですか,A1. 5時です\nどこですか,\n,要りません\n\n');
  assert.deepEqual(
    drafts.map(({ question, answer }) => [question, answer]),
    [['何時ですか', '5時です']],
  );
  assert.deepEqual(
    notes.map(({ kind, place }) => [kind, place]),
    [
      ['no-answer', '3'],
      ['no-question', '4'],
    ],
  );
});

test('columns can be named, by their name or letter; what is not understood is said', async () => {
  assert.equal((await faq('x,y\n何時ですか,5時です\n', 'question=x,answer=B')).drafts[0]?.answer, '5時です');
  assert.deepEqual(await read('x,y\na,b\n'), { problem: 'columns', header: ['x', 'y'] });
  assert.deepEqual(await read('x,y\na,b\n', 'question=z,answer=y'), {
    problem: 'unknown-column',
    value: 'question=z',
    header: ['x', 'y'],
  });
  assert.deepEqual(await read('質問,回答\na,"b\n'), { problem: 'quotes', line: 2 });
  assert.deepEqual(await read(Uint8Array.of(0, 1, 2, 3)), { problem: 'encoding' });
});
