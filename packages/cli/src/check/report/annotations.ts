import { isAbsolute, join, relative } from 'node:path';
import type { Fault, FaultLevel } from '../../fault.js';
import { formatMessage, formatPlace, type CliLanguage } from '../../locale/format.js';
import { sorted } from './report.js';

const COMMANDS: Readonly<Record<FaultLevel, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The faults as workflow commands, which a CI shows beside the lines of a change.
 * Source of the form and its escapes: GitHub Actions, "Workflow commands", and actions/toolkit `command.ts`.
 * @param base - Folder against which absolute paths are made relative, as the CI wants them.
 */
export function annotations(faults: readonly Fault[], folder: string, base: string, language: CliLanguage): string[] {
  const root = isAbsolute(folder) ? relative(base, folder) : folder;
  return sorted(faults).map((fault) => {
    const properties = {
      file: join(root, fault.file).replaceAll('\\', '/'),
      ...(fault.row && { line: fault.row }),
      ...(fault.columnLetter && { col: columnNumber(fault.columnLetter) }),
      title: formatPlace(fault, language) || fault.file,
    };
    const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[fault.level]} ${list.join(',')}::${escapeData(formatMessage(fault, language))}`;
  });
}

/** The cell's number in its row, from 1. */
const columnNumber = (letter: string): number =>
  [...letter].reduce((number, character) => number * 26 + character.charCodeAt(0) - 64, 0);

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
