import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { STATES } from '@madoguchi/element/gallery';
import { buildKit } from '../../packages/cli/src/audit/build-kit.js';
import { readKitData, type KitData } from '../../packages/cli/src/audit/data/kit-data.js';
import { scriptSteps } from '../../packages/cli/src/audit/data/script-step.js';
import { WORD } from '../../packages/cli/src/audit/documents/manual-script.js';
import type { KitSubject } from '../../packages/cli/src/audit/kit-subject.js';
import { readResults } from '../../packages/cli/src/audit/results/read-results.js';
import { elementWords } from './element-words.js';
import { keyboardMap } from './keyboard-map.js';
import { recordedPairs } from './recorded-pairs.js';
import { ROOT } from './run.mjs';

const DOCS = join(ROOT, 'docs/accessibility');
const ASSETS = join(ROOT, 'packages/cli/assets/audit');

/** The checkers that the named tests use. */
const CHECKERS = ['axe-core', 'accessibility-checker-engine', 'html-validate'];

/** The versions that the repository has locked: `npm install` gives these, and the tests run with them. */
function lockedVersions(names: readonly string[]): Readonly<Record<string, string>> {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  return Object.fromEntries(
    names.map((name) => {
      const version = packages[`node_modules/${name}`]?.version;
      if (version === undefined) throw new Error(`package-lock.json has no ${name}`);
      return [name, version];
    }),
  );
}

/** The subject of the repository's own kit: the element with the sample content, as `npm start` serves it. */
async function repositorySubject(data: KitData): Promise<KitSubject> {
  const service = JSON.parse(readFileSync(join(ROOT, 'examples/hwis/content/service.json'), 'utf8')) as {
    name: { ja: string; en: string };
    version: string;
    languages: ('ja' | 'ja-x-easy' | 'en')[];
    provisional: ('ja' | 'ja-x-easy' | 'en')[];
  };
  const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as { version: string };
  const people = await readResults(DOCS, data, new Date().toISOString().slice(0, 10));
  if (people.faults.length) throw new Error(`results of people: ${JSON.stringify(people.faults)}`);
  const { name, languages, provisional } = service;
  return {
    ...{ version, states: STATES, judgements: people.judgements, manual: people.manual, page: null },
    repository: '../../../../',
    content: { name, version: service.version, languages, provisional, colours: [] },
    gallery: 'http://localhost:8787/gallery/',
    galleryAddress: 'http://localhost:8787/gallery/',
    serve: {
      ja: 'このリポジトリで npm start を実行します（Node.js 20以降）。',
      en: 'Run npm start in this repository (Node.js 20 or newer).',
    },
    command: 'npm run audit:kit',
  };
}

/**
 * The parts of the kit's data that follow from other sources, by path from the top of the repository: the element's words
 * that the manual script names, the pairs that were recorded, the checkers' versions, and the map of the keys for embedders' kits.
 */
export async function derivedData(): Promise<ReadonlyMap<string, string>> {
  const steps = scriptSteps(JSON.parse(readFileSync(join(ASSETS, 'script.json'), 'utf8')), 'script.json');
  const sentences = steps.flatMap(({ act, hear, never }) => [act, hear, never].flatMap(({ ja, en }) => [ja, en]));
  const names = [...new Set(sentences.flatMap((each) => [...each.matchAll(WORD)].map(([, name = '']) => name)))].sort();
  const files = {
    'words.json': elementWords(names),
    'pairs.json': recordedPairs(join(DOCS, 'transcripts')),
    'checkers.json': lockedVersions(CHECKERS),
  };
  const options = await resolveConfig(join(ROOT, 'package.json'));
  const written = Object.entries(files).map(async ([name, value]): Promise<[string, string]> => [
    `packages/cli/assets/audit/${name}`,
    await format(JSON.stringify(value), { ...options, parser: 'json' }),
  ]);
  const maps = (['ja', 'en'] as const).map(async (language): Promise<[string, string]> => [
    `packages/cli/assets/audit/keyboard.${language}.md`,
    await format(keyboardMap(language), { ...options, parser: 'markdown' }),
  ]);
  return new Map(await Promise.all([...written, ...maps]));
}

/** The repository's own kit by path from the top. The results that people fill are in it only while they are not there. */
export async function repositoryKit(): Promise<ReadonlyMap<string, string>> {
  const data = await readKitData();
  const kit = buildKit(data, await repositorySubject(data));
  const { slots } = await readResults(DOCS, data, '9999-12-31');
  return new Map([
    ['docs/accessibility/keyboard.ja.md', data.keyboard.ja],
    ['docs/accessibility/keyboard.md', data.keyboard.en],
    ...[...kit].map(([path, text]): [string, string] => [`docs/accessibility/kit/${path}`, text]),
    ...[...slots].map(([path, text]): [string, string] => [`docs/accessibility/${path}`, text]),
  ]);
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!existsSync(ASSETS)) throw new Error(ASSETS);
  write(await derivedData());
  rmSync(join(DOCS, 'kit'), { recursive: true, force: true });
  const kit = await repositoryKit();
  write(kit);
  console.log(`docs/accessibility: ${String(kit.size)} files`);
}
