import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileFolder } from '@madoguchi/cli';
import {
  blockText,
  inlineText,
  parseContentFile,
  type Block,
  type FaqEntry,
  type Inline,
  type Manifest,
  type OfficeShard,
  type VocabularyShard,
  type WordsShard,
} from '@madoguchi/content';
import { createMatcher, DEFAULT_CALIBRATION, findSafetyRule } from '@madoguchi/content/matcher';
import { parseShard } from '@madoguchi/content/shards';
import { ROOT } from '../tools/run.mjs';

// The sample, held against what the project promises about it.

const BASE = 'https://sample.test/content.json';
const compiled = await compileFolder(join(ROOT, 'examples/hwis/content'));

function manifestOf(): Manifest {
  const file = parseContentFile(compiled.files.get('content.json') ?? '', BASE);
  assert.ok(file.kind === 'manifest');
  return file.manifest;
}

const shardsOf = (manifest: Manifest) =>
  manifest.shards.map((ref) => parseShard(compiled.files.get(ref.url.replace('https://sample.test/', '')) ?? '', ref));

const manifest = manifestOf();
const shards = shardsOf(manifest);
const entriesIn = (language: string): FaqEntry[] =>
  shards.flatMap((shard) => (shard.kind === 'faq' && shard.language === language ? shard.entries : []));
const entries = entriesIn('ja');

test('compiles without an error, and the first file is small', () => {
  assert.deepEqual(
    compiled.faults.filter(({ level }) => level === 'error'),
    [],
  );
  assert.ok(compiled.manifestBytes <= 10 * 1024);
});

test('has the size that was promised: entries with a source, aliases, terms, offices', () => {
  assert.ok(entries.filter(({ automation }) => automation !== 'office-only').length >= 150);
  assert.ok(entries.flatMap(({ aliases }) => aliases).length >= 300);
  const vocabulary = shards.find((shard): shard is VocabularyShard => shard.kind === 'vocabulary');
  assert.ok((vocabulary?.terms.length ?? 0) >= 300);
  const offices = shards.find((shard): shard is OfficeShard => shard.kind === 'offices');
  assert.ok((offices?.offices.length ?? 0) >= 15);
});

test('safety words lead to helplines, and harmless questions do not', () => {
  const rules = shards.flatMap((shard) => (shard.kind === 'safety' ? shard.rules : []));
  assert.ok(rules.length >= 5);
  for (const { id, source, helplines } of rules) {
    assert.match(new URL(source).host, /\.go\.jp$|\.lg\.jp$/, id);
    assert.ok(
      helplines.some(({ href }) => href.startsWith('tel:')),
      id,
    );
  }
  for (const text of ['もう死にたい', 'しにたいです', 'I want to kill myself'])
    assert.ok(findSafetyRule(text, rules), text);
  for (const { question, aliases, automation } of entries) {
    if (automation === 'office-only') continue;
    for (const text of [inlineText(question), ...aliases]) {
      const found = findSafetyRule(text, rules)?.id;
      // Who has no place to live is shown where to get help before the entry that speaks of it.
      assert.ok(found === undefined || found === 'no-home-no-food', `${text}: ${found}`);
    }
  }
});

test('every kanji of the plain Japanese texts carries its reading', () => {
  const bare = /\p{Script=Han}/u;
  const unread = (nodes: readonly (Inline | Block)[]): readonly string[] =>
    nodes.flatMap((node): readonly string[] => {
      if (typeof node === 'string') return bare.test(node) ? [node] : [];
      switch (node.t) {
        case 'ruby':
        case 'br':
        case 'link':
          return [];
        case 'table':
          return [...node.head, ...node.rows.flat()].flatMap(unread);
        case 'list':
        case 'steps':
          return node.c.flatMap(unread);
        default:
          return unread(node.c);
      }
    });
  const read = entriesIn('ja-x-easy').filter(({ question, answer }) => !unread([...question, ...answer]).length);
  assert.ok(read.length >= 40, `${read.length} entries with furigana throughout`);
});

test('every entry cites a page of a public body and says when it was read', () => {
  for (const { id, source, reviewed } of entries) {
    assert.match(new URL(source).host, /\.go\.jp$|\.lg\.jp$/, id);
    assert.match(reviewed, /^2026-/, id);
  }
});

test('every text is there in all languages, and says what it is', () => {
  for (const language of ['ja-x-easy', 'en']) {
    assert.deepEqual(
      entriesIn(language).map(({ id }) => id),
      entries.map(({ id }) => id),
    );
    for (const [index, entry] of entriesIn(language).entries()) {
      const original = entries[index];
      assert.notDeepEqual(entry.answer, original?.answer, `${entry.id} in ${language}`);
    }
  }
  assert.deepEqual(manifest.provisional, ['ja-x-easy', 'en']);
});

test('the banner is the one that was asked for', () => {
  assert.equal(manifest.banner?.ja, 'これは開発用の見本です。厚生労働省・ハローワークのサービスではありません。');
});

test('nothing is promised that nobody can promise', () => {
  const texts = [
    blockText(manifest.terms.text.ja),
    ...entries.flatMap((entry) => [inlineText(entry.question), blockText(entry.answer)]),
    ...shards.flatMap((shard) => (shard.kind === 'help' ? [blockText(shard.blocks)] : [])),
  ];
  for (const text of texts) assert.doesNotMatch(text, /一切責任を負いません|必ず|受給できます/);
});

test('amounts, numbers of days and limits are offered, never shown by themselves', () => {
  const bounds = /[0-9０-９]+(?:円|日以内|日間|か月|カ月|ヶ月|年以内|年以上|歳|割|％|%)/;
  const wrong = entries.filter(({ automation, answer }) => automation === 'allowed' && bounds.test(blockText(answer)));
  assert.deepEqual(
    wrong.map(({ id }) => id),
    [],
  );
});

test('every choice ends somewhere, with at most seven on a step, three steps deep', () => {
  const depth = (id: string | null): number =>
    id === null ? 0 : 1 + depth(manifest.choices.find((choice) => choice.id === id)?.parent ?? null);
  for (const choice of manifest.choices) assert.ok(depth(choice.id) <= 3, choice.id);
});

test('terms are headed as a sample before legal review', () => {
  assert.match(blockText(manifest.terms.text.ja), /見本・法務確認前/);
});

test('every example question finds something in its language', async () => {
  const vocabulary = shards.find((shard): shard is VocabularyShard => shard.kind === 'vocabulary');
  const words = shards.find((shard): shard is WordsShard => shard.kind === 'words');
  for (const language of manifest.languages) {
    const matcher = await createMatcher({
      ...words,
      entries: entriesIn(language),
      terms: vocabulary?.terms ?? [],
      calibration: words?.calibration[language] ?? DEFAULT_CALIBRATION,
    });
    for (const example of manifest.examples) {
      const text = example[language] ?? '';
      assert.notEqual(matcher.match(text).decision, 'none', `${language}: ${text}`);
    }
  }
});
