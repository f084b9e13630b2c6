import type { Desk } from '../desk/desk.js';
import type { Question } from './question.js';
import { readCsv } from './read-csv.js';

/**
 * The questions of a file with the columns `query` and `relevant` (ids separated by `|`), and optionally `kind`, `path` and
 * `half`. Questions that say no half are held out: what nobody marked may not be tuned on.
 * @param halves - Which ones are wanted. Tuning asks for `tuning` alone and never sees the others.
 * @throws Refusal where the file cannot be read.
 */
export async function readQuestions(
  path: string,
  halves: readonly Question['half'][],
  desk: Pick<Desk, 'language'>,
): Promise<readonly Question[]> {
  const rows = await readCsv(path, ['query', 'relevant'], desk);
  return rows
    .map((row): Question => ({
      query: row.text('query'),
      relevant: row.list('relevant'),
      kind: row.text('kind'),
      path: row.text('path'),
      half: row.text('half') === 'tuning' ? 'tuning' : 'held-out',
      row: row.line,
    }))
    .filter(({ query, half }) => query && halves.includes(half));
}
