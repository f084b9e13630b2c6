import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContentFile, type FaqEntry, type Manifest } from '@madoguchi/content';
import { parseShard } from '@madoguchi/content/shards';
import { CONTENT } from '../../server/service.js';

/** The built sample content as visitors of the tests get it: with entries taken back. */
export interface Sample {
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
  /** Published entries in Japanese by id, as they stand in the files. */
  readonly entries: ReadonlyMap<string, FaqEntry>;
  /** Ids by how far automation may go; those that are taken back are in none of these. */
  readonly allowed: readonly string[];
  readonly choicesOnly: readonly string[];
  readonly officeOnly: readonly string[];
  readonly recalled: readonly string[];
}

const BASE = 'https://content.invalid/';

export function readSample(): Sample {
  const files = filesOf(CONTENT);
  const file = parseContentFile(files.get('content.json') ?? '', `${BASE}content.json`);
  if (file.kind !== 'manifest') throw new Error('the sample is an overlay');
  const { manifest } = file;
  const shards = manifest.shards
    .filter(({ kind, language }) => kind === 'faq' && language === 'ja')
    .map((ref) => parseShard(files.get(ref.url.slice(BASE.length)) ?? '', ref));
  const entries = shards.flatMap((shard) => (shard.kind === 'faq' ? shard.entries : []));
  const of = (automation: FaqEntry['automation']): string[] =>
    entries.filter((entry) => entry.automation === automation).map(({ id }) => id);
  // One of each topic, and only of those that could be a card at once.
  const recalled = of('allowed').filter((_, at) => at % 5 === 0);
  const live = JSON.parse(files.get('live.json') ?? '{}') as object;
  return {
    files: new Map([...files, ['live.json', JSON.stringify({ ...live, recalled })]]),
    ...{ manifest, recalled },
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    allowed: of('allowed').filter((id) => !recalled.includes(id)),
    choicesOnly: of('choices-only'),
    officeOnly: of('office-only'),
  };
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: build the content first`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}
