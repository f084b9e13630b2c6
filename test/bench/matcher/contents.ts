import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFolder, generalSynonyms } from '@madoguchi/cli';
import {
  parseContentFile,
  type FaqEntry,
  type FaqShard,
  type VocabularyShard,
  type WordsShard,
} from '@madoguchi/content';
import { DEFAULT_CALIBRATION, type Words } from '@madoguchi/content/matcher';
import { parseShard } from '@madoguchi/content/shards';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../../tools/run.mjs';

const BASE = 'https://bench.test/';

/** Entries, with what is known about words. */
export interface Content {
  readonly entries: readonly FaqEntry[];
  readonly words: Words;
}

/** The sample's Japanese entries, as a visitor's page has them. */
export async function sampleContent(): Promise<Content & { readonly bound: number }> {
  const { files } = await compileFolder(join(ROOT, 'examples/hwis/content'));
  const file = parseContentFile(files.get('content.json') ?? '', `${BASE}content.json`);
  if (file.kind !== 'manifest') throw new Error('the sample is no manifest');
  const shards = file.manifest.shards.map((ref) => parseShard(files.get(ref.url.replace(BASE, '')) ?? '', ref));
  const terms = shards.find((shard): shard is VocabularyShard => shard.kind === 'vocabulary')?.terms ?? [];
  const learnt = shards.find((shard): shard is WordsShard => shard.kind === 'words');
  return {
    entries: shards
      .filter((shard): shard is FaqShard => shard.kind === 'faq' && shard.language === 'ja')
      .flatMap((shard) => shard.entries),
    words: { ...learnt, terms },
    bound: learnt?.calibration.ja?.answer ?? DEFAULT_CALIBRATION.answer,
  };
}

/** The made-up municipal FAQ: no aliases, no vocabulary, as others' data come. */
export async function municipalContent(): Promise<Content> {
  const rows = await municipalRows('faq.csv');
  const entries = rows.map(({ id = '', question = '', answer = '' }): FaqEntry => ({
    ...{ id, question: [question], answer: [{ t: 'p', c: [answer] }], aliases: [] },
    ...{ audience: 'both', topics: ['bench'], automation: 'allowed', related: [], links: [], source: '', reviewed: '' },
  }));
  const synonyms = await generalSynonyms(rows.map(({ question = '' }) => question));
  return { entries, words: { terms: [], synonyms } };
}

/** Its questions. They were tuned on. */
export async function municipalQuestions(): Promise<readonly { query: string; relevant: readonly string[] }[]> {
  const rows = await municipalRows('queries.csv');
  return rows.map(({ query = '', relevant = '' }) => ({ query, relevant: relevant.split('|').filter(Boolean) }));
}

async function municipalRows(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(ROOT, 'test/bench/data/municipal', name));
  return parse(text, { columns: true, bom: true });
}
