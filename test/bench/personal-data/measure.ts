import type { PersonalData, PersonalDataKind, Sureness } from '@madoguchi/content/personal-data';
import { KINDS, type Sentence } from './sentence.js';

export type Find = (text: string) => readonly PersonalData[];

/** What counts at a level, of labels and of detections alike. */
export const LEVELS = {
  block: ['certain'],
  any: ['certain', 'doubtful'],
  'with hints': ['certain', 'doubtful', 'hint'],
} as const satisfies Record<string, readonly Sureness[]>;
export type Level = keyof typeof LEVELS;
export const ALL_LEVELS = Object.keys(LEVELS) as Level[];

/**
 * What was counted at a level. A detection is **right** where it overlaps a label of the level that has the same kind, by one
 * character at least; a label is **found** where such a detection overlaps it. So a block where a person would expect a warning
 * is wrong for `block` and right for `any`.
 */
export interface Count {
  readonly labels: number;
  readonly found: number;
  readonly detections: number;
  readonly right: number;
  /** Right detections out of all; null without any. */
  readonly precision: number | null;
  /** Found labels out of all; null without any. */
  readonly recall: number | null;
}

/** Sentences without personal data, and how many of them were blocked, were warned of (and not blocked), got a hint alone. */
export interface Innocent {
  readonly sentences: number;
  readonly blocked: number;
  readonly warned: number;
  readonly hinted: number;
}

export interface Measured {
  readonly sentences: number;
  readonly overall: Readonly<Record<Level, Count>>;
  /** Without the sentences that are marked hard. */
  readonly plain: Readonly<Record<Level, Count>>;
  readonly hard: Readonly<Record<Level, Count>>;
  readonly kinds: Readonly<Record<PersonalDataKind, Readonly<Record<Level, Count>>>>;
  /** Labels found at `any`, of which no digit or Latin letter stands outside the right detections: what removing would leave nothing of. */
  readonly covered: { readonly found: number; readonly wholly: number };
  readonly offices: Innocent;
  readonly innocents: Innocent;
  /** Job numbers and job seekers’ numbers, of which a mild hint is all that a person expects. */
  readonly hintsExpected: Innocent;
}

/** A label that was missed or a detection that is wrong, with the levels at which it is. */
export interface Fault extends PersonalData {
  readonly what: 'missed' | 'false alarm';
  readonly levels: readonly Level[];
}

interface Outcome {
  readonly sentence: Sentence;
  readonly detections: readonly PersonalData[];
}

/** Counts for one half, or for all. Nothing of a sentence is in the result. */
export function measure(sentences: readonly Sentence[], find: Find): Measured {
  const outcomes = sentences.map((sentence) => ({ sentence, detections: find(sentence.text) }));
  const expectsHint = ({ sentence: { labels } }: Outcome): boolean =>
    labels.length > 0 && labels.every(({ sureness }) => sureness === 'hint');
  const without = outcomes.filter(({ sentence }) => !sentence.labels.length);
  return {
    sentences: sentences.length,
    overall: countAll(outcomes),
    plain: countAll(outcomes.filter(({ sentence }) => !sentence.hard)),
    hard: countAll(outcomes.filter(({ sentence }) => sentence.hard)),
    kinds: recordOf(KINDS, (kind) => countAll(outcomes.map((outcome) => only(outcome, kind)))),
    covered: covered(outcomes),
    offices: alarms(without.filter(({ sentence }) => sentence.group === 'office')),
    innocents: alarms(without.filter(({ sentence }) => sentence.group !== 'office')),
    hintsExpected: alarms(outcomes.filter(expectsHint)),
  };
}

/** What is not as labelled in a sentence, at any of the levels. */
export function faultsOf({ text, labels }: Sentence, find: Find): readonly Fault[] {
  const detections = find(text);
  const faults = (what: Fault['what'], all: readonly PersonalData[], others: readonly PersonalData[]): Fault[] =>
    all.map((each) => {
      const levels = ALL_LEVELS.filter((level) => at(level, [each]).length && !hasMatch(each, at(level, others)));
      return { ...each, what, levels };
    });
  return [...faults('missed', labels, detections), ...faults('false alarm', detections, labels)].filter(
    ({ levels }) => levels.length > 0,
  );
}

const at = (level: Level, all: readonly PersonalData[]): readonly PersonalData[] =>
  all.filter(({ sureness }) => (LEVELS[level] as readonly Sureness[]).includes(sureness));

const matches = (one: PersonalData, other: PersonalData): boolean =>
  one.kind === other.kind && one.start < other.end && other.start < one.end;

const hasMatch = (one: PersonalData, others: readonly PersonalData[]): boolean =>
  others.some((other) => matches(one, other));

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const only = ({ sentence, detections }: Outcome, kind: PersonalDataKind): Outcome => ({
  sentence: { ...sentence, labels: sentence.labels.filter((each) => each.kind === kind) },
  detections: detections.filter((each) => each.kind === kind),
});

const countAll = (outcomes: readonly Outcome[]): Readonly<Record<Level, Count>> =>
  recordOf(ALL_LEVELS, (level) => count(outcomes, level));

function count(outcomes: readonly Outcome[], level: Level): Count {
  const total = { labels: 0, found: 0, detections: 0, right: 0 };
  for (const { sentence, detections: all } of outcomes) {
    const [labels, detections] = [at(level, sentence.labels), at(level, all)];
    total.labels += labels.length;
    total.found += labels.filter((label) => hasMatch(label, detections)).length;
    total.detections += detections.length;
    total.right += detections.filter((detection) => hasMatch(detection, labels)).length;
  }
  const share = (part: number, of: number): number | null => (of ? part / of : null);
  return { ...total, precision: share(total.right, total.detections), recall: share(total.found, total.labels) };
}

function covered(outcomes: readonly Outcome[]): Measured['covered'] {
  const total = { found: 0, wholly: 0 };
  for (const { sentence, detections } of outcomes) {
    for (const label of at('any', sentence.labels)) {
      const over = at('any', detections).filter((detection) => matches(label, detection));
      if (!over.length) continue;
      total.found++;
      const isOver = (place: number): boolean => over.some(({ start, end }) => start <= place && place < end);
      const telling = [...sentence.text.slice(label.start, label.end).matchAll(/[\p{N}\p{Script=Latin}]/gu)];
      if (telling.every(({ index }) => isOver(label.start + index))) total.wholly++;
    }
  }
  return total;
}

function alarms(outcomes: readonly Outcome[]): Innocent {
  const has = ({ detections }: Outcome, sureness: Sureness): boolean =>
    detections.some((each) => each.sureness === sureness);
  const blocked = outcomes.filter((each) => has(each, 'certain'));
  const warned = outcomes.filter((each) => has(each, 'doubtful') && !has(each, 'certain'));
  const hinted = outcomes.filter((each) => has(each, 'hint') && !has(each, 'doubtful') && !has(each, 'certain'));
  return { sentences: outcomes.length, blocked: blocked.length, warned: warned.length, hinted: hinted.length };
}
