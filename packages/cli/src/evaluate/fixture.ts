import type { FaqEntry } from '@madoguchi/content';
import type { Outcome } from './outcome.js';
import type { Question } from './question.js';
import type { Subject } from './subject.js';

/** A question; by default one for the entry `a` that may be looked at. */
export function question(query: string, change: Partial<Question> = {}): Question {
  return { query, relevant: ['a'], half: 'tuning', kind: '', path: '', row: 2, ...change };
}

/** An outcome: the ranking, what was done with it, and what would have been right. */
export function outcome(
  ranked: readonly string[],
  decision: Outcome['decision'],
  relevant: readonly string[],
  change: Partial<Outcome> & { readonly asked?: Partial<Question> } = {},
): Outcome {
  const { asked, ...rest } = change;
  return {
    question: question('質問', { relevant, ...asked }),
    decision,
    shown: decision === 'answer' || decision === 'choose' ? ranked.slice(0, 3) : [],
    ranked,
    confidence: 0.5,
    showable: true,
    topic: relevant.length ? 'topic' : '',
    ...rest,
  };
}

/** An entry made up for the tests. */
export function entry(id: string, wording: string, change: Partial<FaqEntry> = {}): FaqEntry {
  return {
    ...{
      id,
      audience: 'seeker',
      topics: ['topic'],
      automation: 'allowed',
      question: [wording],
      answer: [],
      aliases: [],
    },
    ...{ related: [], links: [], source: '', reviewed: '' },
    ...change,
  };
}

/** Two topics, each below a choice of its own, and one entry in each but the first. */
export const subject: Subject = {
  name: '見本',
  version: '1',
  entries: [
    entry('a', 'パスワードを忘れました', { aliases: ['合言葉が分からない'] }),
    entry('b', '紹介状はどこで受け取りますか', { automation: 'choices-only' }),
    entry('c', '求人の申込みをするには', { topics: ['other'], audience: 'employer' }),
  ],
  words: {
    terms: [
      { id: 'password', label: { ja: 'パスワード' }, forms: ['パスワード'] },
      { id: 'letter', label: { ja: '紹介状' }, forms: ['紹介状'] },
    ],
    synonyms: [['紹介状', '推薦状']],
  },
  calibration: { answer: 0.5, choose: 0.05 },
  safety: [{ id: 'help', forms: ['しにたい'], text: { ja: ['相談先'] }, helplines: [], source: '', reviewed: '' }],
  choices: [
    {
      id: 'seeker',
      parent: null,
      audience: 'seeker',
      label: { ja: '仕事を探す' },
      leads: { to: 'topic', topic: 'topic' },
    },
    {
      id: 'employer',
      parent: null,
      audience: 'employer',
      label: { ja: '人を採る' },
      leads: { to: 'topic', topic: 'other' },
    },
    { id: 'office', parent: null, label: { ja: '窓口' }, leads: { to: 'office' } },
  ],
  topics: new Map([
    ['topic', '話題'],
    ['other', 'ほかの話題'],
  ]),
};
