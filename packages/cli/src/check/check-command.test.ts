import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { SMALL, withFolder } from '../compile/fixture.js';
import { cp932, utf16le } from '../folder/fixture.js';
import { main, type MainOptions } from '../main.js';

interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

const now = (): Date => new Date('2026-11-24T00:00:00Z');

async function run(args: readonly string[], options: Partial<MainOptions> = {}): Promise<Said> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(['check', ...args], {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    locale: 'ja_JP.UTF-8',
    now,
    ...options,
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

const faq = SMALL['faq/registration.csv'] ?? '';
const HEAD = 'id,audience,automation,question,answer,aliases,related,links,source,reviewed,topics';

/** What a publisher may hand in after a long day. */
const MESS: Readonly<Record<string, string | null>> = {
  'service.json': JSON.stringify(
    {
      ...(JSON.parse(SMALL['service.json'] ?? '') as object),
      retentionDays: 0,
      exmaples: [],
      theme: { primary: '#8899ff' },
    },
    null,
    2,
  ),
  'terms.en.md': null,
  'help.ja.md': '# 使い方\n\n<div>短く</div>\n\n[x](javascript:alert(1))\n\n![絵](https://example.go.jp/a.png)\n',
  'topics.csv': 'ＩＤ,audience,ja,en,\nregistration,seeker,登録,Registration,\nempty,,空,Empty,\n',
  'choices.csv':
    'id,parent,audience,leads,ja,en\nseeker,,seeker,,仕事を探す,Find work\nregistering,seeker,seeker,topic：registration,登録,Registration\n' +
    'lost,seeker,seeker,topic:nowhere,迷子,Lost\nend,seeker,seeker,,行き止まり,Dead end\nring-a,ring-b,,office,輪,Ring\nring-b,ring-a,,office,輪,Ring\n',
  'faq/registration.csv':
    `${HEAD}\n` +
    'reg-1,seeker,allowed,登録するには,"３か月以内に\n<b>開く</b>",登録の仕方｜申し込み,reg-9,案内=ftp://a.test/,https://www.example.go.jp/,2026/11/24,\n' +
    'reg-1,,allowed,登録　するには？,こたえ,,,,www.example.go.jp,2024-01-01,\n' +
    `reg-2,seeker,always,${'長'.repeat(81)},#REF!,,,,,46350,\n`,
  'faq/registration.en.csv':
    'id,question,answer,aliases\nreg-1,How do I register?,Open the page.,sign up\nreg-7,x,y,\n',
  'faq/empty.csv': `${HEAD}\nlonely,seeker,choices-only,孤独,こたえ,,,,https://www.example.go.jp/,2027-01-01,,あまり\n`,
  'faq/empty.en.csv': 'id,question,answer,aliases\nlonely,Lonely,Answer.,\n',
  'faq/unknown.csv': `${HEAD}\n`,
  'vocabulary.csv': 'id,ja,en,synonyms\nregister,登録,registration,\nother,申込,,登録\n',
  'offices.csv': (SMALL['offices.csv'] ?? '')
    .replace('03-0000-0000', '300000000')
    .replace('102-0072', '千代田')
    .replace('Mon-Fri 08:30-17:15', 'いつでも'),
  'recall.csv': 'id,reason,date\n"reg-1,誤り,2026-11-24\n',
};

test('lists every mistake of a folder in one run, by file, with line, column and level', async () => {
  await withFolder(MESS, async (folder) => {
    const { status, out } = await run([folder, '--json', '--lang', 'en']);
    const report = JSON.parse(out) as {
      errors: number;
      warnings: number;
      faults: { code: string; level: string; file: string; row: number; columnLetter: string; column: string }[];
    };
    assert.equal(status, 1);
    assert.deepEqual(
      report.faults.map(({ file, row, columnLetter, column, code }) =>
        [`${file}:${row}`, columnLetter, column, code].filter(Boolean).join(' '),
      ),
      [
        'choices.csv:3 D leads width',
        'choices.csv:4 D leads unknown-reference',
        'choices.csv:5 D leads choice-dead-end',
        'choices.csv:6 B parent choice-loop',
        'choices.csv:7 B parent choice-loop',
        'faq/empty.csv:2 A id unreachable-entry',
        'faq/empty.csv:2 J reviewed reviewed-future',
        'faq/empty.csv:2 L extra-cells',
        'faq/registration.csv:2 E answer html',
        'faq/registration.csv:2 E answer allowed-amount',
        'faq/registration.csv:2 F aliases list-separator',
        'faq/registration.csv:2 G related unknown-reference',
        'faq/registration.csv:2 H links bad-scheme',
        'faq/registration.csv:2 J reviewed date-form',
        'faq/registration.csv:4 A id duplicate-id',
        'faq/registration.csv:4 B audience merged-cell',
        'faq/registration.csv:4 I source bad-link',
        'faq/registration.csv:4 J reviewed review-due',
        'faq/registration.csv:5 C automation bad-value',
        'faq/registration.csv:5 D question too-long',
        'faq/registration.csv:5 E answer excel-leftover',
        'faq/registration.csv:5 I source merged-cell',
        'faq/registration.csv:5 J reviewed date-serial',
        'faq/registration.en.csv:0 missing-translation',
        'faq/registration.en.csv:3 A id unknown-reference',
        'faq/unknown.csv:0 unread-file',
        'help.ja.md:3 html',
        'help.ja.md:5 bad-scheme',
        'help.ja.md:7 markdown',
        'offices.csv:2 D postcode bad-postcode',
        'offices.csv:2 H phone leading-zero',
        'offices.csv:2 M hours bad-hours',
        'recall.csv:2 bad-csv',
        'service.json:24 retentionDays bad-value',
        'service.json:32 theme.primary contrast',
        'service.json:34 exmaples unknown-member',
        'terms.en.md:0 file-missing',
        'topics.csv:1 A id column-name',
        'topics.csv:1 E trailing-cells',
        'topics.csv:3 B audience merged-cell',
        'vocabulary.csv:3 D synonyms duplicate-form',
      ],
    );
    assert.equal(report.errors, report.faults.filter(({ level }) => level === 'error').length);
    assert.equal(report.warnings, report.faults.filter(({ level }) => level === 'warning').length);
  });
});

test('speaks in either language, by file, and sums up', async () => {
  const change = { 'faq/registration.csv': faq.replace('allowed', 'always'), 'help.en.md': null };
  await withFolder(change, async (folder) => {
    const { out } = await run([folder]);
    assert.equal(
      out,
      'faq/registration.csv\n  2行目 / C列 automation  エラー：「always」は使えません。使える値を書いてください：choices-only, allowed, office-only\n\n' +
        'help.en.md\n  エラー：ファイルがありません。この名前で置いてください。\n\nエラー 2 件、注意 0 件、参考 0 件',
    );
    assert.match(
      (await run([folder, '--lang', 'en'])).out,
      /line 2 \/ column C automation {2}Error: "always" is not allowed/,
    );
    assert.ok(!out.includes('\u001b'));
    assert.match((await run([folder], { colours: true })).out, /\u001b\[31mエラー/);
  });
});

test('ends with 0 where there is nothing to put right, and with 1 for warnings only if it is strict', async () => {
  await withFolder({}, async (folder) => {
    assert.deepEqual(await run([folder, '--strict']), { status: 0, out: '直すところはありません。', error: '' });
  });
  await withFolder({ 'faq/registration.csv': faq.replace('2026-11-24', '2026/11/24') }, async (folder) => {
    assert.equal((await run([folder])).status, 0);
    assert.equal((await run([folder, '--strict'])).status, 1);
  });
});

test('writes annotations for a CI, with what its form needs escaped', async () => {
  const change = { 'faq/registration.csv': faq.replace('allowed', '100%,a:b') };
  await withFolder(change, async (folder) => {
    const { out, status } = await run([folder, '--annotate', '--lang', 'en']);
    assert.equal(status, 1);
    assert.match(
      out,
      /^::error file=[^,]*faq\/registration\.csv,line=2,col=3,title=line 2 \/ column C automation::"100%25" is not allowed\./m,
    );
    assert.doesNotMatch(out, /\n[^:]/);
  });
  await withFolder({ 'faq/registration.csv': faq.replace('allowed', '"100%,a:b"') }, async (folder) => {
    const { out } = await run([folder, '--annotate', '--lang', 'en']);
    assert.match(out, /::"100%25,a:b" is not allowed/);
  });
});

test('refuses calls that make no sense, in a sentence', async () => {
  for (const args of [
    [],
    ['a', 'b'],
    ['a', '--json', '--fix'],
    ['a', '--yes'],
    ['/nowhere/at/all'],
    ['a', '--wrong'],
  ]) {
    const { status, out, error } = await run(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '');
    assert.doesNotMatch(error, /\n\s+at /);
  }
});

test('says how far it is, on a terminal', async () => {
  const reports: string[] = [];
  let ended = 0;
  const progress = () => ({ report: (what: string) => void reports.push(what), end: () => void ended++ });
  await withFolder({}, (folder) => run([folder], { progress }));
  assert.deepEqual([reports, ended], [['faq/registration.csv を調べています'], 1]);
});

/** The FAQ as Excel on a Japanese Windows saves it: CR LF between rows, LF in cells, CP932. */
const excel = faq
  .replace('登録するには', '①髙橋㈱～登録')
  .replace('2026-11-24', '2026/11/24')
  .replace(/\n(?=$|reg-)/g, '\r\n')
  .replace('allowed', 'ａｌｌｏｗｅｄ');

test('takes what Excel on a Japanese Windows saves as it is', async () => {
  await withFolder({ 'faq/registration.csv': null }, async (folder) => {
    await writeFile(join(folder, 'faq/registration.csv'), cp932(excel));
    const { status, out } = await run([folder]);
    assert.equal(status, 0);
    assert.match(out, /参考：文字コードは CP932/);
    const built = join(folder, 'dist');
    assert.equal(await main(['build', folder, '--out', built], { out() {}, error() {}, now }), 0);
    const shards = await readdir(join(built, 'shards'));
    const texts = await Promise.all(shards.map((name) => readFile(join(built, 'shards', name), 'utf8')));
    const text = texts.find((each) => each.includes('reg-1') && each.includes('"language":"ja"')) ?? '';
    assert.match(text, /①髙橋㈱～登録/);
    assert.match(text, /"steps"/, 'line breaks in the cell are those of the text');
  });
});

test('--fix shows what would change, asks, writes that and no other byte, and checks again', async () => {
  await withFolder({ 'faq/registration.csv': null }, async (folder) => {
    const file = join(folder, 'faq/registration.csv');
    await writeFile(file, cp932(excel));
    const asked: string[] = [];
    const ask = (answer: boolean) => (question: string) => {
      asked.push(question);
      return Promise.resolve(answer);
    };
    const no = await run([folder, '--fix'], { ask: ask(false) });
    assert.match(no.out, /CP932 \(Shift_JIS\) から UTF-8/);
    assert.match(no.out, /^-reg-1,seeker,ａｌｌｏｗｅｄ,①髙橋㈱～登録/m);
    assert.match(no.out, /^\+reg-1,seeker,allowed,①髙橋㈱～登録/m);
    assert.deepEqual(await readFile(file), Buffer.from(cp932(excel)), 'after no nothing has changed');
    const yes = await run([folder, '--fix'], { ask: ask(true) });
    assert.deepEqual(asked, Array(2).fill('faq/registration.csv を書き直しますか？ [y/N]'));
    assert.equal(
      await readFile(file, 'utf8'),
      `\ufeff${excel.replace('ａｌｌｏｗｅｄ', 'allowed').replace('2026/11/24', '2026-11-24')}`,
    );
    assert.match(yes.out, /1 個のファイルを書き直しました/);
    assert.match(yes.out, /直すところはありません。$/);
    assert.equal(yes.status, 0);
  });
});

test('--fix writes nothing where nobody can answer, and with --yes only what is beyond doubt', async () => {
  const choices =
    'id,parent,audience,leads,ja,en\nseeker,,seeker,,さがす,Find\n' +
    'a,ｓｅｅｋｅｒ,seeker,topic:registration,あ,a\nb,,seeker,entry:reg-1,い,b\n';
  await withFolder({ 'choices.csv': choices }, async (folder) => {
    const read = (): Promise<string> => readFile(join(folder, 'choices.csv'), 'utf8');
    const alone = await run([folder, '--fix']);
    assert.match(alone.error, /答える人がいないので、何も書いていません/);
    assert.match(alone.out, /^\+a,seeker,/m);
    assert.equal(await read(), choices);
    await run([folder, '--fix', '--yes']);
    assert.equal(await read(), choices.replace('ｓｅｅｋｅｒ', 'seeker'));
    await run([folder, '--fix'], { ask: () => Promise.resolve(true) });
    assert.equal(await read(), choices.replace('ｓｅｅｋｅｒ', 'seeker').replace('b,,', 'b,seeker,'));
  });
});

test('--fix makes a comma-separated UTF-8 file of what Excel calls Unicode text', async () => {
  await withFolder({ 'vocabulary.csv': null }, async (folder) => {
    const file = join(folder, 'vocabulary.csv');
    await writeFile(file, utf16le('id\tja\ten\tsynonyms\r\nregister\t登録\tto register, now\t\r\n'));
    assert.equal((await run([folder, '--fix', '--yes'])).status, 0);
    assert.equal(await readFile(file, 'utf8'), '\ufeffid,ja,en,synonyms\r\nregister,登録,"to register, now",\r\n');
  });
});

test('--fix leaves a file alone that somebody saved in the meantime', async () => {
  const change = { 'faq/registration.csv': faq.replace('2026-11-24', '2026/11/24') };
  await withFolder(change, async (folder) => {
    const file = join(folder, 'faq/registration.csv');
    const newer = faq.replace('登録するには', '登録の方法');
    const ask = async (): Promise<boolean> => {
      await writeFile(file, newer);
      return true;
    };
    const { error } = await run([folder, '--fix'], { ask });
    assert.match(error, /その間に/);
    assert.equal(await readFile(file, 'utf8'), newer);
  });
});
