import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { compileFolder } from './compile-folder.js';
import { SMALL, withFolder } from './fixture.js';

// What an editor says by the JSON Schema and what the compiler says must not differ.

const read = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8')) as unknown;

async function schemaOf(name: string): Promise<ValidateFunction> {
  return new Ajv2020().compile((await read(`../../schema/${name}.schema.json`)) as object);
}

const service = JSON.parse(SMALL['service.json'] ?? '') as Record<string, unknown>;
const overlay = { schema: 1, id: 'bureau', version: '1', serial: 1, overlayOf: 'n/content.json', name: { ja: '窓口' } };

/** What the compiler says of a settings file: everything but notes. */
async function compilerSays(name: 'service' | 'overlay', value: object): Promise<string[]> {
  const file = `${name}.json`;
  return withFolder({ [file]: JSON.stringify(value) }, async (folder) => {
    const { faults } = await compileFolder(folder, { now: new Date('2026-11-24T00:00:00Z') });
    return faults.filter((fault) => fault.file === file && fault.level !== 'info').map(({ code }) => code);
  });
}

const without = (value: Record<string, unknown>, member: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));

test('both take the samples of the repository', async () => {
  const hwis = (await read('../../../../examples/hwis/content/service.json')) as object;
  const bureau = (await read('../../../../examples/bureau/content/overlay.json')) as object;
  assert.ok((await schemaOf('service'))(hwis));
  assert.ok((await schemaOf('overlay'))(bureau));
});

for (const [what, change] of [
  ['all that may be there', { $schema: 'x.json', translate: 'listed', reviewMonths: 6, banner: null, provisional: [] }],
  ['a calibration', { calibration: { answer: 3, choose: 1 } }],
  [
    'aims',
    {
      kpis: [
        { function: 'answer', measure: 'cardsRight', atLeast: 0.95, from: '2026-12-01', until: '2027-03-31' },
        { function: 'none', measure: 'cardsForUnanswerable', atMost: 0, from: '2026-12-01', half: 'all' },
        { function: 'all', measure: 'reciprocalRank', atLeast: 1, from: '2026-12-01', search: 'pathChosen' },
      ],
    },
  ],
  ['both colours', { theme: { primary: '#0017c1', primaryDark: '#7fd6a3' } }],
] as const) {
  test(`both take a service with ${what}`, async () => {
    const value = { ...service, ...change };
    assert.ok((await schemaOf('service'))(value));
    assert.deepEqual(await compilerSays('service', value), []);
  });
}

for (const [what, value] of [
  ...['schema', 'id', 'version', 'serial', 'languages', 'name', 'terms', 'retentionDays'].map(
    (member) => [`without ${member}`, without(service, member)] as const,
  ),
  ['of a newer schema', { ...service, schema: 2 }],
  ['with an id that is none', { ...service, id: 'Small Content' }],
  ['with a serial in words', { ...service, serial: '3' }],
  ['with half a serial', { ...service, serial: 1.5 }],
  ['in a language that is not known', { ...service, languages: ['ja', 'fr'] }],
  ['with a name too long', { ...service, name: { ja: '長'.repeat(61), en: 'x' } }],
  ['with an empty name', { ...service, name: { ja: '', en: 'x' } }],
  ['with terms without a version', { ...service, terms: {} }],
  ['kept no day', { ...service, retentionDays: 0 }],
  ['translated in part, whatever that is', { ...service, translate: 'some' }],
  ['reviewed at once', { ...service, reviewMonths: 0 }],
  ['with examples that are no list', { ...service, examples: 'x' }],
  ['with half a calibration', { ...service, calibration: { answer: 3 } }],
  ...(
    [
      { measure: 'firstThree' },
      { function: 'reply' },
      { atLeast: 95 },
      { atMost: 1 },
      { atLeast: undefined },
      { from: '1 December' },
      { half: 'both' },
      { search: 'nowhere' },
      { aim: 1 },
    ] as const
  ).map((change) => {
    const kpi = { function: 'answer', measure: 'cardsRight', atLeast: 0.9, from: '2026-12-01', ...change };
    const value = JSON.parse(JSON.stringify({ ...service, kpis: [kpi] })) as object;
    return [`with an aim with ${JSON.stringify(change)}`, value] as const;
  }),
  ['with aims that are no list', { ...service, kpis: {} }],
  ['with a colour by name', { ...service, theme: { primary: 'red' } }],
  ['with a colour of nothing', { ...service, theme: { secondary: '#0017c1' } }],
  ['with a member misspelt', { ...service, exmaples: [] }],
] as const) {
  test(`both refuse a service ${what}`, async () => {
    assert.ok(!(await schemaOf('service'))(value));
    assert.notDeepEqual(await compilerSays('service', value), []);
  });
}

test('both take an overlay, and refuse one of nothing', async () => {
  const schema = await schemaOf('overlay');
  assert.ok(schema(overlay));
  assert.deepEqual(await compilerSays('overlay', overlay), []);
  for (const value of [without(overlay, 'overlayOf'), { ...overlay, languages: ['ja'] }, { ...overlay, id: '' }]) {
    assert.ok(!schema(value));
    assert.notDeepEqual(await compilerSays('overlay', value), []);
  }
});
