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

/** One line for a person: where, what is wrong, what to do. */
export function formatFault(fault: Fault, language: CliLanguage): string {
  const strings = cliStrings(language);
  const place = [
    fault.file,
    ...(fault.row ? [fill(strings.line, { row: fault.row })] : []),
    ...(fault.column ? [fault.column] : []),
  ].join(' / ');
  return `${place}: ${fill(strings.faults[fault.code], { column: fault.column, ...fault.details })}`;
}
