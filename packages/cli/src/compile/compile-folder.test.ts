import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContentFile, parseLive, sha256, type Manifest } from '@madoguchi/content';
import { parseShard } from '@madoguchi/content/shards';
import { formatFault } from '../locale/format.js';
import { compileFolder } from './compile-folder.js';
import { SMALL, withFolder } from './fixture.js';

const BASE = 'https://c.test/content.json';
const now = new Date('2026-11-24T00:00:00Z');

async function compiled(change: Readonly<Record<string, string | null>> = {}) {
  return withFolder(change, (folder) => compileFolder(folder, { now }));
}

/** The faults of a changed folder, as `file:row column code`. */
async function faults(change: Readonly<Record<string, string | null>>): Promise<string[]> {
  const result = await compiled(change);
  assert.equal(result.files.size, result.faults.length ? 0 : result.files.size, 'nothing is written beside faults');
  return result.faults.map(({ file, row, column, code }) => `${file}:${row} ${column} ${code}`);
}

async function manifestOf(): Promise<{ manifest: Manifest; files: ReadonlyMap<string, string> }> {
  const { files, faults: found } = await compiled();
  assert.deepEqual(found, []);
  const file = parseContentFile(files.get('content.json') ?? '', BASE);
  assert.ok(file.kind === 'manifest');
  return { manifest: file.manifest, files };
}

test('compiles what the reader reads: every shard has the right hash and shape', async () => {
  const { manifest, files } = await manifestOf();
  assert.equal(manifest.shards.length, 2 + 2 + 1 + 1 + 1);
  for (const ref of manifest.shards) {
    const text = files.get(ref.url.replace('https://c.test/', '')) ?? '';
    assert.equal((await sha256(text))?.slice(0, 22), ref.hash);
    assert.equal(parseShard(text, ref).kind, ref.kind);
  }
  assert.deepEqual(parseLive(files.get('live.json') ?? '', BASE), { serial: 3, recalled: [], notices: [] });
});

test('turns Markdown into nodes, with steps, emphasis, notes and furigana', async () => {
  const { manifest, files } = await manifestOf();
  const ref = manifest.shards.find(({ topic, language }) => topic === 'registration' && language === 'ja');
  assert.ok(ref);
  const shard = parseShard(files.get(ref.url.replace('https://c.test/', '')) ?? '', ref);
  assert.ok(shard.kind === 'faq');
  assert.deepEqual(shard.entries[0]?.answer, [
    { t: 'steps', c: [[{ t: 'p', c: ['開く'] }], [{ t: 'p', c: [{ t: 'strong', c: ['入力'] }, 'する'] }]] },
    { t: 'note', c: [{ t: 'p', c: ['注意'] }] },
  ]);
  assert.deepEqual(manifest.terms.text.ja[1], {
    t: 'p',
    c: ['回答は', { t: 'ruby', c: '誤', rt: 'あやま' }, 'ることがあります。'],
  });
});

test('writes the same bytes for the same folder, and another name for a changed shard', async () => {
  const first = (await compiled()).files;
  assert.deepEqual((await compiled()).files, first);
  const changed = (await compiled({ 'vocabulary.csv': 'id,ja,en,synonyms\nregister,登録,,\n' })).files;
  const shards = (files: ReadonlyMap<string, string>): string[] =>
    [...files.keys()].filter((name) => name.includes('vocabulary'));
  assert.notDeepEqual(shards(changed), shards(first));
});

test('the hash of the terms covers every language', async () => {
  const { manifest } = await manifestOf();
  const other = await compiled({ 'terms.en.md': '# Terms\n\nAnswers are right.\n' });
  const file = parseContentFile(other.files.get('content.json') ?? '', BASE);
  assert.ok(file.kind === 'manifest');
  assert.notEqual(file.manifest.terms.hash, manifest.terms.hash);
});

test('lists public holidays of the year and the two after it', async () => {
  const { manifest, files } = await manifestOf();
  const ref = manifest.shards.find(({ kind }) => kind === 'offices');
  assert.ok(ref);
  const shard = parseShard(files.get(ref.url.replace('https://c.test/', '')) ?? '', ref);
  assert.ok(shard.kind === 'offices');
  assert.ok(shard.holidays.includes('2026-11-23') && shard.holidays.includes('2027-01-01'));
  assert.deepEqual(shard.offices[0]?.hours[1], { days: [6], from: '10:00', to: '17:00' });
});

const faq = SMALL['faq/registration.csv'] ?? '';
const service = JSON.parse(SMALL['service.json'] ?? '') as Record<string, unknown>;

for (const [what, change, expected] of [
  ['a missing file', { 'help.en.md': null }, ['help.en.md:0  file-missing']],
  [
    'a column that is missing',
    { 'topics.csv': 'id,audience,ja\nregistration,seeker,登録\n' },
    ['topics.csv:1 en column-missing', 'topics.csv:2 en cell-empty'],
  ],
  [
    'a duplicate id',
    { 'faq/registration.csv': faq + faq.split('\n').slice(1).join('\n') },
    ['faq/registration.csv:6 id duplicate-id'],
  ],
  ['HTML', { 'faq/registration.csv': faq.replace('**入力**', '<b>入力</b>') }, ['faq/registration.csv:2 answer html']],
  ['an image', { 'terms.ja.md': '![x](https://example.go.jp/x.png)\n' }, ['terms.ja.md:1  markdown']],
  ['a link that would run a script', { 'help.ja.md': '[x](javascript:alert(1))\n' }, ['help.ja.md:1  bad-scheme']],
  [
    'a source that is no address',
    { 'faq/registration.csv': faq.replace('https://www.example.go.jp/,', 'www.example.go.jp,') },
    ['faq/registration.csv:2 source bad-link'],
  ],
  [
    'an automation that is not known',
    { 'faq/registration.csv': faq.replace('allowed', 'always') },
    ['faq/registration.csv:2 automation bad-value'],
  ],
  [
    'a related entry that is not there',
    { 'faq/registration.csv': faq.replace('申し込み,,', '申し込み,reg-9,') },
    ['faq/registration.csv:2 related unknown-reference'],
  ],
  [
    'a missing translation',
    { 'faq/registration.en.csv': 'id,question,answer,aliases\n' },
    ['faq/registration.en.csv:0  missing-translation'],
  ],
  [
    'a question too long for a heading',
    { 'faq/registration.csv': faq.replace('登録するには', '長'.repeat(81)) },
    ['faq/registration.csv:2 question too-long'],
  ],
  [
    'a choice that leads nowhere',
    { 'choices.csv': 'id,parent,audience,leads,ja,en\na,,,,あ,a\n' },
    ['choices.csv:2 leads choice-dead-end'],
  ],
  [
    'a choice that leads to no topic',
    { 'choices.csv': 'id,parent,audience,leads,ja,en\na,,,topic:x,あ,a\n' },
    ['choices.csv:2 leads unknown-reference'],
  ],
  [
    'choices in a ring',
    { 'choices.csv': 'id,parent,audience,leads,ja,en\na,b,,,あ,a\nb,a,,,い,b\n' },
    ['choices.csv:2 parent choice-loop', 'choices.csv:3 parent choice-loop'],
  ],
  [
    'more choices than one can keep in mind',
    {
      'choices.csv': `id,parent,audience,leads,ja,en\n${'abcdefgh'
        .split('')
        .map((id) => `${id},,,office,${id},${id}\n`)
        .join('')}`,
    },
    ['choices.csv:0  too-many'],
  ],
  [
    'a form of two terms',
    { 'vocabulary.csv': 'id,ja,en,synonyms\na,登録,,\nb,申込,,ﾄｳﾛｸ|登録\n' },
    ['vocabulary.csv:3 synonyms duplicate-form'],
  ],
  [
    'hours that cannot be',
    { 'offices.csv': (SMALL['offices.csv'] ?? '').replace('Mon-Fri 08:30-17:15', 'weekdays') },
    ['offices.csv:2 hours bad-hours'],
  ],
  [
    'a colour too pale to read',
    { 'service.json': JSON.stringify({ ...service, theme: { primary: '#8899ff' } }) },
    ['service.json:1 theme.primary contrast'],
  ],
  ['settings that are no JSON', { 'service.json': '{' }, ['service.json:1  bad-json']],
  ['broken quotes', { 'vocabulary.csv': 'id,ja,en,synonyms\na,"登録,,\n' }, ['vocabulary.csv:2  bad-csv']],
] as const) {
  test(`says where ${what} is`, async () => {
    const found = await faults(change);
    for (const one of expected) assert.ok(found.includes(one), `${one} not in ${found.join(' | ')}`);
  });
}

const safety =
  'id,words,helplines,ja,en,source,reviewed\n' +
  'life,死にたい|しにたい,相談電話 0000=tel:0000|案内=https://www.example.go.jp/,話を聞く人がいます。,Somebody listens.,https://www.example.go.jp/,2026-11-25\n';

test('compiles safety rules, in the order of the file', async () => {
  const { files, faults: found } = await compiled({ 'safety.csv': safety });
  assert.deepEqual(found, []);
  const file = parseContentFile(files.get('content.json') ?? '', BASE);
  assert.ok(file.kind === 'manifest');
  const ref = file.manifest.shards.find(({ kind }) => kind === 'safety');
  assert.ok(ref);
  const shard = parseShard(files.get(ref.url.replace('https://c.test/', '')) ?? '', ref);
  assert.ok(shard.kind === 'safety');
  assert.deepEqual(shard.rules[0]?.forms, ['死にたい', 'しにたい']);
  assert.deepEqual(shard.rules[0]?.helplines[0], { label: '相談電話 0000', href: 'tel:0000' });
});

test('learns for publishing only: a check finds the same faults without it', async () => {
  await withFolder({}, async (folder) => {
    const told: string[] = [];
    const onLearn = (done: number, total: number): void => void told.push(`${done}/${total}`);
    const whole = await compileFolder(folder, { now, onLearn });
    assert.deepEqual(told, ['0/3', '1/3', '2/3']);
    const checked = await compileFolder(folder, { now, learn: false });
    assert.deepEqual(checked.faults, whole.faults);
    const wordsIn = ({ files }: typeof whole): boolean =>
      [...files.keys()].some((name) => name.startsWith('shards/words.'));
    assert.deepEqual([wordsIn(whole), wordsIn(checked)], [true, false]);
  });
});

test('says where a helpline is no link', async () => {
  const found = await faults({ 'safety.csv': safety.replace('=tel:0000|', '|') });
  assert.deepEqual(found, ['safety.csv:2 helplines bad-link']);
});

test('finds faults of several files in one run', async () => {
  const found = await faults({ 'help.en.md': null, 'vocabulary.csv': 'id,ja,en,synonyms\nA B,登録,,\n' });
  assert.deepEqual(found.sort(), ['help.en.md:0  file-missing', 'vocabulary.csv:2 id bad-id']);
});

test('says that a file is in no encoding that is known', async () => {
  const found = await withFolder({}, async (folder) => {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${folder}/vocabulary.csv`, Buffer.from([0x93, 0xfa, 0x96, 0xff]));
    return (await compileFolder(folder, { now })).faults.map(({ code }) => code);
  });
  assert.deepEqual(found, ['not-utf8']);
});

test('speaks to the publisher in sentences, in both languages', async () => {
  const [fault] = (await compiled({ 'faq/registration.csv': faq.replace('allowed', 'always') })).faults;
  assert.ok(fault);
  assert.equal(
    formatFault(fault, 'ja'),
    'faq/registration.csv / 2行目 / C列 automation: 「always」は使えません。使える値を書いてください：choices-only, allowed, office-only',
  );
  assert.equal(
    formatFault(fault, 'en'),
    'faq/registration.csv / line 2 / column C automation: "always" is not allowed. Write one that is: choices-only, allowed, office-only',
  );
});
