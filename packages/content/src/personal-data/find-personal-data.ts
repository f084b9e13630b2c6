import { ADDRESS_RULE } from './address-rule.js';
import { BIRTH_DATE_RULES } from './birth-date-rule.js';
import { CONTACT_RULES } from './contact-rules.js';
import { NUMBER_RULES } from './number-rules.js';
import type { PersonalData } from './personal-data.js';
import { sameLength } from './same-length.js';

/** What was found first keeps its place: the more telling a form, the earlier it is looked for. */
const RULES = [...NUMBER_RULES, ...CONTACT_RULES, ADDRESS_RULE, ...BIRTH_DATE_RULES];

/** As far as a text is looked at, in UTF-16 code units; far more than a question may have. */
const MAX_LENGTH = 4000;
/** As far as words beside it are looked at. */
const CONTEXT = 24;

/**
 * What in a text looks like personal data, in order and without overlap. It reads forms, not meaning: names are not
 * found, and what is found may be somebody else's. A help to people who type, and no promise.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const plain = sameLength(text.slice(0, MAX_LENGTH));
  const found: PersonalData[] = [];
  for (const { kind, pattern, judge } of RULES) {
    for (const { 0: match, index: start } of plain.matchAll(pattern)) {
      const end = start + match.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const sureness = judge({
        match,
        digits: match.replace(/\D/g, ''),
        before: plain.slice(Math.max(0, start - CONTEXT), start),
        after: plain.slice(end, end + CONTEXT),
      });
      if (sureness) found.push({ kind, sureness, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
