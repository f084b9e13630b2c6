import type { TurnRequest } from '@madoguchi/client/protocol';
import type { Choice } from '../chooser/chooser.js';
import type { Query } from '../database/database.js';

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

export async function logTurn(query: Query, turn: LoggedTurn): Promise<void> {
  const { receipt, at, request, choice, chooser, milliseconds } = turn;
  const chosen = choice.result === 'selected' ? choice.entryIds : choice.result === 'clarify' ? choice.choiceIds : [];
  const list = (at: number): string => `string_to_array($${at}, ' ')`;
  await query(
    `INSERT INTO turns (receipt, at, content_id, content_version, language, term_ids, path, scope, candidates, page_decision,
        result, chosen_ids, decision, found_by, chooser, milliseconds)
      VALUES ($1, $2, $3, $4, $5, ${list(6)}, ${list(7)}, $8, ${list(9)}, $10, $11, ${list(12)}, $13, $14, $15, $16)`,
    [
      ...[receipt, at, request.contentId, request.contentVersion, request.language, joined(request.termIds)],
      ...[joined(request.path), request.scope, joined(request.candidates), request.decision, choice.result],
      ...[joined(chosen), choice.result === 'selected' ? choice.decision : null, choice.foundBy, chooser, milliseconds],
    ],
  );
}
