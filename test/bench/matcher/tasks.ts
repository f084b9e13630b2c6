import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFolder, generalSynonyms, readQuestions, type Question } from '@madoguchi/cli';
import {
  blockText,
  inlineText,
  parseContentFile,
  type FaqEntry,
  type FaqShard,
  type VocabularyShard,
  type WordsShard,
} from '@madoguchi/content';
import type { Words } from '@madoguchi/content/matcher';
import { parseShard } from '@madoguchi/content/shards';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../../tools/run.mjs';
import type { Task } from './measure.js';
import type { Asked, Document } from './peer.js';

const BASE = 'https://bench.test/content.json';
const WHOLE = 'whole';

/** A task, with the synonyms that every engine is given for it. */
export interface KnownTask {
  readonly task: Task;
  readonly words: Words;
}

/** The sample: over the whole content, and below the first choice, where a visitor's question is read. */
export async function sampleTasks(): Promise<readonly KnownTask[]> {
  const { files } = await compileFolder(join(ROOT, 'examples/hwis/content'));
  const file = parseContentFile(files.get('content.json') ?? '', BASE);
  if (file.kind !== 'manifest') throw new Error('the sample is no manifest');
  const shards = file.manifest.shards.map((ref) =>
    parseShard(files.get(ref.url.replace('https://bench.test/', '')) ?? '', ref),
  );
  const entries = shards
    .filter((shard): shard is FaqShard => shard.kind === 'faq' && shard.language === 'ja')
    .flatMap((shard) => shard.entries);
  const terms = shards.find((shard): shard is VocabularyShard => shard.kind === 'vocabulary')?.terms ?? [];
  const words: Words = { ...shards.find((shard): shard is WordsShard => shard.kind === 'words'), terms };
  const path = join(ROOT, 'examples/hwis/evaluation/queries.csv');
  const tuning = await readQuestions(path, ['tuning'], { language: 'en' });
  const heldOut = await readQuestions(path, ['held-out'], { language: 'en' });
  const task = (name: string, part: (question: Question) => string): Task => ({
    name,
    parts: new Map([
      [WHOLE, entries.map(documentOf)],
      ...(['seeker', 'employer'] as const).map(
        (audience) => [audience, entries.filter((entry) => isFor(entry, audience)).map(documentOf)] as const,
      ),
    ]),
    tuning: tuning.map((question) => ({ ...question, part: part(question) })),
    heldOut: heldOut.map((question) => ({ ...question, part: part(question) })),
  });
  return [
    { task: task('sample, whole content', () => WHOLE), words },
    { task: task('sample, below the first choice', ({ path: choice }) => choice || WHOLE), words },
  ];
}

/** Others' data without aliases and vocabulary: the made-up municipal FAQ. It has one half, which was tuned on. */
export async function municipalTask(): Promise<KnownTask> {
  const rows = async (name: string): Promise<Record<string, string>[]> =>
    parse(await readFile(join(ROOT, 'test/bench/data/municipal', name)), { columns: true, bom: true });
  const documents = (await rows('faq.csv')).map(({ id = '', question = '', answer = '' }): Document => ({
    id,
    question,
    answer,
    aliases: [],
  }));
  const asked = (await rows('queries.csv')).map(({ query = '', relevant = '' }): Asked => ({
    query,
    relevant: relevant.split('|').filter(Boolean),
    part: WHOLE,
  }));
  const synonyms = await generalSynonyms(documents.map(({ question }) => question));
  return {
    task: {
      ...{ name: 'municipal, no aliases (tuning data)', parts: new Map([[WHOLE, documents]]) },
      ...{ tuning: asked, heldOut: asked },
    },
    words: { terms: [], synonyms },
  };
}

function isFor({ audience }: FaqEntry, wanted: 'seeker' | 'employer'): boolean {
  return audience === wanted || audience === 'both';
}

function documentOf({ id, question, aliases, translatedWordings = [], answer }: FaqEntry): Document {
  return {
    id,
    question: inlineText(question),
    aliases: [...aliases, ...translatedWordings],
    answer: blockText(answer),
  };
}
