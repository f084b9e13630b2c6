import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGUAGES } from '@madoguchi/content';
import { compileFolder } from '../compile/compile-folder.js';
import { main } from '../main.js';

const now = new Date(2026, 10, 25, 12);

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-init-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function init(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(['init', ...args], {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    now: () => now,
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

for (const languages of ['ja', 'ja,en', 'ja,ja-x-easy', 'ja,ja-x-easy,en']) {
  test(`a new folder in ${languages} can be published as it is, and holds no other language`, async () => {
    await inFolder(async (parent) => {
      const folder = join(parent, 'Our Service');
      const { status, out } = await init(folder, '--languages', languages);
      assert.equal(status, 0);
      assert.match(out, /madoguchi preview/);
      const { faults, files } = await compileFolder(folder, { now });
      // Terms that no example uses are hints, not faults: the vocabulary is for what comes.
      assert.deepEqual(
        faults.filter(({ level }) => level !== 'info'),
        [],
      );
      const manifest = JSON.parse(files.get('content.json') ?? '') as { id: string; languages: string[] };
      assert.deepEqual([manifest.id, manifest.languages.join()], ['our-service', languages]);
      const names = await readdir(folder, { recursive: true });
      for (const language of LANGUAGES.filter((each) => !languages.split(',').includes(each))) {
        assert.deepEqual(
          names.filter((name) => name.includes(`.${language}.`)),
          [],
        );
        const topics = await readFile(join(folder, 'topics.csv'), 'utf8');
        assert.equal(topics.split('\r\n')[0]?.split(',').includes(language), false);
      }
    });
  });
}

test('Excel opens each table, and each entry says that it is an example', async () => {
  await inFolder(async (folder) => {
    await init(folder);
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.csv'));
    assert.ok(names.length >= 11, String(names));
    for (const name of names) assert.equal((await readFile(join(folder, name)))[0], 0xef, name);
    for (const name of ['application', 'counter']) {
      const rows = (await readFile(join(folder, `faq/${name}.csv`), 'utf8')).split('\r\n').slice(1, -1);
      for (const row of rows) assert.match(row, /（例）.*これは例です/s);
    }
  });
});

test('the name is that of the service in every language, quotes and all', async () => {
  await inFolder(async (folder) => {
    await init(folder, '--name', '市民の「"窓口"」{date}');
    const service = JSON.parse(await readFile(join(folder, 'service.json'), 'utf8')) as { name: object };
    assert.deepEqual(service.name, { ja: '市民の「"窓口"」{date}', en: '市民の「"窓口"」{date}' });
  });
});

test('nothing is written where files are already, and wrong calls get one sentence', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'mine.txt'), '');
    const { status, error } = await init(folder);
    assert.equal(status, 2);
    assert.match(error, /^\S+ にはもうファイルがあります。.+$/);
    assert.deepEqual(await readdir(folder), ['mine.txt']);
    assert.match((await init(join(folder, 'x'), '--languages', 'en')).error, /ja を含めて/);
    assert.match((await init(join(folder, 'mine.txt'))).error, /書き込めません/);
    assert.match((await init(join(folder, 'x'), '--name', ' ')).error, /--name/);
    assert.match((await init()).error, /^madoguchi init/);
  });
});
