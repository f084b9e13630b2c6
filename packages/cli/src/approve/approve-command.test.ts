import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { publishedOf, RICH, replaced, service } from '../changelog/testing/rich.js';
import { withFolder } from '../compile/fixture.js';
import { main } from '../main.js';
import { contentHash } from '../published/content-hash.js';

interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
  readonly asked: readonly string[];
}

/** @param answer - What the person says when they are asked; `null` where nobody is there. */
async function run(args: readonly string[], answer: boolean | null | (() => Promise<boolean>) = null): Promise<Said> {
  const lines = { out: [] as string[], error: [] as string[], asked: [] as string[] };
  const status = await main(args, {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    ask: async (question) => {
      lines.asked.push(question);
      return typeof answer === 'function' ? answer() : answer;
    },
    // 23:30 in Greenwich is the next day in Japan.
    now: () => new Date('2026-11-24T23:30:00Z'),
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n'), asked: lines.asked };
}

const BY = ['--by', '山田花子・課長'];
const fileOf = (folder: string): Promise<string> => readFile(join(folder, 'approvals.json'), 'utf8');
const change = (folder: string, files: Readonly<Record<string, string>>): Promise<unknown> =>
  Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

test('asks, and writes who approved what and when', async () => {
  const { content, files } = await publishedOf();
  await withFolder(RICH, async (folder) => {
    const { status, out, asked } = await run(['approve', folder, ...BY, '--note', '定例の更新'], true);
    assert.equal(status, 0);
    assert.deepEqual(asked, ['山田花子・課長 として、この内容を承認しますか？ [y/N]']);
    assert.match(out, /版 1（通し番号 3）、回答 3 件/);
    assert.match(out, /前の承認はありません/);
    assert.match(out, /--release です。$/);
    assert.deepEqual(JSON.parse(await fileOf(folder)), {
      schema: 1,
      approvals: [
        {
          by: '山田花子・課長',
          at: '2026-11-25T08:30:00+09:00',
          version: '1',
          serial: 3,
          hash: contentHash(files),
          note: '定例の更新',
          terms: content.manifest?.terms.hash,
          entries: 3,
        },
      ],
    });
  });
});

test('writes nothing where the person says no, or where nobody is there', async () => {
  await withFolder(RICH, async (folder) => {
    const no = await run(['approve', folder, ...BY], false);
    assert.equal(no.status, 1);
    assert.match(no.error, /承認していません/);
    const nobody = await run(['approve', folder, ...BY], null);
    assert.equal(nobody.status, 2);
    assert.match(nobody.error, /--yes/);
    await assert.rejects(fileOf(folder));
    assert.equal((await run(['approve', folder, ...BY, '--yes'])).status, 0);
  });
});

test('nobody approves a content with faults, or without a name', async () => {
  await withFolder({ ...RICH, 'help.en.md': null }, async (folder) => {
    const { status, error, asked } = await run(['approve', folder, ...BY], true);
    assert.equal(status, 1);
    assert.match(error, /help\.en\.md: ファイルがありません/);
    assert.deepEqual(asked, []);
  });
  await withFolder(RICH, async (folder) => {
    for (const by of [[], ['--by', ' '], ['--by', 'x'.repeat(101)], ['--by', 'a\nb'], ['--by', '\ue000']]) {
      const { status, error } = await run(['approve', folder, ...by, '--yes']);
      assert.equal(status, 2);
      assert.match(error, /^--by に/);
    }
    assert.match((await run(['approve', folder, ...BY, '--note', 'x'.repeat(401), '--yes'])).error, /^--note/);
    await assert.rejects(fileOf(folder));
  });
});

test('earlier records stay as they are, byte by byte, with what a person wrote into them', async () => {
  const record =
    '{"by":"a", "at":"2026-01-01T00:00:00+09:00","version":"0","serial":1,"hash":"x","note":"","terms":null,"entries":0,"mine":1}';
  const before = `\ufeff{\r\n  "schema": 1,\r\n  "about": "記録",\r\n  "approvals": [\r\n    ${record}\r\n  ]\r\n}\r\n`;
  await withFolder({ ...RICH, 'approvals.json': before }, async (folder) => {
    assert.equal((await run(['approve', folder, ...BY, '--yes'])).status, 0);
    const after = await fileOf(folder);
    const at = after.indexOf(record) + record.length;
    assert.equal(after.slice(0, at), before.slice(0, at));
    assert.ok(!/[^\r]\n/.test(after));
    const { approvals } = JSON.parse(after.slice(1)) as { approvals: { by: string }[] };
    assert.deepEqual(
      approvals.map(({ by }) => by),
      ['a', '山田花子・課長'],
    );
  });
});

test('a broken record, or one of a newer form, is reported and left', async () => {
  for (const [text, sentence] of [
    ['<<<<<<< HEAD\n{}', /承認の記録として読めません/],
    ['{"schema":1}', /読めません \(#\/approvals\)/],
    ['{"schema":1,"approvals":[{"by":"a"}]}', /読めません \(#\/approvals\/0\/at\)/],
    ['{"schema":2,"approvals":[]}', /新しい版の madoguchi/],
  ] as const) {
    await withFolder({ ...RICH, 'approvals.json': text }, async (folder) => {
      const { status, error, asked } = await run(['approve', folder, ...BY], true);
      assert.equal(status, 1);
      assert.match(error, sentence);
      assert.deepEqual(asked, []);
      assert.equal(await fileOf(folder), text);
      assert.match((await run(['build', folder, '--out', join(folder, 'dist'), '--release'])).error, sentence);
    });
  }
});

test('what somebody else saves while one reads is not approved', async () => {
  await withFolder(RICH, async (folder) => {
    const { status, error } = await run(['approve', folder, ...BY], async () => {
      await change(folder, replaced('faq/money.csv', '30日', '14日'));
      return true;
    });
    assert.equal(status, 1);
    assert.match(error, /その間に変わった/);
    await assert.rejects(fileOf(folder));
    const second = await run(['approve', folder, ...BY], async () => {
      await run(['approve', folder, '--by', 'b', '--yes']);
      return true;
    });
    assert.match(second.error, /approvals\.json がその間に変わった/);
    assert.equal((JSON.parse(await fileOf(folder)) as { approvals: object[] }).approvals.length, 1);
  });
});

test('shows what changed since the last approval: from git, or against a published folder', async () => {
  await withFolder(RICH, async (folder) => {
    const git = (...args: string[]): Buffer =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.go.jp', ...args]);
    await run(['build', folder, '--out', join(folder, 'dist')]);
    await run(['approve', folder, ...BY, '--yes']);
    assert.match((await run(['approve', folder, ...BY], false)).out, /山田花子・課長 が承認しています/);
    await change(folder, replaced('faq/money.csv', '30日', '14日'));

    const without = await run(['approve', folder, ...BY], false);
    assert.match(without.out, /--against/);
    assert.match(without.out, /通し番号 3 が、前の承認の 3 より大きくありません/);
    const numbers = /！いつまでに申し込みますか（money-1）：.+30日以内 → 14日以内/;
    assert.match((await run(['approve', folder, ...BY, '--against', join(folder, 'dist')], false)).out, numbers);

    await change(folder, { 'faq/money.csv': RICH['faq/money.csv'] ?? '' });
    git('init', '--quiet');
    git('add', '--all', '--', ':!dist');
    git('commit', '--quiet', '--message', 'approved');
    await change(folder, { ...replaced('faq/money.csv', '30日', '14日'), ...service({ version: '2', serial: 4 }) });
    git('commit', '--quiet', '--all', '--message', 'later');
    const fromGit = await run(['approve', folder, ...BY], false);
    assert.match(fromGit.out, numbers);
    assert.match(fromGit.out, /回答：変更 1/);
    assert.doesNotMatch(fromGit.out, /大きくありません/);
    const english = await run(['approve', folder, ...BY, '--lang', 'en'], false);
    assert.match(english.out, /Answers: 1 changed/);
    assert.match(english.asked.join(), /^Approve this content as/);
  });
});
