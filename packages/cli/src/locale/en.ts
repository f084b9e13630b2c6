import type { CliStrings } from './strings.js';

export const en: CliStrings = {
  faults: {
    'file-missing': 'The file is missing. Put it here under this name.',
    'not-utf8': 'The file is not UTF-8. Save it as UTF-8.',
    'bad-json': 'Not readable as JSON ({reason}).',
    'bad-csv': 'Not readable as CSV ({reason}). Check quotes and commas.',
    'column-missing': 'The column "{column}" is missing. Add its name to the first line.',
    'cell-empty': 'Empty. Enter a value.',
    'bad-id':
      '"{value}" cannot be an id. Use lower-case letters, digits and hyphens, begin with a letter or digit, 64 characters at most.',
    'duplicate-id': 'The id "{value}" is also used in {first}. Change one of them.',
    'bad-value': '"{value}" is not allowed. Allowed: {allowed}',
    'bad-date': '"{value}" is not a date. Write it like 2026-11-24.',
    'bad-time': '"{value}" is not a date and time. Write it like 2026-12-01T00:00+09:00.',
    'bad-hours': '"{value}" cannot be read as hours. Write Mon-Fri 08:30-17:15, several separated by |.',
    'bad-closed': '"{value}" cannot be read as closed days. Write holidays or 12-29..01-03, several separated by |.',
    'bad-postcode': '"{value}" is not a postcode. Write it like 102-0072.',
    'bad-link': '"{value}" cannot be a link. Write a whole address that begins with https://.',
    'unknown-reference': '"{value}" is not registered. Check the spelling, or register it first.',
    'too-long': '{length} characters. Use {max} at most.',
    'too-many': '{count} of them. Use {max} at most.',
    markdown:
      '"{value}" is not allowed ({what}). Use paragraphs, lists, steps, tables, emphasis, links, furigana and notes only.',
    'missing-translation': '"{value}" is not translated. Add its text in {language}.',
    'duplicate-form': '"{value}" is also registered for the term "{first}". Keep it in one of them.',
    'choice-loop': 'Following the choice "{value}" leads back to itself. Correct its parent.',
    'choice-dead-end': 'The choice "{value}" leads nowhere. Fill in leads, or add choices below it.',
    contrast: 'The colour {value} has a contrast of {ratio} with its background. Use one of 4.5 or more.',
    'manifest-size':
      'The first file has {bytes} bytes (compressed). Shorten the terms or the choices to {max} bytes or less.',
  },
  usage: 'Usage: madoguchi <command> [--lang ja|en]',
  notReadable: '{path} cannot be read. Check where it is, and whether you may read it.',
  unexpected: 'The command could not go on ({reason}). If it happens again, tell the people who keep this tool.',
  yes: '^(y|yes|はい)$',
  line: 'line {row}',
};
