// Texts that are slow to read for who reads Markdown carelessly: after the kinds of cmark's pathological tests
// (https://github.com/commonmark/cmark, test/pathological_tests.py), and what was found with our own reader. Each is made for a
// length.

const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const half = (one: string, other: string, length: number): string => fill(one, length / 2) + fill(other, length / 2);

/** Grows by itself: `part(0) + part(1) + …` up to a length. */
function growing(length: number, part: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < length; index++) text += part(index);
  return text.slice(0, length);
}

/** A text of about so many UTF-16 code units. */
export type SlowText = (length: number) => string;

export const SLOW_TEXTS: Readonly<Record<string, SlowText>> = {
  // Emphasis
  'nested emphasis': (n) => half('*a **a ', 'b** c* ', n),
  'opened strong emphasis': (n) => fill('**a *a ', n),
  'emphasis that is only closed': (n) => fill('a_ ', n),
  'emphasis that is only opened': (n) => fill('_a ', n),
  'a run of stars': (n) => fill('*', n),
  'a word and a run of stars': (n) => `a${fill('*', n)}`,
  'a run of stars around a word': (n) => `${fill('*', n / 2)}a${fill('*', n / 2)}`,
  'stars and underscores': (n) => fill('*_', n),
  'nested stars and underscores': (n) => `${fill('_*', n / 2)}a${fill('*_', n / 2)}`,
  'emphasis that does not match': (n) => fill('*a_ ', n),
  'closers of another length': (n) => half('a**b', 'c* ', n),
  'opened emphasis, closed strongly': (n) => half('*a ', '**b', n),
  'much strong emphasis': (n) => fill('**あ** ', n),
  'emphasis beside brackets': (n) => fill('あ**「い」**', n),
  'struck out': (n) => fill('~~a ', n),
  tildes: (n) => fill('~', n),
  // Links
  'brackets that are only closed': (n) => fill('a]', n),
  'brackets that are only opened': (n) => fill('[a', n),
  'openers of images': (n) => fill('![', n),
  'nested brackets': (n) => `${fill('[', n / 2)}a${fill(']', n / 2)}`,
  'openers of addresses': (n) => fill('[a](b', n),
  'openers of addresses in angle brackets': (n) => fill('[a](<b', n),
  'empty openers': (n) => fill('[](', n),
  'parentheses in an address': (n) => `[a](${fill('(', n)}`,
  'openers of titles': (n) => fill('[a](b "', n),
  'many links': (n) => fill('[a](https://b.example/) ', n),
  'references that are nowhere': (n) => fill('[a][b] ', n),
  definitions: (n) => fill('[a]: /u\n', n),
  'definitions with open titles': (n) => fill('[a]: /u "t\n', n),
  'a definition of many lines': (n) => `[${fill('a\n', n)}]: u`,
  'links in links': (n) => `${fill('[', n / 5)}a${fill('](u)', (n * 4) / 5)}`,
  'spaces in an address': (n) => `[a](b${fill(' ', n)}`,
  'line breaks in an address': (n) => `[a](${fill('\n', n)}`,
  'backslashes in a label': (n) => `[a${fill('\\', n)}`,
  // Code
  'backticks of growing number': (n) => growing(n, (at) => `e${'`'.repeat(at + 1)}`),
  'backticks that do not match': (n) => fill('`a``b', n),
  'a run of backticks': (n) => `${fill('`', n)}a`,
  fences: (n) => fill('```\na\n', n),
  'fences with backticks': (n) => fill('~~~~`\n', n),
  'indented code': (n) => fill('    a\n', n),
  // Blocks
  'nested notes': (n) => `${fill('>', n)}a`,
  'nested notes with spaces': (n) => `${fill('> ', n)}a`,
  'many notes': (n) => fill('> a\n', n),
  'nested notes, then lines': (n) => `${fill('> ', n / 2)}${fill('\na', n / 2)}`,
  'lists in lists': (n) => growing(n, (at) => `${'  '.repeat(at)}* a\n`),
  'lists in lists on a line': (n) => `${fill('* ', n)}a`,
  'steps in steps on a line': (n) => `${fill('1. ', n)}a`,
  'hyphens with spaces': (n) => fill('- ', n),
  'a long list': (n) => fill('* a\n', n),
  'a long loose list': (n) => fill('* a\n\n', n),
  'an item of many lines': (n) => `* a\n${fill('  b\n', n)}`,
  'an item and empty lines': (n) => `* a\n${fill('\n', n)}b`,
  tasks: (n) => fill('* [ ] ', n),
  bars: (n) => fill('|', n),
  'a wide table': (n) => `${fill('|a', n / 2)}\n${fill('|-', n / 2)}\n`,
  'a long table': (n) => `|a|b|\n|-|-|\n${fill('|c|d|\n', n)}`,
  'a wide table with short rows': (n) => `${fill('|a', n / 3)}|\n${fill('|-', n / 3)}|\n${fill('x\n', n / 3)}`,
  'a line below a table that is none': (n) => `a|b\n${fill('-', n / 2)}|${fill(' ', n / 2)}`,
  headings: (n) => fill('# a\n', n),
  'a heading with signs behind it': (n) => `# a${fill(' #', n)}x`,
  'a run of number signs': (n) => fill('#', n),
  'underlined headings': (n) => fill('a\n=\n', n),
  'many lines with one below them': (n) => `${fill('a\n', n)}=`,
  rules: (n) => fill('***\n', n),
  // HTML and entities
  'angle brackets': (n) => fill('<', n),
  'tags that are only opened': (n) => fill('<a ', n),
  'closing tags that are only opened': (n) => fill('</', n),
  'opened comments': (n) => fill('<!--', n),
  'opened instructions': (n) => fill('<?', n),
  'opened declarations': (n) => fill('<!A ', n),
  'opened CDATA': (n) => fill('<![CDATA[', n),
  attributes: (n) => `<a ${fill('a="b" ', n)}`,
  'opened attributes': (n) => fill('<a href="', n),
  elements: (n) => fill('<div>\n', n),
  ampersands: (n) => fill('&', n),
  'numbers of characters': (n) => fill('&#x', n),
  entities: (n) => fill('&amp;', n),
  'a long entity': (n) => `&${fill('a', n)}`,
  // Addresses
  'opened addresses': (n) => fill('<http://a', n),
  'addresses with parentheses': (n) => fill('http://a.b/(', n),
  'the beginning of addresses': (n) => fill('www.a', n),
  'signs of mail addresses': (n) => fill('a@', n),
  'a mail address of many parts': (n) => `${fill('a.', n)}@`,
  'a long mail address': (n) => `${fill('a', n)}@`,
  'a mail address of a long host': (n) => `a@${fill('b.', n)}`,
  'an address and marks': (n) => `http://a.b/${fill('!', n)}`,
  'an address and entities': (n) => `http://a.b/${fill('&a;', n)}`,
  'an address and closing parentheses': (n) => `http://a.b/${fill(')', n)}`,
  // The rest
  backslashes: (n) => fill('\\', n),
  'backslashes at the end of lines': (n) => fill('\\\n', n),
  'spaces in a line': (n) => `a${fill(' ', n)}b`,
  'lines of spaces': (n) => fill(' \n', n),
  'breaks of lines': (n) => fill('あ  \n', n),
  tabs: (n) => `${fill('\t', n)}a`,
  'line breaks': (n) => fill('\n', n),
  'null characters': (n) => fill('\0', n),
  'much furigana': (n) => fill('{漢字|かんじ}を', n),
  'opened furigana': (n) => fill('{a|', n),
  'bars in furigana': (n) => `{${fill('a|', n)}`,
  'wide spaces': (n) => `あ${fill('　', n)}い`,
  separators: (n) => fill(' ｜ ', n),
  'equals signs': (n) => fill('= ', n),
  digits: (n) => fill('1', n),
  'digits with hyphens': (n) => fill('1-', n),
  'plain Japanese': (n) => fill('求職の申し込みをしたいのですが、どうすればよいですか。', n),
  'plain English': (n) => fill('How do I register for work with you? ', n),
};
