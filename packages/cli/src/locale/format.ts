import type { Fault } from '../fault.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { CliStrings } from './strings.js';

/** Languages in which the publisher's desk speaks. */
export type CliLanguage = 'ja' | 'en';

/** Text of the publisher's desk in a language. */
export function cliStrings(language: CliLanguage): CliStrings {
  return language === 'en' ? en : ja;
}

/** Puts details into a sentence. */
export function fill(sentence: string, details: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}

/** Where in its file a fault is: line, row of Excel and column; `''` where the whole file is meant. */
export function formatPlace({ row, sheetRow, column, columnLetter }: Fault, language: CliLanguage): string {
  const strings = cliStrings(language);
  const line = sheetRow && sheetRow !== row ? strings.lineAndRow : strings.line;
  const letter = columnLetter && fill(strings.column, { letter: columnLetter });
  return [row ? fill(line, { row, sheetRow }) : '', [letter, column].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' / ');
}

/** What is wrong, and what to do. */
export function formatMessage({ code, column, details }: Fault, language: CliLanguage): string {
  const strings = cliStrings(language);
  const { what, language: tag } = details;
  return fill(strings.faults[code], {
    column,
    ...details,
    ...(what !== undefined && { what: strings.markdown[what] ?? what }),
    ...(tag !== undefined && { language: strings.languages[tag] ?? tag }),
  });
}

/** One line for a person: where, what is wrong, what to do. */
export function formatFault(fault: Fault, language: CliLanguage): string {
  const place = [fault.file, formatPlace(fault, language)].filter(Boolean).join(' / ');
  return `${place}: ${formatMessage(fault, language)}`;
}
