import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../compile/fixture.js';
import { main } from '../main.js';
import { now, replaced, RICH, service } from './testing/rich.js';

async function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(args, {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    now: () => now,
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

const AFTER = {
  ...RICH,
  ...service({ version: '2', serial: 4 }),
  ...replaced('faq/money.csv', '30日以内', '14日以内'),
  ...replaced('offices.csv', '03-0000-0000', '03-0000-0001'),
  ...replaced('choices.csv', 'first,seeker,,', 'first,registering,,'),
};

const both = (use: (before: string, after: string) => Promise<void>): Promise<void> =>
  withFolder(RICH, (before) => withFolder(AFTER, (after) => use(before, after)));

test('says what changed in Japanese: counts, what to look at twice, then by topic with the sentences', async () => {
  await both(async (before, after) => {
    const { status, out, error } = await run('changelog', before, after);
    assert.equal(status, 0);
    assert.equal(error, '');
    assert.equal(
      out,
      [
        '版 1（通し番号 3） → 版 2（通し番号 4）',
        '',
        '  設定',
        '  選択肢：変更 1',
        '  回答：変更 1',
        '  窓口：変更 1',
        '',
        'もう一度確かめてください',
        '  ！いつまでに申し込みますか（money-1）：回答の金額・日数・期限などの数が変わりました：30日以内 → 14日以内',
        '',
        '■ 設定',
        '    版が変わりました：1 → 2',
        '    通し番号が変わりました：3 → 4',
        '',
        '■ 話題：給付（money）',
        '  いつまでに申し込みますか（money-1）',
        '    ！回答の金額・日数・期限などの数が変わりました：30日以内 → 14日以内',
        '    回答の文章が変わりました。',
        '      − 申込みは30日以内です。',
        '      ＋ 申込みは14日以内です。',
        '',
        '■ 選択肢',
        '  登録の方法（first）',
        '    置き場所（上の選択肢）が変わりました：仕事を探す (seeker) → 登録 (registering)',
        '',
        '■ 窓口',
        '  窓口（tokyo）',
        '    電話番号が変わりました：03-0000-0000 → 03-0000-0001',
      ].join('\n'),
    );
  });
});

test('and in English', async () => {
  await both(async (before, after) => {
    const { out } = await run('changelog', before, after, '--lang', 'en');
    assert.match(out, /^Version 1 \(serial 3\) → version 2 \(serial 4\)$/m);
    assert.match(out, /Answer: amounts, days, deadlines or other numbers changed: 30日以内 → 14日以内/);
    assert.match(out, /Phone changed: 03-0000-0000 → 03-0000-0001/);
  });
});

test('a content is no different from what it was built into', async () => {
  await both(async (before, after) => {
    const out = join(before, 'dist');
    await run('build', before, '--out', out);
    assert.equal((await run('changelog', out, before)).out, '違いはありません。');
    assert.match((await run('changelog', out, after)).out, /30日以内 → 14日以内/);
  });
});

test('JSON is the same in every language, and says which versions were compared', async () => {
  await both(async (before, after) => {
    const { out } = await run('changelog', before, after, '--json');
    assert.equal(out, (await run('changelog', before, after, '--json', '--lang', 'en')).out);
    const report = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(report), ['schema', 'from', 'to', 'counts', 'changes']);
    const { from, to, counts, changes } = report as {
      from: { version: string; hash: string };
      to: { version: string; hash: string };
      counts: object;
      changes: object[];
    };
    assert.deepEqual([from.version, to.version], ['1', '2']);
    assert.notEqual(from.hash, to.hash);
    assert.deepEqual(counts, {
      settings: { added: 0, removed: 0, recalled: 0, changed: 1 },
      choices: { added: 0, removed: 0, recalled: 0, changed: 1 },
      entries: { added: 0, removed: 0, recalled: 0, changed: 1 },
      offices: { added: 0, removed: 0, recalled: 0, changed: 1 },
    });
    assert.deepEqual(
      changes.find((change) => 'id' in change && change.id === 'money-1'),
      {
        section: 'entries',
        id: 'money-1',
        name: 'いつまでに申し込みますか',
        topic: { id: 'money', name: '給付' },
        kind: 'reworded',
        field: 'answer',
        language: 'ja',
        numbers: { gone: ['30日以内'], came: ['14日以内'] },
        passages: [{ gone: ['申込みは30日以内です。'], came: ['申込みは14日以内です。'] }],
        lookTwice: true,
      },
    );
  });
});

test('Markdown is written to a file, with published words as they are, and never over a content', async () => {
  const after = { ...RICH, ...replaced('faq/money.csv', '30日以内', '14日以内\\*[注]') };
  await withFolder(RICH, (before) =>
    withFolder(after, async (now) => {
      const folder = await mkdtemp(join(tmpdir(), 'madoguchi-changelog-'));
      const file = join(folder, 'changes.md');
      assert.equal((await run('changelog', before, now, '--markdown', file)).status, 0);
      const text = await readFile(file, 'utf8');
      assert.match(text, /^# 変更の一覧\n/);
      assert.match(text, /^### いつまでに申し込みますか（money-1）$/m);
      assert.match(text, /^ {2}- − 申込みは\*\*30\*\*日以内です。$/m);
      assert.match(text, /^ {2}- ＋ 申込みは\*\*14\*\*日以内\\\*\\\[注\\\]です。$/m);
      assert.match(
        (await run('changelog', before, now, '--markdown', join(now, 'terms.ja.md'))).error,
        /フォルダーの中/,
      );
      assert.match((await run('changelog', before, now, '--markdown', join(folder, 'x.csv'))).error, /\.md で終わる/);
      assert.deepEqual(await readdir(folder), ['changes.md']);
      await rm(folder, { recursive: true });
    }),
  );
});

test('what cannot be compared is said in one sentence', async () => {
  await both(async (before, after) => {
    const said = async (...args: string[]): Promise<string> => {
      const { status, error } = await run('changelog', ...args);
      assert.ok(status > 0);
      assert.equal(error.split('\n').length, 1);
      return error;
    };
    assert.match(await said(before), /^madoguchi changelog/);
    assert.match(await said(join(before, 'faq'), after), /内容のフォルダーでも/);
    assert.match(await said(before, join(after, 'nothing')), /読めません/);
    await rm(join(after, 'help.en.md'));
    assert.match(await said(before, after), /直すところが 1 件/);
    const out = join(before, 'dist');
    await run('build', before, '--out', out);
    const [shard = ''] = (await readdir(join(out, 'shards'))).filter((name) => name.startsWith('money.ja'));
    await writeFile(join(out, 'shards', shard), '{}');
    assert.match(await said(out, before), /shards\/money\.ja\.\w+\.json がないか、content\.json の示すものと違います/);
    await writeFile(join(out, 'content.json'), '<html>');
    assert.match(await said(out, before), /読み取れません（.*content\.json）/);
    await withFolder({ 'overlay.json': JSON.stringify(OVERLAY), 'service.json': null }, async (overlay) => {
      assert.match(await said(before, overlay), /全国の内容と地域の上書き/);
    });
  });
});

const OVERLAY = { schema: 1, id: 'bureau', version: '1', serial: 1, overlayOf: 'national/content.json', name: null };

test('an overlay is compared with itself', async () => {
  await withFolder({ 'overlay.json': JSON.stringify(OVERLAY), 'service.json': null }, (before) =>
    withFolder(
      { 'overlay.json': JSON.stringify({ ...OVERLAY, overlayOf: 'other/content.json' }), 'service.json': null },
      async (after) => {
        assert.equal((await run('changelog', before, before)).out, '違いはありません。');
        assert.match(
          (await run('changelog', before, after)).out,
          /全国の内容の場所が変わりました：national\/content\.json → other\/content\.json/,
        );
      },
    ),
  );
});

test('--since takes the earlier version out of git, and says what is missing', async () => {
  await withFolder(RICH, async (folder) => {
    const git = (...args: string[]): Buffer =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.go.jp', ...args]);
    assert.match((await run('changelog', folder, '--since', 'HEAD')).error, /git で管理されていない/);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    await writeFile(join(folder, 'faq/money.csv'), AFTER['faq/money.csv'] ?? '');
    const { status, out } = await run('changelog', folder, '--since', 'HEAD');
    assert.equal(status, 0);
    assert.match(out, /30日以内 → 14日以内/);
    assert.match((await run('changelog', folder, '--since', 'v9')).error, /「v9」という版は git にありません/);
    assert.match((await run('changelog', folder, '--since=--output=x')).error, /という版は git にありません/);
    git('rm', '-r', '--quiet', '--cached', '.');
    git('commit', '--quiet', '--message', 'gone');
    assert.match((await run('changelog', folder, '--since', 'HEAD')).error, /の版には .+ がありません/);
    const path = process.env['PATH'];
    process.env['PATH'] = join(folder, 'nothing');
    try {
      assert.match((await run('changelog', folder, '--since', 'HEAD')).error, /^git がないので/);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
