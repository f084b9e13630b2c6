import { join } from 'node:path';
import { readQuestions, type Question } from '@madoguchi/cli';
import { blockText, inlineText, type FaqEntry } from '@madoguchi/content';
import type { Words } from '@madoguchi/content/matcher';
import { ROOT } from '../../tools/run.mjs';
import { municipalContent, municipalQuestions, sampleContent } from './contents.js';
import type { Task } from './measure.js';
import type { Document } from './peer.js';

const WHOLE = 'whole';

/** A task, with the synonyms that every engine is given for it. */
export interface KnownTask {
  readonly task: Task;
  readonly words: Words;
  /** The bound for cards to which the content is calibrated. */
  readonly bound?: number;
}

/** The sample: over the whole content, and below the first choice, where a visitor's question is read. */
export async function sampleTasks(): Promise<readonly KnownTask[]> {
  const { entries, words, bound } = await sampleContent();
  const path = join(ROOT, 'examples/hwis/evaluation/queries.csv');
  const tuning = await readQuestions(path, ['tuning'], { language: 'en' });
  const heldOut = await readQuestions(path, ['held-out'], { language: 'en' });
  const parts = new Map([
    [WHOLE, entries.map(documentOf)],
    ...(['seeker', 'employer'] as const).map(
      (audience) => [audience, entries.filter((entry) => isFor(entry, audience)).map(documentOf)] as const,
    ),
  ]);
  const task = (name: string, part: (question: Question) => string): Task => ({
    name,
    parts,
    tuning: tuning.map((question) => ({ ...question, part: part(question) })),
    heldOut: heldOut.map((question) => ({ ...question, part: part(question) })),
  });
  return [
    { task: task('sample, whole content', () => WHOLE), words, bound },
    { task: task('sample, below the first choice', ({ path: choice }) => choice || WHOLE), words, bound },
    {
      // That the wordings of the other languages are aliases too is an idea of ours: what the others have without it.
      task: {
        ...task('sample, whole content; the others have the Japanese aliases alone', () => WHOLE),
        parts: new Map([[WHOLE, entries.map((entry) => documentOf({ ...entry, translatedWordings: [] }))]]),
        ownParts: parts,
      },
      words,
      bound,
    },
  ];
}

/** Others' data without aliases and vocabulary. It has one half, which was tuned on. */
export async function municipalTask(): Promise<KnownTask> {
  const { entries, words } = await municipalContent();
  const asked = (await municipalQuestions()).map((question) => ({ ...question, part: WHOLE }));
  return {
    task: {
      ...{ name: 'municipal, no aliases (tuning data)', parts: new Map([[WHOLE, entries.map(documentOf)]]) },
      ...{ tuning: asked, heldOut: asked },
    },
    words,
  };
}

export function isFor({ audience }: FaqEntry, wanted: 'seeker' | 'employer'): boolean {
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
