import type { Calibration, Choice, FaqEntry, SafetyRule } from '@madoguchi/content';
import type { Words } from '@madoguchi/content/matcher';

/** What is evaluated: the entries of one language, with all that has a say in which of them is shown. */
export interface Subject {
  /** For people. */
  readonly name: string;
  readonly version: string;
  readonly entries: readonly FaqEntry[];
  readonly words: Words;
  readonly calibration: Calibration;
  readonly safety: readonly SafetyRule[];
  /** Empty where there is no way to choose from: then questions are asked over everything alone. */
  readonly choices: readonly Choice[];
  /** Labels of the topics, by id. */
  readonly topics: ReadonlyMap<string, string>;
}

/** Ids of the topics below a choice, itself included. */
export function topicsBelow(choices: readonly Choice[], id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (choice: Choice, depth: number): void => {
    if (choice.leads?.to === 'topic') found.add(choice.leads.topic);
    // A ring of choices is a fault of the content; it is not followed for ever.
    if (depth > choices.length) return;
    for (const below of choices) if (below.parent === choice.id) visit(below, depth + 1);
  };
  for (const choice of choices) if (choice.id === id) visit(choice, 0);
  return found;
}

/** The choice on the first step that a visitor takes who looks for an entry; `''` where none leads to it. */
export function firstChoiceFor(choices: readonly Choice[], { topics: [home = ''], audience }: FaqEntry): string {
  const first = choices.filter(({ parent, id }) => parent === null && topicsBelow(choices, id).has(home));
  return (first.find((choice) => choice.audience === audience) ?? first[0])?.id ?? '';
}
