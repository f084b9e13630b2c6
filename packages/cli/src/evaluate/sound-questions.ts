import { basename } from 'node:path';
import type { Desk } from '../desk/desk.js';
import { fill } from '../locale/format.js';
import type { Question } from './question.js';
import { evaluateStrings } from './strings.js';
import type { Subject } from './subject.js';
import { listed } from './warn.js';

/**
 * The questions as far as they can be measured: ids that are not there are left out, and so is a question whose right
 * entries all are; it is neither answerable nor unanswerable. What was left out is said.
 */
export function soundQuestions(
  questions: readonly Question[],
  { entries, choices }: Subject,
  path: string,
  desk: Pick<Desk, 'language' | 'error' | 'paint'>,
): readonly Question[] {
  const strings = evaluateStrings(desk.language);
  const file = basename(path);
  const warn = (sentence: string, details: Record<string, string | number>): void =>
    desk.error(desk.paint.yellow(fill(sentence, { file, ...details })));
  const known = new Set(entries.map(({ id }) => id));
  const steps = new Set(choices.map(({ id }) => id));
  const unknown = { ids: new Set<string>(), rows: [] as number[], left: 0 };
  const lost = { ids: new Set<string>(), rows: [] as number[] };
  const sound = questions.flatMap((question): Question[] => {
    const relevant = question.relevant.filter((id) => known.has(id));
    if (relevant.length < question.relevant.length) {
      for (const id of question.relevant) if (!known.has(id)) unknown.ids.add(id);
      unknown.rows.push(question.row);
      if (!relevant.length) {
        unknown.left++;
        return [];
      }
    }
    const noStep = question.path !== '' && choices.length > 0 && !steps.has(question.path);
    if (noStep) {
      lost.ids.add(question.path);
      lost.rows.push(question.row);
    }
    return [{ ...question, relevant, path: noStep ? '' : question.path }];
  });
  if (unknown.rows.length) {
    warn(strings.unknownIds, { ids: listed([...unknown.ids]), rows: listed(unknown.rows), left: unknown.left });
  }
  if (lost.rows.length) warn(strings.unknownPaths, { ids: listed([...lost.ids]), rows: listed(lost.rows) });
  const pathless = choices.length ? sound.filter(({ path, relevant }) => !path && !relevant.length).length : 0;
  if (pathless) warn(strings.noPaths, { count: pathless });
  return sound;
}
