import { createMatcher, findSafetyRule, type Matcher } from '@madoguchi/content/matcher';
import type { Outcome } from './outcome.js';
import type { Question } from './question.js';
import { firstChoiceFor, topicsBelow, type Subject } from './subject.js';

/**
 * Where is searched.
 * - `whole`: the whole content; nothing was chosen.
 * - `firstChoice`: below the first choice, where a visitor's typed question is read. Decisions are judged here.
 * - `pathChosen`: in the topic of the right entry, where the visitor's path leads straight to it.
 */
export type SearchName = 'whole' | 'firstChoice' | 'pathChosen';

/** The outcomes of each search that was made; a content without choices has `whole` alone. */
export type Outcomes = Readonly<Partial<Record<SearchName, readonly Outcome[]>>>;

/** Asks every question in every search, as a visitor's page would. @param onAsked - Told how many of the questions are done. */
export async function askQuestions(
  { entries, words, calibration, safety, choices }: Subject,
  questions: readonly Question[],
  onAsked: (done: number) => void = () => {},
): Promise<Outcomes> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const homeOf = (id: string | undefined): string => byId.get(id ?? '')?.topics[0] ?? '';
  const matchers = new Map<string, Promise<Matcher>>();
  const matcherFor = (topics: ReadonlySet<string> | null): Promise<Matcher> => {
    const key = topics ? JSON.stringify([...topics].sort()) : '';
    const known = matchers.get(key);
    if (known) return known;
    const inside = entries.filter(({ topics: [home = ''] }) => !topics || topics.has(home));
    const matcher = createMatcher({ ...words, entries: inside, calibration });
    matchers.set(key, matcher);
    return matcher;
  };
  const outcomeOf = (question: Question, matcher: Matcher): Outcome => {
    const helped = findSafetyRule(question.query, safety) !== null;
    const { decision, entryIds } = matcher.match(question.query);
    const ranking = matcher.rank(question.query);
    const ranked = ranking.entries.map(({ id }) => id);
    return {
      question,
      decision: helped ? 'safety' : decision,
      shown: helped ? [] : entryIds,
      ranked,
      confidence: ranking.confidence,
      showable: byId.get(ranked[0] ?? '')?.automation === 'allowed',
      topic: homeOf(question.relevant[0]),
    };
  };

  const whole: Outcome[] = [];
  const firstChoice: Outcome[] = [];
  const pathChosen: Outcome[] = [];
  for (const [done, question] of questions.entries()) {
    onAsked(done);
    whole.push(outcomeOf(question, await matcherFor(null)));
    if (!choices.length) continue;
    const right = byId.get(question.relevant[0] ?? '');
    const below = topicsBelow(choices, question.path || (right ? firstChoiceFor(choices, right) : ''));
    // A choice that leads to no topic (an office) is no place to search in: the page searches everywhere then.
    firstChoice.push(outcomeOf(question, await matcherFor(below.size ? below : null)));
    if (right) pathChosen.push(outcomeOf(question, await matcherFor(new Set(right.topics.slice(0, 1)))));
  }
  return choices.length ? { whole, firstChoice, pathChosen } : { whole };
}
