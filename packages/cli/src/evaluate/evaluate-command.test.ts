import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SMALL, withFolder } from '../compile/fixture.js';
import { main } from '../main.js';

interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function run(...args: readonly string[]): Promise<Said> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(['eval', ...args], {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    locale: 'ja_JP.UTF-8',
    now: () => new Date('2026-12-01T00:00:00Z'),
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

const QUERIES =
  'query,relevant,kind,path,half\n' +
  '登録するには,reg-1,plain,seeker,held-out\n登録の仕方,reg-1,plain,,held-out\n雪の結晶,,plain,seeker,held-out\n' +
  '申し込みはどこ,reg-1,plain,seeker,tuning\n';

/** The small content with bounds that let a card through, and with aims. */
const withKpis = (...kpis: readonly object[]): Readonly<Record<string, string>> => ({
  'service.json': JSON.stringify({
    ...(JSON.parse(SMALL['service.json'] ?? '') as object),
    calibration: { answer: 0.02, choose: 0.01 },
    kpis,
  }),
  'evaluation/queries.csv': QUERIES,
});
const AIM = { function: 'answer', measure: 'cardsRight', atLeast: 0.95, from: '2026-12-01' };

/** A folder with files of others. */
async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (path: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('measures a content on the questions in it, each half apart, and exits 0 where every aim is met', async () => {
  await withFolder(withKpis(AIM), async (folder) => {
    const { status, out, error } = await run(folder, '--json');
    assert.deepEqual([status, error], [0, '']);
    const report = JSON.parse(out) as {
      halves: Record<string, { searches: Record<string, Record<string, unknown>>; wrongCards: unknown[] }>;
      kpis: { status: string; value: number }[];
      settings: unknown;
      definitions: Record<string, string>;
    };
    assert.deepEqual(Object.keys(report.halves), ['held-out', 'tuning', 'all']);
    const held = report.halves['held-out'];
    assert.deepEqual(Object.keys(held?.searches ?? {}), ['whole', 'firstChoice', 'pathChosen']);
    const { questions, answerable, reciprocalRank, cards, cardsRight } = held?.searches['firstChoice'] ?? {};
    assert.deepEqual([questions, answerable, reciprocalRank, cards, cardsRight], [3, 2, 1, 2, 1]);
    assert.deepEqual(held?.wrongCards, []);
    assert.deepEqual(
      report.kpis.map(({ status, value }) => [status, value]),
      [['held', 1]],
    );
    assert.match(report.definitions['wrongCards'] ?? '', /誤った/);
  });
});

test('a missed aim is said in a sentence with its numbers, and gives 1', async () => {
  const missed = { function: 'all', measure: 'answered', atLeast: 0.9, from: '2026-12-01' };
  await withFolder(withKpis(missed), async (folder) => {
    for (const format of [[], ['--json']]) {
      const { status, out, error } = await run(folder, ...format);
      assert.equal(status, 1);
      assert.match(out + error, /未達成：.*66\.7%（2 \/ 3、?,? ?95%区間 .*90\.0% 以上/);
    }
    assert.equal((await run(folder, '--today', '2026-11-30')).status, 0, 'before its first day it is not held');
  });
});

test('an aim that the compiler does not understand is a fault of the content', async () => {
  await withFolder(withKpis({ ...AIM, atLeast: 95 }), async (folder) => {
    assert.equal((await run(folder)).status, 1);
  });
});

test('held-out misses are listed only for who asks for them', async () => {
  const queries = QUERIES.replace('雪の結晶,,', '誰かの秘密の質問です登録,,').replace(
    '申し込みはどこ,reg-1',
    '申し込みはどこ,',
  );
  await withFolder({ ...withKpis(), 'evaluation/queries.csv': queries }, async (folder) => {
    const usual = await run(folder, '--suggest');
    assert.doesNotMatch(usual.out, /誰かの秘密/);
    assert.match(usual.out, /「申し込みはどこ」/);
    assert.match((await run(folder, '--half', 'held-out')).out, /誰かの秘密/);
  });
});

test('writes the report, and says where', async () => {
  await withFolder(withKpis(AIM), async (folder) => {
    const path = join(folder, 'report.html');
    const { status, error } = await run(folder, '--html', path);
    assert.equal(status, 0);
    assert.match(error, /report\.html/);
    assert.match(await readFile(path, 'utf8'), /<h1>検索の評価：窓口<\/h1>/);
  });
});

test('ids and choices that are not there are named, and measuring goes on', async () => {
  const queries = `${QUERIES}だれ,reg-1|reg-7,,nowhere,tuning\nなに,reg-8,,,tuning\n`;
  await withFolder({ ...withKpis(), 'evaluation/queries.csv': queries }, async (folder) => {
    const { status, out, error } = await run(folder, '--half', 'tuning', '--json');
    assert.equal(status, 0);
    assert.match(error, /6, 7 行目の relevant.*reg-7, reg-8/);
    assert.match(error, /6 行目の path.*nowhere/);
    assert.match(out, /"questions": 2,/);
  });
});

for (const [what, args, says] of [
  ['nothing', [], /madoguchi eval/],
  ['a folder and a FAQ', ['x', '--faq', 'y'], /どちらか一つ/],
  ['a FAQ without questions', ['--faq', 'y'], /--queries/],
  ['an unknown half', ['x', '--half', 'both'], /--half/],
  ['a day that is none', ['x', '--today', '2026-13-01'], /--today/],
  ['a folder that is not there', ['no-such-folder', '--queries', 'no-such.csv'], /読めません/],
] as const) {
  test(`called with ${what}, it says what to do and gives 2`, async () => {
    const { status, error } = await run(...args);
    assert.equal(status, 2);
    assert.match(error, says);
  });
}

test('says where it looked for questions, and which language there is not', async () => {
  await withFolder({}, async (folder) => assert.match((await run(folder)).error, /evaluation/));
  await withFolder(withKpis(), async (folder) => {
    assert.match((await run(folder, '--language', 'ja-x-easy')).error, /ja, en/);
    assert.equal((await run(folder, '--language', 'en')).status, 0);
  });
});

const FAQ = {
  'faq.csv':
    'id,question,answer,aliases\nQ 1,ごみの出し方,"<p>朝8時までに<b>出して</b>ください</p>",燃えるごみ|収集日\n表-2,住民票の写し,窓口で受け取れます,\n',
  'queries.csv': 'query,relevant\nごみの出し方,Q 1\n住民票,表-2|Q 1\n火星の天気,\n',
};

test('measures somebody else’s FAQ, with the measures at the top of the JSON', async () => {
  await withFiles(FAQ, async (path) => {
    const args = ['--faq', path('faq.csv'), '--queries', path('queries.csv')];
    const { status, out, error } = await run(...args, '--json');
    assert.deepEqual([status, error], [0, '']);
    const report = JSON.parse(out) as Record<string, unknown> & { definitions: object; settings: { entries: number } };
    assert.deepEqual([report['questions'], report['answerable']], [3, 2]);
    assert.deepEqual([report['reciprocalRank'], report['first'], report['firstFive']], [1, 1, 1]);
    for (const name of [
      'firstThree',
      'answered',
      'wrongCards',
      'cards',
      'cardsForUnanswerable',
      'offered',
      'reached',
    ]) {
      assert.equal(typeof report[name], 'number', name);
    }
    assert.ok('cardsRight' in report);
    assert.equal(report.settings.entries, 2);
    assert.ok('reciprocalRank' in report.definitions && 'wrongCards' in report.definitions);
    assert.match((await run(...args, '--lang', 'en')).out, /Mean reciprocal rank \(reciprocalRank\) +1\.000/);
  });
});

test('a FAQ’s vocabulary counts, and can be left out with the dictionary', async () => {
  const files = {
    ...FAQ,
    'vocabulary.csv': 'id,ja,en,synonyms\nresident-record,住民票,,りんご\n',
    'queries.csv': 'query,relevant\nりんご,表-2\n',
  };
  await withFiles(files, async (path) => {
    const args = ['--faq', path('faq.csv'), '--queries', path('queries.csv'), '--no-synonyms', '--json'];
    const first = async (...more: string[]): Promise<unknown> =>
      (JSON.parse((await run(...args, ...more)).out) as { first: unknown }).first;
    assert.equal(await first(), 0);
    assert.equal(await first('--vocabulary', path('vocabulary.csv')), 1);
  });
});

test('what is wrong with somebody else’s files is said, and measuring goes on where it can', async () => {
  const files = { ...FAQ, 'faq.csv': `${FAQ['faq.csv']}Q 1,もう一度,x,\n,番号なし,x,\n` };
  await withFiles(files, async (path) => {
    const { status, error } = await run('--faq', path('faq.csv'), '--queries', path('queries.csv'));
    assert.equal(status, 0);
    assert.match(error, /番号が重なっています（Q 1）/);
    assert.match(error, /5 行目/);
  });
  await withFiles({ ...FAQ, 'faq.csv': 'id,question,answer\n' }, async (path) => {
    const { status, error } = await run('--faq', path('faq.csv'), '--queries', path('queries.csv'));
    assert.equal(status, 2);
    assert.match(error, /faq\.csv に回答がありません/);
  });
  await withFiles({ ...FAQ, 'queries.csv': 'query,relevant\n' }, async (path) => {
    const { status, error } = await run('--faq', path('faq.csv'), '--queries', path('queries.csv'));
    assert.equal(status, 2);
    assert.match(error, /質問がありません/);
  });
});
