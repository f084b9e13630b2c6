import { MAX_CHOICES_PER_STEP, MAX_LABEL } from '../compile/compile-choices.js';
import { MAX_ANSWER, MAX_ENTRIES_PER_TOPIC, MAX_QUESTION } from '../compile/compile-faq.js';
import type { Cells } from './append-table.js';
import type { ContentState } from './content-state.js';
import type { FaqDraft } from './faq-draft.js';
import type { Note } from './note.js';
import type { ReadFaq } from './read-faq.js';
import { splitTopics, type TopicPart } from './split-topics.js';
import { wordingKey } from './wording-key.js';

/** What stands in a cell until a person fills it. An empty one could be taken for what merged cells leave. */
export const UNCONFIRMED = '未確認';
export const NO_SOURCE = '出典未記入';

export interface ImportOptions {
  readonly topic: string;
  /** What a new topic is called. */
  readonly label: string;
  readonly audience: string;
  /** Day on which a person compared the answers with their source, `YYYY-MM-DD`; `null` where nobody did. */
  readonly reviewed: string | null;
  /** Whether more than seven entries are spread over several topics. */
  readonly split: boolean;
}

/** An entry that will be written. */
export interface PlannedEntry {
  readonly id: string;
  readonly topic: string;
  readonly draft: FaqDraft;
  readonly cells: Cells;
}

export interface ImportPlan {
  readonly entries: readonly PlannedEntry[];
  /** New lines of `topics.csv`. */
  readonly topics: readonly Cells[];
  /** New lines of `choices.csv`: of the first step, and below them. */
  readonly choices: { readonly first: readonly Cells[]; readonly below: readonly Cells[] };
  readonly notes: readonly Note[];
}

/** Decides what an import adds. Nothing that is there is changed, and nothing is added twice. */
export function planImport(state: ContentState, faq: ReadFaq, options: ImportOptions): ImportPlan {
  const notes: Note[] = [...faq.notes];
  const whole = (kind: Note['kind'], details: Note['details'] = {}): void =>
    void notes.push({ kind, place: '', details });
  const drafts = withoutDuplicates(state, faq.drafts, notes);
  const taken = (topic: string): boolean => state.topics.has(topic) || state.sizes.has(topic);
  const fits = (state.sizes.get(options.topic) ?? 0) + drafts.length <= MAX_ENTRIES_PER_TOPIC;
  const parts: readonly TopicPart[] =
    options.split && !fits
      ? splitTopics(drafts, options.topic, options.label, taken)
      : [{ topic: options.topic, label: options.label, drafts }];
  const ids = new Set(state.ids);
  const entries = parts.flatMap((part) => part.drafts.map((draft) => entryOf(part.topic, draft, ids, options, notes)));

  if (parts.length > 1) whole('split', { value: parts.map(({ topic }) => topic).join(', '), count: parts.length });
  else if (!fits) {
    const count = (state.sizes.get(options.topic) ?? 0) + drafts.length;
    const parts = splitTopics(drafts, options.topic, options.label, taken);
    whole('too-many', {
      count,
      max: MAX_ENTRIES_PER_TOPIC,
      parts: parts.map(({ label, drafts: { length } }) => `${label} (${length})`).join(', '),
    });
  }
  const added = entries.length ? parts.filter(({ topic }) => !state.topics.has(topic)) : [];
  for (const { topic, label } of added) whole('topic-added', { value: topic, label });
  const choices = choicesTo(state, entries.length ? parts : [], options, whole);
  if (entries.length && options.reviewed === null) whole('not-reviewed', { count: entries.length, value: UNCONFIRMED });
  const others = state.languages.filter((language) => language !== 'ja');
  if (entries.length && others.length) {
    const files = parts.flatMap(({ topic }) => others.map((language) => `faq/${topic}.${language}.csv`));
    whole('translation', { count: entries.length, value: files.join(', ') });
  }
  return {
    entries,
    topics: added.map(({ topic, label }) => ({ id: topic, audience: options.audience, ja: shortened(label) || topic })),
    choices,
    notes,
  };
}

function withoutDuplicates(state: ContentState, drafts: readonly FaqDraft[], notes: Note[]): FaqDraft[] {
  const known = new Map(state.wordings);
  return drafts.filter((draft) => {
    const key = wordingKey(draft.wording);
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, draft.place);
      return true;
    }
    notes.push({ kind: 'duplicate', place: draft.place, details: { value: first } });
    return false;
  });
}

function entryOf(
  topic: string,
  draft: FaqDraft,
  ids: Set<string>,
  options: ImportOptions,
  notes: Note[],
): PlannedEntry {
  let number = 1;
  while (ids.has(`${topic}-${number}`)) number++;
  const id = `${topic}-${number}`;
  ids.add(id);
  notes.push(...draft.notes);
  const note = (kind: Note['kind'], details: Note['details'] = {}): void =>
    void notes.push({ kind, place: draft.place, details });
  const [question, answer] = [[...draft.question].length, [...draft.answer].length];
  if (question > MAX_QUESTION) note('long-question', { length: question, max: MAX_QUESTION });
  if (answer > MAX_ANSWER) note('long-answer', { length: answer, max: MAX_ANSWER });
  if (!draft.url) note('no-source', { value: NO_SOURCE });
  const cells = {
    id,
    audience: options.audience,
    // How far automation may go is a person's decision, and the careful one is made for them first.
    automation: 'choices-only',
    question: draft.question,
    answer: draft.answer,
    source: draft.url || NO_SOURCE,
    reviewed: options.reviewed ?? UNCONFIRMED,
  };
  return { id, topic, draft, cells };
}

/** A choice to each topic that none leads to: without one nobody finds it. Several new topics stand below one choice. */
function choicesTo(
  state: ContentState,
  parts: readonly TopicPart[],
  options: ImportOptions,
  whole: (kind: Note['kind'], details?: Note['details']) => void,
): ImportPlan['choices'] {
  const ids = new Set(state.choiceIds);
  const newId = (wanted: string): string => {
    let id = wanted;
    for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`;
    ids.add(id);
    return id;
  };
  const missing = parts.filter(({ topic }) => !state.reached.has(topic));
  const none = { first: [], below: [] };
  if (!missing.length) return none;
  if (state.firstStep >= MAX_CHOICES_PER_STEP || missing.length > MAX_CHOICES_PER_STEP) {
    whole('choice-missing', { value: missing.map(({ topic }) => `topic:${topic}`).join(', ') });
    return none;
  }
  const to = ({ topic, label }: TopicPart, parent: string): Cells => ({
    id: newId(`to-${topic}`),
    parent,
    leads: `topic:${topic}`,
    ja: shortened(label) || topic,
  });
  const [only] = missing;
  if (missing.length === 1 && only) {
    const choice = to(only, '');
    whole('choice-added', { value: choice['id'] ?? '', label: choice['ja'] ?? '' });
    return { first: [choice], below: [] };
  }
  const above: Cells = {
    id: newId(`to-${options.topic}-all`),
    parent: '',
    leads: '',
    ja: shortened(options.label) || options.topic,
  };
  const below = missing.map((part) => to(part, above['id'] ?? ''));
  for (const choice of [above, ...below])
    whole('choice-added', { value: choice['id'] ?? '', label: choice['ja'] ?? '' });
  return { first: [above], below };
}

/** A label is plain text, and a cell of Excel: nothing in it may look like a tag or a formula. */
function shortened(label: string): string {
  const plain = label
    .replace(/\s+/g, ' ')
    .replace(/[<>&]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/^[=+\-@ ]+/, '');
  const characters = [...plain];
  return characters.length > MAX_LABEL ? `${characters.slice(0, MAX_LABEL - 1).join('')}…` : plain;
}
