import type { TurnRequest } from '@madoguchi/client/protocol';
import type { Choice } from '../chooser/chooser.js';
import type { Query, Value } from '../database/database.js';

/** A line of the turn log: ids, the decision, times and versions. */
export interface LoggedTurn {
  /** SHA-256 of the receipt's id. */
  readonly receipt: string;
  readonly at: number;
  readonly request: TurnRequest;
  readonly choice: Choice;
  readonly chooser: string;
  /** How long the chooser took. */
  readonly milliseconds: number;
}

/** Ids have no spaces: a list of them is one text to the statement. */
const joined = (ids: readonly string[]): string => ids.join(' ');

/** The columns of the log that {@link turnValues} fills, in its order. */
export const TURN_COLUMNS =
  'receipt, at, content_id, content_version, language, term_ids, path, scope, candidates, page_decision, ' +
  'result, chosen_ids, decision, found_by, chooser, milliseconds';

/** A line as SQL: an expression for each column, and the values that they stand for, numbered after `from` others. */
export function turnValues(turn: LoggedTurn, from = 0): { readonly expressions: string; readonly values: Value[] } {
  const { receipt, at, request, choice, chooser, milliseconds } = turn;
  const chosen = choice.result === 'selected' ? choice.entryIds : choice.result === 'clarify' ? choice.choiceIds : [];
  const text = (value: string | null): readonly [string, Value] => ['text', value];
  const list = (ids: readonly string[]): readonly [string, Value] => ['list', joined(ids)];
  const columns: readonly (readonly [kind: string, value: Value])[] = [
    ...[text(receipt), ['bigint', at] as const, text(request.contentId), text(request.contentVersion)],
    ...[text(request.language), list(request.termIds), list(request.path), text(request.scope)],
    ...[list(request.candidates), text(request.decision), text(choice.result), list(chosen)],
    ...[text(choice.result === 'selected' ? choice.decision : null), text(choice.foundBy), text(chooser)],
    ['integer', milliseconds],
  ];
  const expressions = columns.map(([kind], index) => {
    const place = `$${from + index + 1}`;
    return kind === 'list' ? `string_to_array(${place}::text, ' ')` : `${place}::${kind}`;
  });
  return { expressions: expressions.join(', '), values: columns.map(([, value]) => value) };
}

export async function logTurn(query: Query, turn: LoggedTurn): Promise<void> {
  const { expressions, values } = turnValues(turn);
  await query(`INSERT INTO turns (${TURN_COLUMNS}) VALUES (${expressions})`, values);
}
