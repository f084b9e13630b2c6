import type { CliStrings } from './strings.js';

export const en: CliStrings = {
  faults: {
    'file-missing': 'The file is missing. Put it here under this name.',
    'not-utf8':
      'The encoding is not known (neither UTF-8 nor what Excel writes as CSV), or the file is damaged. Open the original and save it as "CSV UTF-8".',
    encoding: 'The encoding is {encoding}. It can stay as it is. To change it to UTF-8, use check --fix.',
    'lost-character':
      'In "{value}" a character was lost (�) when it was saved before. Look at the original text and write it again.',
    'maybe-lost':
      'The "?" in "{value}" may be a character that Excel lost when it wrote the CSV. Compare with the original; if it was lost, write it again and save as "CSV UTF-8".',
    gaiji: '"{value}" has a user-defined character that visitors cannot see. Replace it by an ordinary one.',
    'line-ends': 'The line ends are of an old kind, or mixed. They can stay. To make them one kind, use check --fix.',
    'unread-file':
      'This file is not used. Save tables as CSV; in the folder faq, name them after the id of a topic in topics.csv.',
    'private-key':
      'This looks like a key. In a content folder others get it. Move it elsewhere; if somebody may have seen it, make a new one.',
    'bad-json': 'Not readable as JSON ({reason}). Check commas, quotes and brackets.',
    'unknown-member': 'There is no setting "{column}". Check the spelling, or remove it.',
    'bad-csv':
      'Not readable as CSV from this line on: a quote (") is not closed, or is one too many. Write "" for a quote within quotes.',
    delimiter:
      'The cells are separated by "{value}", not by commas, and were read so. To change it, use check --fix or save as "CSV UTF-8 (comma delimited)".',
    'column-missing': 'The column "{column}" is missing. Add its name to the first line.',
    'column-name': 'The column\'s name "{value}" was read as "{read}". Write it so (check --fix can do it).',
    'duplicate-column': 'There are two columns "{column}". Remove or rename one of them.',
    'unknown-column': 'The column "{column}" is not used. If it is not for notes, check its name.',
    'trailing-cells': 'There are empty columns on the right. They can stay. To remove them, use check --fix.',
    'extra-cells':
      'The column of "{value}" has no name. Name it in the first line, or remove a comma too many. Put quotes (") around text with commas.',
    'excel-leftover':
      '"{value}" is what Excel left of a formula, an error or a long number. Format the cell as text and enter the value again.',
    'leading-zero':
      '"{value}" seems to have lost its leading 0 in Excel. Format the cell as text and enter the number again, with the 0.',
    'merged-cell':
      'Empty. If cells were merged here, enter the value from above, "{value}" (check --fix can do it). Otherwise enter its own value.',
    'maybe-merged':
      'Empty, below "{value}". If cells were merged here, enter the same value (check --fix can do it). If it is meant to be empty, move the row to the others that are empty and this warning goes away.',
    width: '"{value}" was read as "{read}". Write it so (check --fix can do it).',
    'date-form': '"{value}" was read as "{read}". Write it so (check --fix can do it).',
    'list-separator': '"{value}" was read as "{read}", separated by |. Write it so (check --fix can do it).',

    'cell-empty': 'Empty. Enter a value.',
    'bad-id':
      '"{value}" cannot be an id. Use lower-case letters, digits and hyphens, begin with a letter or digit, 64 characters at most.',
    'duplicate-id': 'The id "{value}" is also used in {first}. Change one of them.',
    'bad-value': '"{value}" is not allowed. Write one that is: {allowed}',
    'bad-date': '"{value}" cannot be read as a date. Write it like 2026-11-24.',
    'date-serial':
      '"{value}" seems to be a date that Excel turned into a number. If it is {read}, format the cell as text and write it so.',
    'bad-time': '"{value}" cannot be read as a date and time. Write it like 2026-12-01T00:00+09:00.',
    'bad-hours': '"{value}" cannot be read as hours. Write Mon-Fri 08:30-17:15, several separated by |.',
    'bad-closed': '"{value}" cannot be read as closed days. Write holidays or 12-29..01-03, several separated by |.',
    'bad-postcode': '"{value}" is not a postcode. Write it like 102-0072.',
    'bad-phone': '"{value}" seems too short or too long for a telephone number. Check that it is like 03-0000-0000.',
    'bad-link': '"{value}" cannot be a link. Write a whole address that begins with https://.',
    'bad-scheme': '"{value}" is a kind of link that is not safe to open. Use an address that begins with https://.',
    'host-in-ascii':
      'Visitors see "{value}" as {what}: letters of other scripts can look like those of another site. Check that it is the site you mean.',
    'other-host':
      'The text of this link says "{value}", and it leads to {what}, which visitors see beside it. Correct the text or the address.',
    'unknown-reference': '"{value}" is not registered. Check the spelling, or register it first.',
    'self-reference': '"{value}" is the entry itself. Remove it from related.',
    'too-long': '{length} characters. Use {max} at most.',
    'too-many': '{count} of them. Use {max} at most, or divide them.',
    markdown:
      '"{value}" is not allowed ({what}). Use paragraphs, lists, steps, tables, emphasis, links, furigana and notes only.',
    html: 'HTML is not allowed ("{value}"). Remove the tag or the entity (&…;) and write plain characters.',

    'missing-translation': '"{value}" is not translated. Add its text in {language}.',
    'translation-fallback':
      '"{value}" is shown in Japanese to readers of {language}. Add a translation if there is one.',
    'duplicate-form': '"{value}" is also registered for the term "{first}". Keep it in one of them.',
    'shadowed-form':
      '"{value}" is read as "{first}", or not at all, when a visitor writes it. Use two characters or more that no other term has.',
    'unused-term':
      'The term "{value}" is in no question, answer or alias. Add an entry for it, or remove it if it is not needed.',
    'choice-loop': 'Following the choice "{value}" leads back to itself. Correct its parent.',
    'choice-dead-end': 'The choice "{value}" leads nowhere. Fill in leads, or add choices below it.',
    'unreachable-entry':
      'No choice leads to "{value}". In choices.csv, add one that leads to its topic (topic:{topic}) or to it (entry:{value}).',
    'empty-topic': 'The topic "{value}" has no entry. Add one, or remove the topic and its choices.',
    'same-question': 'The same question as {first}. Word one of them differently, or make them one.',
    'same-alias': '"{value}" is also a wording in {first}. Remove it from one of them.',
    'review-due':
      "Reviewed on {value}, more than {months} months ago. Compare it with its source; if it is right, enter today's date.",
    'reviewed-future':
      'The date of review, {value}, has not come yet. Write the day on which it was compared with its source.',
    'allowed-amount':
      '"{value}" is an amount, period, deadline, age or share. A mistake would cost the visitor, so it is not shown by itself: change automation to choices-only.',
    'allowed-word':
      'It says "{value}". If it is about amounts, deadlines or eligibility, change automation to choices-only. Otherwise leave it.',
    'no-source':
      "No source. Write the address of the official page it is taken from. Leave out what has none, let the entry lead to a person (office-only), and cite the office's page.",
    'office-contact': 'Neither telephone nor address. Write one of them, for those who want to call or to come.',
    contrast: 'The colour {value} has a contrast of {ratio} with its background. Use one of 4.5 or more.',
    'manifest-size':
      'The first file has {bytes} bytes (compressed). Shorten the terms or the choices to {max} bytes or less.',
  },
  levels: { error: 'Error', warning: 'Warning', info: 'Note' },
  markdown: {
    heading: 'a heading',
    image: 'an image',
    code: 'an indented or fenced block of code',
    codespan: 'code',
    hr: 'a rule',
    del: 'struck out',
    def: 'a link definition',
    html: 'HTML',
    checkbox: 'a checkbox',
  },
  languages: { ja: 'Japanese', 'ja-x-easy': 'plain Japanese (ja-x-easy)', en: 'English (en)' },
  usage: 'Usage: madoguchi <command> [--lang ja|en]',
  notReadable: '{path} cannot be read. Check where it is, and whether you may read it.',
  unexpected: 'The command could not go on ({reason}). If it happens again, tell the people who keep this tool.',
  yes: '^(y|yes|はい)$',
  line: 'line {row}',
  lineAndRow: 'line {row} (row {sheetRow} in Excel)',
  column: 'column {letter}',
};
