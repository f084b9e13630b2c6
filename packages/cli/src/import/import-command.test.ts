import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { compileFolder } from '../compile/compile-folder.js';
import { main } from '../main.js';

const now = new Date(2026, 10, 25, 12);
const TAX = fileURLToPath(new URL('testing/tax.html', import.meta.url));

interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function madoguchi(args: readonly string[], confirmed: boolean | null = null): Promise<Said> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(args, {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    now: () => now,
    ask: async () => confirmed,
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

/** A new content folder in Japanese, and a FAQ file beside it. */
async function withContent(
  files: Readonly<Record<string, string>>,
  use: (content: string, path: (name: string) => string) => Promise<void>,
): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), 'madoguchi-import-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(parent, name), text);
    await madoguchi(['init', join(parent, 'content'), '--languages', 'ja']);
    await use(join(parent, 'content'), (name) => join(parent, name));
  } finally {
    await rm(parent, { recursive: true });
  }
}

const snapshot = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
};

test('a page whose answers a person has compared can be published at once, and only a person may let them be automatic', async () => {
  await withContent({}, async (content) => {
    const { status, out } = await madoguchi(['import', TAX, '--into', content, '--topic', 'tax'], true);
    assert.equal(status, 0);
    assert.match(out, /5 件の質問と回答/);
    const { faults, files } = await compileFolder(content, { now });
    assert.deepEqual(
      faults.filter(({ level }) => level !== 'info'),
      [],
    );
    const manifest = files.get('content.json') ?? '';
    assert.ok(manifest.includes('tax-5') && manifest.includes('"to-tax"'));
    const shard = [...files].find(([name]) => name.includes('tax.ja'))?.[1] ?? '';
    assert.doesNotMatch(shard, /"automation":"(?!choices-only)/);
  });
});

test('without a person, nothing that was not confirmed can be published, and check names each cell', async () => {
  await withContent({ 'faq.csv': '質問,回答\n何時までですか,5時です\n' }, async (content, path) => {
    await madoguchi(['import', path('faq.csv'), '--into', content, '--topic', 'hours']);
    const { faults } = await compileFolder(content, { now });
    assert.deepEqual(
      faults.filter(({ level }) => level === 'error').map(({ file, column, code }) => `${file} ${column} ${code}`),
      ['faq/hours.csv source bad-link', 'faq/hours.csv reviewed bad-date'],
    );
  });
});

test('a second import adds what is new, under the next number, and changes no byte of what is there', async () => {
  await withContent(
    {
      'a.csv': '質問,回答\n何時までですか,5時です\n',
      'b.csv': '質問,回答\nＱ．何時まで、ですか？,6時です\n休みはいつですか,日曜です\n',
    },
    async (content, path) => {
      await madoguchi([
        'import',
        path('a.csv'),
        '--into',
        content,
        '--topic',
        'hours',
        '--source',
        'https://a.example/',
      ]);
      const before = await snapshot(content);
      const { out } = await madoguchi([
        'import',
        path('b.csv'),
        '--into',
        content,
        '--topic',
        'hours',
        '--reviewed',
        '令和8年11月24日',
      ]);
      const after = await snapshot(content);
      assert.equal(
        after['faq/hours.csv'],
        `${before['faq/hours.csv']}hours-2,both,choices-only,休みはいつですか,日曜です,,,,出典未記入,2026-11-24,\r\n`,
      );
      for (const name of ['topics.csv', 'choices.csv', 'faq/application.csv']) assert.equal(after[name], before[name]);
      assert.match(out, /2行目「Ｑ．何時まで、ですか？」 — → hours-1/);
      assert.ok('import-report.2026-11-25-2.md' in after && 'import-report.2026-11-25.md' in after);
    },
  );
});

test('a trial writes nothing and asks nothing', async () => {
  await withContent({}, async (content) => {
    const before = await snapshot(content);
    const { status, out } = await madoguchi(['import', TAX, '--into', content, '--topic', 'tax', '--dry-run'], true);
    assert.equal(status, 0);
    assert.match(out, /何も書いていません/);
    assert.deepEqual(await snapshot(content), before);
  });
});

const many = `分類,質問,回答\n${Array.from({ length: 16 }, (_, at) => `${at < 9 ? '税' : '戸籍'},項目${at}ですか,回答${at}\n`).join('')}`;

test('more than seven are said, with a way to divide them', async () => {
  await withContent({ 'faq.csv': many }, async (content, path) => {
    const call = ['import', path('faq.csv'), '--into', content, '--topic', 'all', '--source', 'https://a.example/'];
    const { out } = await madoguchi(call, true);
    assert.match(out, /いまは16件あります。--split .*税（1） \(5\), 税（2） \(4\), 戸籍 \(7\)/);
    assert.equal(
      (await compileFolder(content, { now })).faults.some(({ code }) => code === 'too-many'),
      true,
    );
  });
});

test('--split makes a topic of each category, seven at most, and a choice to each', async () => {
  await withContent({ 'faq.csv': many }, async (content, path) => {
    const call = ['import', path('faq.csv'), '--into', content, '--topic', 'all', '--source', 'https://a.example/'];
    await madoguchi([...call, '--split', '--label', '市のFAQ'], true);
    const { faults, files } = await compileFolder(content, { now });
    assert.deepEqual(
      faults.filter(({ level }) => level === 'error'),
      [],
    );
    const { choices } = JSON.parse(files.get('content.json') ?? '') as {
      choices: { id: string; parent: string | null; label: { ja: string } }[];
    };
    assert.deepEqual(
      choices.filter(({ id }) => id.startsWith('to-all')).map(({ parent, label }) => [parent, label.ja]),
      [
        [null, '市のFAQ'],
        ['to-all-all', '税（1）'],
        ['to-all-all', '税（2）'],
        ['to-all-all', '戸籍'],
      ],
    );
  });
});

test('what is too long is imported and said with its length', async () => {
  const csv = `質問,回答\n${'長'.repeat(90)},${'文'.repeat(1300)}\n`;
  await withContent({ 'faq.csv': csv }, async (content, path) => {
    const { out } = await madoguchi(['import', path('faq.csv'), '--into', content, '--topic', 'long']);
    assert.match(out, /90文字（80文字まで）/);
    assert.match(out, /1300文字（1200文字まで）/);
    assert.match(await readFile(join(content, 'faq/long.csv'), 'utf8'), /文{1300}/);
  });
});

const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVa\tScRiPt:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="https://user:pass@evil.example/">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<details open ontoggle=alert(1)><summary>x</summary>y</details>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '=HYPERLINK("https://evil.example/","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "<b>-2+3+cmd|' /C calc'!A0</b>",
];

test('no attack survives into the folder, whether it comes in a page or in a table', async () => {
  const page = ATTACKS.map(
    (attack, at) => `<h2>項目${at}${attack}ですか</h2><div>回答${attack}</div><div>${attack}</div>`,
  ).join('');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const table = ATTACKS.map(
    (attack, at) => `${quoted(`${attack}項目${at}ですか`)},${quoted(`${attack}\n回答`)}\n`,
  ).join('');
  const hostile = '<title><script>alert(1)</script></title><h1>=1+1<img src=x onerror=alert(1)></h1>';
  await withContent(
    { 'a.html': `<meta charset=utf-8>${hostile}${page}`, 'b.csv': `質問,回答\n${table}` },
    async (content, path) => {
      for (const [file, topic] of [
        ['a.html', 'page'],
        ['b.csv', 'table'],
      ] as const) {
        const { status, error } = await madoguchi(
          [
            'import',
            path(file),
            '--into',
            content,
            '--topic',
            topic,
            '--source',
            'https://a.example/',
            '--split',
            '--lang',
            'en',
          ],
          true,
        );
        assert.equal(status, 0, error);
      }
      const files = await snapshot(content);
      const own = /^README|^(?:terms|help)\.|^service|^vocabulary|^offices|^evaluation/;
      for (const [name, text] of Object.entries(files).filter(([each]) => !own.test(each))) {
        // What is left of an attack is text: escaped where it stands, and shown as it was written.
        const plain = text.replace(/\\[\\`*_[\]<>!&=@:+.(-]/g, '');
        assert.doesNotMatch(plain, /<(?:script|img|svg|iframe|a|p|form|math|details)\b/i, name);
        assert.doesNotMatch(plain, /\]\((?!https:|http:|tel:|mailto:)/i, name);
        assert.doesNotMatch(text, /(?:^|[,\n])"?[=+@]|(?:^|[,\n])"?-(?! )(?!--)/m, name);
      }
      const { faults, files: built } = await compileFolder(content, { now });
      assert.deepEqual(
        faults.filter(({ code }) => /markdown|html|bad-link|bad-scheme|excel/.test(code)),
        [],
      );
      for (const [name, text] of built) {
        assert.doesNotMatch(text, /"href":"(?!https:|http:|tel:|mailto:)/, name);
      }
    },
  );
});

test('wrong calls get one sentence that says what to do', async () => {
  await withContent({ 'x.csv': 'x,y\na,b\n', 'none.html': '<p>x', 'book.xlsx': '' }, async (content, path) => {
    const call = (file: string, ...more: string[]): Promise<Said> =>
      madoguchi(['import', path(file), '--into', content, '--topic', 'a', ...more]);
    assert.match((await madoguchi(['import'])).error, /^madoguchi import/);
    assert.match((await call('book.xlsx')).error, /CSV UTF-8/);
    assert.match((await call('x.csv')).error, /--columns question=.*1行目：x \| y/);
    assert.match((await call('x.csv', '--columns', 'question=q')).error, /「question=q」が分かりません/);
    assert.match((await call('missing.csv')).error, /missing\.csv を読めません/);
    assert.match((await call('x.csv', '--source', 'http://a.example')).error, /--source/);
    assert.match((await call('x.csv', '--audience', 'all')).error, /seeker、employer、both/);
    assert.match((await call('x.csv', '--reviewed', '昨日')).error, /--reviewed/);
    assert.match((await madoguchi(['import', path('x.csv'), '--into', content, '--topic', 'A B'])).error, /「A B」/);
    assert.match(
      (await madoguchi(['import', path('x.csv'), '--into', path('.'), '--topic', 'a'])).error,
      /service\.json/,
    );
    const none = await call('none.html');
    assert.deepEqual([none.status, /見つかりません/.test(none.error)], [1, true]);
  });
});
