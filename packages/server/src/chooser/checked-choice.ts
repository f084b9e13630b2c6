import type { Published } from '../content/published.js';
import type { Choice } from './chooser.js';

/** The longest list of a reply. */
const MOST = 8;
/** Of a longer list nobody looks at the rest. */
const LOOKED_AT = 1000;

/** What of a chooser's choice is published. Pure. What is left of nothing is no match: nobody is shown what is not in the content. */
export function checkedChoice(
  choice: Choice,
  { entryIds, choiceIds, allowedIds }: Pick<Published, 'entryIds' | 'choiceIds' | 'allowedIds'>,
): Choice {
  const { foundBy } = choice;
  const known = (ids: unknown, there: ReadonlySet<string>): string[] =>
    [...new Set(Array.isArray(ids) ? (ids.slice(0, LOOKED_AT) as readonly string[]) : [])]
      .filter((id) => there.has(id))
      .slice(0, MOST);
  const none: Choice = { result: 'no-match', foundBy: foundBy === 'ai' ? 'ai' : 'search' };
  switch (choice.result) {
    case 'selected': {
      const ids = known(choice.entryIds, entryIds);
      if (!ids.length) return none;
      const [best] = ids;
      // Where its best one is no entry, it did not mean to answer with another one at once; and who chooses does not say how far
      // automation may go.
      const first = best === choice.entryIds[0] && choice.decision === 'answer' && allowedIds.has(best ?? '');
      return { result: 'selected', entryIds: ids, decision: first ? 'answer' : 'choose', foundBy: none.foundBy };
    }
    case 'clarify': {
      const ids = known(choice.choiceIds, choiceIds);
      return ids.length ? { result: 'clarify', choiceIds: ids, foundBy: none.foundBy } : none;
    }
    case 'no-match':
    default:
      return none;
  }
}
