import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, localize } from '@madoguchi/content';
import { DEFAULT_CALIBRATION } from '@madoguchi/content/matcher';
import { parseShard } from '@madoguchi/content/shards';
import { Refusal } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { decode } from '../folder/decode.js';
import { parseJsonObject } from '../folder/json.js';
import { fill } from '../locale/format.js';
import { readPublished } from '../published/read-published.js';
import type { Kpi } from './kpis/kpi.js';
import { parseKpis } from './kpis/parse-kpis.js';
import { evaluateStrings } from './strings.js';
import type { Subject } from './subject.js';

/**
 * What visitors get of a content in one language: the folder is compiled, or a compiled one is read.
 * @throws Refusal where it cannot be published, is an overlay, or lacks the language.
 */
export async function readContent(folder: string, language: string, desk: Desk): Promise<Subject> {
  const strings = evaluateStrings(desk.language);
  const { content, files } = await readPublished(folder, desk);
  const { manifest, live, faq, terms, safety, version } = content;
  if (!manifest) throw new Refusal(fill(strings.overlay, { folder }));
  const spoken = LANGUAGES.find((each) => each === language && manifest.languages.includes(each));
  if (!spoken) {
    throw new Refusal(fill(strings.badLanguage, { value: language, allowed: manifest.languages.join(', ') }));
  }
  const ref = manifest.shards.find(({ kind }) => kind === 'words');
  const shard = ref && parseShard(files.get(new URL(ref.url).pathname.slice(1)) ?? '', ref);
  const learnt = shard?.kind === 'words' ? shard : null;
  return {
    name: localize(manifest.name, desk.language),
    version,
    entries: faq
      .filter((each) => each.language === spoken)
      .flatMap(({ entries }) => entries)
      .filter(({ id }) => !live.recalled.includes(id)),
    words: learnt ? { terms, synonyms: learnt.synonyms, readings: learnt.readings } : { terms },
    calibration: learnt?.calibration[spoken] ?? DEFAULT_CALIBRATION,
    safety,
    choices: manifest.choices,
    topics: new Map(manifest.topics.map(({ id, label }) => [id, localize(label, desk.language)])),
  };
}

/** The aims in a folder's `service.json`; none where there is no such file. Compiling has said what is wrong with them. */
export async function readKpis(folder: string): Promise<readonly Kpi[]> {
  const bytes = await readFile(join(folder, 'service.json')).catch(() => null);
  const text = bytes && decode(bytes)?.text;
  const json = text ? parseJsonObject(text) : null;
  return json && 'values' in json ? parseKpis(json.values['kpis'], () => {}) : [];
}
