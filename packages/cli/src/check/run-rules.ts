import type { ContentModel, Rule } from './content-model.js';
import { allowedSpeaks } from './rules/allowed.js';
import { officeContact } from './rules/office-contact.js';
import { emptyTopic, unreachableEntry } from './rules/reachable.js';
import { review } from './rules/review.js';
import { sameWording } from './rules/same-wording.js';
import { shadowedForm, unusedTerm } from './rules/vocabulary.js';

const RULES: readonly Rule[] = [
  unreachableEntry,
  emptyTopic,
  sameWording,
  allowedSpeaks,
  review,
  officeContact,
  shadowedForm,
  unusedTerm,
];

/** Holds every rule against the content and says what they find, each in its row. */
export function runRules(model: ContentModel): void {
  for (const rule of RULES) {
    for (const { row, code, column, details } of rule(model)) row.fault(code, column, details);
  }
}
