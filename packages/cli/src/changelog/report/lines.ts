import type { Language } from '@madoguchi/content';
import { fill } from '../../locale/format.js';
import type { Change, Field, Passage } from '../change.js';
import type { ChangelogStrings } from '../strings.js';
import type { ReportLine } from './report.js';

/** A change in words; numbers that went and came have a line of their own, and the first one. */
export function linesOf(change: Change, strings: ChangelogStrings): ReportLine[] {
  const { lookTwice } = change;
  const line = (text: string, passages: readonly Passage[] = []): ReportLine => ({ text, lookTwice, passages });
  switch (change.kind) {
    case 'added':
      return [line(lookTwice && change.section === 'entries' ? strings.addedAllowed : strings.added)];
    case 'removed':
    case 'recalled':
    case 'restored':
    case 'askedAgain':
    case 'other':
      return [line(strings[change.kind])];
    case 'translated':
    case 'untranslated':
      return [line(fill(strings[change.kind], { language: strings.languages[change.language] }))];
    case 'raised':
    case 'lowered':
    case 'moved':
    case 'changed':
      return [line(valueOf(change, strings))];
    case 'reworded': {
      const field = fieldOf(change.field, change.language, strings);
      const { gone, came } = change.numbers;
      const text = { text: fill(strings.reworded, { field }), passages: change.passages };
      if (!gone.length && !came.length) return [{ ...text, lookTwice }];
      const list = (numbers: readonly string[]): string => numbers.join(strings.comma) || strings.none;
      const numbers = line(fill(strings.numbers, { field, before: list(gone), after: list(came) }));
      return [numbers, { ...text, lookTwice: false }];
    }
    case 'listed': {
      const { field, language, gone, came } = change;
      return [line(fill(strings.listed, { field: fieldOf(field, language, strings) }), [{ gone, came }])];
    }
    case 'reordered':
    case 'formatted': {
      const field = change.field ? fieldOf(change.field, change.language, strings) : strings.sections[change.section];
      return [line(fill(strings[change.kind], { field }))];
    }
    default:
      return change satisfies never;
  }
}

function valueOf(
  change: Extract<Change, { kind: 'raised' | 'lowered' | 'moved' | 'changed' }>,
  strings: ChangelogStrings,
): string {
  const { kind, language } = change;
  const field = fieldOf(change.field, language, strings);
  const word = (value: string): string =>
    (Object.hasOwn(strings.values, value) ? strings.values[value] : undefined) ?? value;
  const details = { field, before: word(change.before), after: word(change.after) };
  if (kind === 'moved') {
    const none = change.field === 'parent' ? strings.top : strings.none;
    return fill(strings.changed, { ...details, before: details.before || none, after: details.after || none });
  }
  if (kind === 'changed' && !change.before) return fill(strings.filled, details);
  if (kind === 'changed' && !change.after) return fill(strings.emptied, details);
  return fill(strings[kind], details);
}

/** The Japanese texts are the originals: only translations name their language. */
function fieldOf(field: Field, language: Language | null, strings: ChangelogStrings): string {
  const name = strings.fields[field];
  if (language === null || language === 'ja') return name;
  return fill(strings.fieldIn, { field: name, language: strings.languages[language] });
}
