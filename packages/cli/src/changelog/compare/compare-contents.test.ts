import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentHash } from '../../published/content-hash.js';
import type { Change } from '../change.js';
import { publishedOf, replaced, RICH, service } from '../testing/rich.js';
import { compareContents } from './compare-contents.js';

type Files = Readonly<Record<string, string | null>>;

/** Compiled once: each case is compared with it. */
const base = publishedOf();

async function changes(after: Files, before: Files = {}): Promise<Change[]> {
  return compareContents((await publishedOf(before)).content, (await publishedOf(after)).content);
}

/** A change in short: `section id kind field(language)`, `!` where it is to be looked at twice. */
function short(change: Change): string {
  const field = 'field' in change && change.field ? ` ${change.field}` : '';
  const language = 'language' in change && change.language ? `(${change.language})` : '';
  return `${change.section} ${change.id} ${change.kind}${field}${language}${change.lookTwice ? '!' : ''}`;
}

const faq = RICH['faq/money.csv'] ?? '';
const office = (from: string, to: string): Files => replaced('offices.csv', from, to);
const money = (from: string, to: string): Files => replaced('faq/money.csv', from, to);

const CASES: readonly (readonly [what: string, after: Files, expected: readonly string[]])[] = [
  ['nothing', {}, []],
  ['the version', service({ version: '2' }), ['settings  changed version']],
  ['the serial', service({ serial: 4 }), ['settings  changed serial']],
  ['the id', service({ id: 'other' }), ['settings  changed id']],
  ['the name', service({ name: { ja: '相談窓口', en: 'Counter' } }), ['settings  reworded name(ja)']],
  ['the banner', service({ banner: null }), ['settings  reworded banner(ja)', 'settings  reworded banner(en)']],
  ['a colour', service({ theme: { primary: '#0b6b3a' } }), ['settings  changed primary']],
  ['days of retention', service({ retentionDays: 14 }), ['settings  changed retentionDays']],
  [
    'the bounds of the matcher',
    service({ calibration: { answer: 0.8, choose: 0.1 } }),
    ['settings  changed calibration(ja)', 'settings  changed calibration(en)'],
  ],
  ['general synonyms', service({ generalSynonyms: false }), ['settings  changed generalSynonyms']],
  ['provisional languages', service({ provisional: [] }), ['settings  listed provisional']],
  ['an example', service({ examples: [{ ja: '登録したい', en: 'Sign up' }] }), ['settings  listed examples(en)']],
  [
    'a language that goes',
    { ...service({ languages: ['ja'], provisional: [] }), 'faq/registration.en.csv': null, 'faq/money.en.csv': null },
    ['settings  listed languages', 'settings  listed provisional', 'terms  askedAgain!'],
  ],
  [
    'the terms',
    { 'terms.ja.md': '# 条件\n\n回答は{誤|あやま}ることがあります。7日で消えます。\n' },
    ['terms  askedAgain!', 'terms  reworded text(ja)!'],
  ],
  ['the version of the terms', service({ terms: { version: '2' } }), ['terms  changed termsVersion']],
  [
    'furigana of the terms',
    { 'terms.ja.md': '# 条件\n\n回答は{誤|まちが}ることがあります。\n' },
    ['terms  askedAgain!', 'terms  listed furigana(ja)'],
  ],
  ['the help', { 'help.en.md': '# Help\n\n- Be brief\n' }, ['help  reworded text(en)']],
  [
    'a topic that is renamed',
    replaced('topics.csv', '給付,Benefits', '手当,Benefits'),
    ['topics money reworded label(ja)'],
  ],
  ['whom a topic is for', replaced('topics.csv', 'money,seeker', 'money,both'), ['topics money changed audience']],
  [
    'topics in another order',
    { 'topics.csv': 'id,audience,ja,en\nmoney,seeker,給付,Benefits\nregistration,seeker,登録,Registration\n' },
    ['topics  reordered'],
  ],
  [
    'a choice that is renamed',
    replaced('choices.csv', '給付,Benefits', '手当,Benefits'),
    ['choices benefits reworded label(ja)'],
  ],
  [
    'a choice that is moved',
    replaced('choices.csv', 'first,seeker,,', 'first,registering,,'),
    ['choices first moved parent'],
  ],
  ['where a choice leads', replaced('choices.csv', 'entry:reg-1', 'entry:money-1'), ['choices first changed leads']],
  [
    'a choice that is new',
    { 'choices.csv': `${RICH['choices.csv'] ?? ''}more,,,office,ほか,More\n` },
    ['choices more added'],
  ],
  [
    'an entry that is new, and shown at once',
    {
      'faq/money.csv': `${faq}money-3,seeker,allowed,どこですか,窓口です。,,,,https://www.example.go.jp/m,2026-11-20,\n`,
      'faq/money.en.csv': `${RICH['faq/money.en.csv'] ?? ''}money-3,Where?,At the office.,\n`,
    },
    ['entries money-3 added!'],
  ],
  [
    'an entry that is gone',
    {
      'faq/money.csv': faq.split('\n').slice(0, 2).join('\n'),
      'faq/money.en.csv': 'id,question,answer,aliases\nmoney-1,When do I apply?,Apply within 30 days.,deadline\n',
    },
    ['entries money-2 removed'],
  ],
  [
    'an entry that is recalled',
    replaced('recall.csv', 'reg-9', 'reg-9,誤り,2026-11-01\nmoney-1'),
    ['entries money-1 recalled'],
  ],
  ['one that is recalled no more', { 'recall.csv': null }, ['entries reg-9 restored!']],
  ['a question', money('いつまでに', 'いつまで'), ['entries money-1 reworded question(ja)']],
  ['a deadline', money('30日以内', '14日以内'), ['entries money-1 reworded answer(ja)!']],
  ['a bound', money('30日以内', '30日以上'), ['entries money-1 reworded answer(ja)!']],
  ['a word', money('後日', '後で'), ['entries money-1 reworded answer(ja)']],
  [
    'a translation',
    replaced('faq/money.en.csv', 'within 30 days', 'within 14 days'),
    ['entries money-1 reworded answer(en)!'],
  ],
  ['a link in a text', money('/form)', '/forms)'), ['entries money-1 listed textLinks(ja)']],
  ['furigana', money('きゅうふ', 'きゆうふ'), ['entries money-1 listed furigana(ja)']],
  ['emphasis', money('**窓口**', '窓口'), ['entries money-1 formatted answer(ja)']],
  ['automation that is raised', money('choices-only,いく', 'allowed,いく'), ['entries money-2 raised automation!']],
  [
    'automation that is lowered',
    money('choices-only,いく', 'office-only,いく'),
    ['entries money-2 lowered automation'],
  ],
  ['the source', money('/m,2026', '/n,2026'), ['entries money-1 changed source']],
  ['the date of a review', money('2026-11-20', '2026-11-21'), ['entries money-1 changed reviewed']],
  ['links', money('案内=', 'ご案内='), ['entries money-1 listed links']],
  ['aliases', money('期限|締め切り', '期限|期日'), ['entries money-1 listed aliases(ja)']],
  ['aliases in another order', money('期限|締め切り', '締め切り|期限'), ['entries money-1 reordered aliases(ja)']],
  ['related entries', money('reg-1', 'money-2'), ['entries money-1 listed related']],
  ['whom an entry is for', money('money-1,seeker', 'money-1,both'), ['entries money-1 changed audience']],
  ['topics that list it too', money('2026-11-20,registration', '2026-11-20,'), ['entries money-2 listed topics']],
  [
    'entries in another order',
    { 'faq/money.csv': [0, 2, 1].map((line) => faq.split('\n')[line]).join('\n') },
    ['topics money reordered entries'],
  ],
  [
    'a term that is new',
    { 'vocabulary.csv': `${RICH['vocabulary.csv'] ?? ''}money,給付,benefit,手当\n` },
    ['vocabulary money added'],
  ],
  ['forms of a term', replaced('vocabulary.csv', '|とうろく', ''), ['vocabulary register listed forms']],
  [
    'the label of a term',
    replaced('vocabulary.csv', 'registration', 'signing up'),
    ['vocabulary register reworded label(en)', 'vocabulary register listed forms'],
  ],
  ['a phone', office('03-0000-0000', '03-0000-0001'), ['offices tokyo changed phone']],
  ['opening hours', office('17:15', '18:00'), ['offices tokyo changed hours']],
  ['closed days', office('holidays|', ''), ['offices tokyo changed closed']],
  ['an address', office('102-0072,東京都千代田区', '102-0072,東京都港区'), ['offices tokyo changed address(ja)']],
  ['the area of an office', office('|東京都中央区', ''), ['offices tokyo listed area']],
  [
    'a notice that is new',
    {
      'notices.csv': `${RICH['notices.csv'] ?? ''}new,2026-12-01T00:00+09:00,2026-12-03T00:00+09:00,info,お知らせ,News\n`,
    },
    ['notices new added'],
  ],
  ['the end of a notice', replaced('notices.csv', '12-02T', '12-03T'), ['notices stop changed until']],
  ['words of a safety rule', replaced('safety.csv', '死にたい', '死にたい|消えたい'), ['safety help listed forms!']],
  ['a helpline', replaced('safety.csv', 'tel:0120000000', 'tel:0120000001'), ['safety help listed helplines!']],
  ['the text of a safety rule', replaced('safety.csv', 'We listen.', 'We help.'), ['safety help reworded text(en)!']],
  ['no safety rules any more', { 'safety.csv': null }, ['safety help removed!']],
];

for (const [what, after, expected] of CASES) {
  test(`says what changed, and nothing else: ${what}`, async () => {
    const [old, now] = [await base, await publishedOf(after)];
    assert.deepEqual(compareContents(old.content, now.content).map(short), expected);
    assert.deepEqual(compareContents(now.content, now.content), [], 'a content is the same as itself');
    // What the changelog passes over must not need an approval, and the other way round.
    assert.equal(contentHash(old.files) !== contentHash(now.files), expected.length > 0);
  });
}

test('an entry at home in another topic is moved, not gone and new', async () => {
  const [header = '', first = '', second = ''] = faq.split('\n');
  const [english = '', one = '', two = ''] = (RICH['faq/money.en.csv'] ?? '').split('\n');
  const found = await changes({
    'faq/money.csv': `${header}\n${first}\n`,
    'faq/money.en.csv': `${english}\n${one}\n`,
    'faq/registration.csv': `${RICH['faq/registration.csv'] ?? ''}${second.replace(/registration$/, 'money')}\n`,
    'faq/registration.en.csv': `${RICH['faq/registration.en.csv'] ?? ''}${two}\n`,
  });
  const moved = found.find(({ kind }) => kind === 'moved');
  assert.deepEqual(found.map(short), ['entries money-2 listed topics', 'entries money-2 moved topic']);
  assert.ok(moved?.kind === 'moved');
  assert.deepEqual([moved.before, moved.after], ['給付 (money)', '登録 (registration)']);
});

test('a translation that comes or goes is one change, and a fallback is said once', async () => {
  const listed = service({ translate: 'listed' });
  const one = {
    'faq/money.en.csv': 'id,question,answer,aliases\nmoney-1,When do I apply?,Apply within 30 days.,deadline\n',
  };
  assert.deepEqual((await changes({ ...listed, ...one })).map(short), ['entries money-2 untranslated(en)']);
  assert.deepEqual((await changes({}, { ...listed, ...one })).map(short), ['entries money-2 translated(en)']);
  const other = money('窓口でお尋ねください', '係の人にお尋ねください');
  assert.deepEqual((await changes({ ...listed, ...one, ...other }, { ...listed, ...one })).map(short), [
    'entries money-2 reworded answer(ja)',
  ]);
});

test('names the sentences and the numbers that went and came', async () => {
  const [change] = await changes(money('30日以内です。', '３週間以内です。急いでください。'));
  assert.ok(change?.kind === 'reworded');
  assert.deepEqual(change.numbers, { gone: ['30日以内'], came: ['3週間以内'] });
  assert.deepEqual(change.passages, [
    { gone: ['申込みは30日以内です。'], came: ['申込みは３週間以内です。', '急いでください。'] },
  ]);
  assert.deepEqual(change.topic, { id: 'money', name: '給付' });
});
