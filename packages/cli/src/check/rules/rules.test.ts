import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFolder } from '../../compile/compile-folder.js';
import { SMALL, withFolder } from '../../compile/fixture.js';
import type { Fault } from '../../fault.js';

const now = new Date('2026-11-24T00:00:00Z');
const faq = SMALL['faq/registration.csv'] ?? '';
const english = SMALL['faq/registration.en.csv'] ?? '';
const service = JSON.parse(SMALL['service.json'] ?? '') as Record<string, unknown>;

type Change = Readonly<Record<string, string | null>>;

async function faultsOf(change: Change): Promise<readonly Fault[]> {
  return withFolder(change, async (folder) => (await compileFolder(folder, { now, learn: false })).faults);
}

/** The faults of a changed folder, as `file:row column code level`. */
async function found(change: Change): Promise<string[]> {
  const faults = await faultsOf(change);
  return faults.map(({ file, row, column, code, level }) => `${file}:${row} ${column} ${code} ${level}`);
}

/** A second entry, in both languages, related to by the first: reached by every rule but the one in question. */
function withSecond(
  japanese: Partial<Record<'audience' | 'automation' | 'question' | 'aliases', string>>,
  en = 'Second?',
): Change {
  const { audience = 'seeker', automation = 'allowed', question = '二つ目', aliases = '' } = japanese;
  const row = `reg-2,${audience},${automation},${question},こたえ,${aliases},,,https://www.example.go.jp/,2026-11-24,\n`;
  return {
    'faq/registration.csv': faq + row,
    'faq/registration.en.csv': `${english}reg-2,${en},Answer.,\n`,
  };
}

test('a folder without faults has none', async () => {
  assert.deepEqual(await found({}), []);
  assert.deepEqual(await found(withSecond({})), []);
});

test('an entry is reached by a choice to it, to a topic that lists it, or by a related one', async () => {
  const choices = SMALL['choices.csv'] ?? '';
  const noTopic = choices.replace('topic:registration', 'office');
  assert.deepEqual(await found({ 'choices.csv': noTopic }), [], 'entry:reg-1 is enough');
  const none = noTopic.replace('entry:reg-1', 'office');
  assert.deepEqual(await found({ 'choices.csv': none }), ['faq/registration.csv:2 id unreachable-entry error']);
  const second = withSecond({});
  assert.deepEqual(await found({ ...second, 'choices.csv': noTopic }), [
    'faq/registration.csv:6 id unreachable-entry error',
  ]);
  const related = {
    ...second,
    'faq/registration.csv': (second['faq/registration.csv'] ?? '').replace('申し込み,,', '申し込み,reg-2,'),
  };
  assert.deepEqual(await found({ ...related, 'choices.csv': noTopic }), []);
});

test('a topic that lists nothing, and an entry that is related to itself', async () => {
  const topics = `${SMALL['topics.csv'] ?? ''}empty,seeker,空,Empty\n`;
  const files = {
    'topics.csv': topics,
    'faq/empty.csv': `${faq.split('\n')[0]}\n`,
    'faq/empty.en.csv': 'id,question,answer,aliases\n',
  };
  assert.deepEqual(await found(files), ['topics.csv:3 id empty-topic error']);
  const listed = faq.replace('2026-11-24,\n', '2026-11-24,empty\n');
  assert.deepEqual(await found({ ...files, 'faq/registration.csv': listed }), []);
  assert.deepEqual(await found({ 'faq/registration.csv': faq.replace('申し込み,,', '申し込み,reg-1,') }), [
    'faq/registration.csv:2 related self-reference warning',
  ]);
});

test('the same question twice, whatever its width, case, punctuation and spaces', async () => {
  for (const question of ['登録するには', '登録　するには？', '「登録」するには。', '{登録|とうろく}するには']) {
    assert.deepEqual(
      await found(withSecond({ question })),
      ['faq/registration.csv:6 question same-question error'],
      question,
    );
  }
  assert.deepEqual(await found(withSecond({}, 'HOW DO I REGISTER')), [
    'faq/registration.en.csv:3 question same-question error',
  ]);
  assert.deepEqual(await found(withSecond({ question: '登録しないには' })), []);
});

test('the same words for those of another audience are not the same', async () => {
  const question = '登録するには';
  assert.deepEqual(await found(withSecond({ question, audience: 'employer' })), []);
  assert.deepEqual(await found(withSecond({ question, audience: 'both' })), [
    'faq/registration.csv:6 question same-question error',
  ]);
});

test('an alias that another entry has as a question or an alias', async () => {
  for (const aliases of ['登録するには', '登録の仕方']) {
    assert.deepEqual(
      await found(withSecond({ aliases })),
      ['faq/registration.csv:6 aliases same-alias warning'],
      aliases,
    );
  }
  assert.deepEqual(await found(withSecond({ question: '申し込み' })), [
    'faq/registration.csv:2 aliases same-alias warning',
  ]);
  assert.deepEqual(await found(withSecond({ aliases: '二つ目|二つ目？' })), [], 'of its own');
});

test('a translation that is missing, where all must be there and where some may', async () => {
  const half = { ...withSecond({}), 'faq/registration.en.csv': english };
  assert.deepEqual(await found(half), ['faq/registration.en.csv:0  missing-translation error']);
  const listed = { 'service.json': JSON.stringify({ ...service, translate: 'listed' }) };
  assert.deepEqual(await found({ ...half, ...listed }), ['faq/registration.en.csv:0  translation-fallback warning']);
  const { files } = await withFolder({ ...half, ...listed }, (folder) => compileFolder(folder, { now, learn: false }));
  const shard = [...files].find(([name]) => name.startsWith('shards/registration.en.'))?.[1] ?? '';
  assert.match(shard, /二つ目/, 'the Japanese text stands in for it');
  assert.deepEqual(await found({ ...listed, 'faq/registration.en.csv': null }), [
    'faq/registration.en.csv:0  translation-fallback warning',
  ]);
});

test('a review past its date, and one of a day to come', async () => {
  const reviewed = (date: string): Change => ({ 'faq/registration.csv': faq.replace('2026-11-24', date) });
  assert.deepEqual(await found(reviewed('2025-11-24')), []);
  assert.deepEqual(await found(reviewed('2025-11-23')), ['faq/registration.csv:2 reviewed review-due warning']);
  const longer = { 'service.json': JSON.stringify({ ...service, reviewMonths: 24 }) };
  assert.deepEqual(await found({ ...reviewed('2025-11-23'), ...longer }), []);
  assert.deepEqual(await found(reviewed('2026-11-27')), ['faq/registration.csv:2 reviewed reviewed-future error']);
  const offices = (SMALL['offices.csv'] ?? '').replace('2026-11-24', '2024-01-01');
  assert.deepEqual(await found({ 'offices.csv': offices }), ['offices.csv:2 reviewed review-due warning']);
});

test('an allowed entry that speaks of amounts, in any language; one that is only offered may', async () => {
  const amount = { 'faq/registration.csv': faq.replace('開く', '３か月以内に開く') };
  assert.deepEqual(await found(amount), ['faq/registration.csv:2 answer allowed-amount error']);
  assert.deepEqual(
    await found({ 'faq/registration.csv': (amount['faq/registration.csv'] ?? '').replace('allowed', 'choices-only') }),
    [],
  );
  const translated = english.replace('Open the page.', 'Open the page within 30 days.');
  assert.deepEqual(await found({ 'faq/registration.en.csv': translated }), [
    'faq/registration.en.csv:2 answer allowed-amount error',
  ]);
  const word = { 'faq/registration.csv': faq.replace('開く', '期限を見る') };
  assert.deepEqual(await found(word), ['faq/registration.csv:2 answer allowed-word warning']);
});

test('an entry without a source, whatever automation may do with it', async () => {
  const without = faq.replace('/a,https://www.example.go.jp/,', '/a,,');
  assert.deepEqual(await found({ 'faq/registration.csv': without }), ['faq/registration.csv:2 source no-source error']);
  assert.deepEqual(await found({ 'faq/registration.csv': without.replace('allowed', 'office-only') }), [
    'faq/registration.csv:2 source no-source error',
  ]);
});

test('an office that can neither be called nor found', async () => {
  const offices = SMALL['offices.csv'] ?? '';
  const noPhone = offices.replace('03-0000-0000', '');
  assert.deepEqual(await found({ 'offices.csv': noPhone }), []);
  assert.deepEqual(
    await found({ 'offices.csv': noPhone.replace('東京都千代田区,,東京都千代田区|東京都中央区', ',,') }),
    ['offices.csv:2 phone office-contact error'],
  );
});

test('telephone numbers and postcodes that lost their 0, and such as cannot be', async () => {
  const offices = SMALL['offices.csv'] ?? '';
  const phone = async (value: string): Promise<string[]> =>
    found({ 'offices.csv': offices.replace('03-0000-0000', value) });
  assert.deepEqual(await phone('300000000'), ['offices.csv:2 phone leading-zero error']);
  assert.deepEqual(await phone('０３（００００）００００'), ['offices.csv:2 phone width warning']);
  assert.deepEqual(await phone('0570-000-000（平日のみ）'), ['offices.csv:2 phone width warning']);
  assert.deepEqual(await phone('内線31'), ['offices.csv:2 phone bad-phone warning']);
  assert.deepEqual(await found({ 'offices.csv': offices.replace('102-0072', '600001') }), [
    'offices.csv:2 postcode leading-zero error',
  ]);
  assert.deepEqual(await found({ 'offices.csv': offices.replace('102-0072', '千代田') }), [
    'offices.csv:2 postcode bad-postcode error',
  ]);
});

test('forms that are never read as their term, and terms that nothing speaks of', async () => {
  const vocabulary = 'id,ja,en,synonyms\nregister,登録,registration,申し込み|録\nother,離職票,separation slip,\n';
  assert.deepEqual(await found({ 'vocabulary.csv': vocabulary }), [
    'vocabulary.csv:2 synonyms shadowed-form warning',
    'vocabulary.csv:3 id unused-term info',
  ]);
  const spaced = 'id,ja,en,synonyms\na-term,登録,sign  up,\nb-term,申し込み,sign up,\n';
  assert.deepEqual(await found({ 'vocabulary.csv': spaced }), ['vocabulary.csv:3 en shadowed-form warning']);
});

test('cells that were merged among the choices', async () => {
  const head = 'id,parent,audience,leads,ja,en\nseeker,,seeker,,さがす,Find\noffice,,,office,窓口,Office\n';
  const merged = `${head}a,seeker,seeker,topic:registration,あ,a\nb,,,entry:reg-1,い,b\n`;
  assert.deepEqual(await found({ 'choices.csv': merged }), [
    'choices.csv:5 parent maybe-merged warning',
    'choices.csv:5 audience maybe-merged warning',
  ]);
  const steps = `${head}a,seeker,,topic:registration,あ,a\nemployer,,employer,,やとう,Hire\nb,employer,,entry:reg-1,い,b\n`;
  assert.deepEqual(await found({ 'choices.csv': steps }), [], 'a first step between the others is none');
});

test('a CSV of a topic that is not there, and a workbook beside the tables, are said', async () => {
  assert.deepEqual(await found({ 'faq/other.csv': faq, 'faq/registration.xlsx': 'x' }), [
    'faq/registration.xlsx:0  unread-file warning',
    'faq/other.csv:0  unread-file warning',
  ]);
});

test('HTML where no Markdown is read: aliases, labels, names, entities', async () => {
  const topics = SMALL['topics.csv'] ?? '';
  assert.deepEqual(await found({ 'topics.csv': topics.replace('登録', '<b>登録</b>') }), [
    'topics.csv:2 ja html error',
  ]);
  assert.deepEqual(await found({ 'faq/registration.csv': faq.replace('登録の仕方', '登録&nbsp;の仕方') }), [
    'faq/registration.csv:2 aliases html error',
  ]);
  assert.deepEqual(await found({ 'faq/registration.csv': faq.replace('注意', '注意&amp;確認') }), [
    'faq/registration.csv:2 answer html error',
  ]);
  assert.deepEqual(await found({ 'faq/registration.csv': faq.replace('登録の仕方', 'A<B の仕方') }), []);
});

test('time grows with the content, not with its square', async () => {
  const big = (count: number): Change => {
    const ids = Array.from({ length: count }, (_, at) => `t${at}`);
    const row = (id: string, n: number): string =>
      `${id}-${n},seeker,choices-only,${id}の${n}番の質問,こたえ,言い方${id}${n},,,https://www.example.go.jp/,2026-11-24,\n`;
    return {
      'service.json': JSON.stringify({ ...service, languages: ['ja'], provisional: [] }),
      'topics.csv': `id,audience,ja\n${ids.map((id) => `${id},seeker,${id}\n`).join('')}`,
      'choices.csv': `id,parent,audience,leads,ja\n${ids.map((id, at) => `c${at},${at ? `c${Math.floor((at - 1) / 7)}` : ''},,topic:${id},${id}\n`).join('')}`,
      'vocabulary.csv': `id,ja,en,synonyms\n${ids.map((id) => `v-${id},語${id}の,,別${id}の\n`).join('')}`,
      ...Object.fromEntries(
        ids.map((id) => [`faq/${id}.csv`, `${faq.split('\n')[0]}\n${[1, 2, 3, 4, 5].map((n) => row(id, n)).join('')}`]),
      ),
      ...{ 'faq/registration.csv': null, 'faq/registration.en.csv': null, 'terms.en.md': null, 'help.en.md': null },
    };
  };
  const spent = async (count: number): Promise<number> => {
    const start = process.cpuUsage();
    const faults = await faultsOf(big(count));
    assert.deepEqual(
      faults.filter(({ code }) => code !== 'manifest-size' && code !== 'unused-term'),
      [],
    );
    return process.cpuUsage(start).user;
  };
  await spent(40);
  const [small, large] = [await spent(100), await spent(800)];
  // Eight times the content. A square would be 64 times; between lie noise and what a run costs anyway.
  assert.ok(large < 24 * small, `${small} µs, then ${large} µs`);
});
