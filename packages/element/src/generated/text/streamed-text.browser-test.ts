import { expect } from '@open-wc/testing';
import { BlockSplitter } from './block-splitter.js';
import { blockDrawer } from './draw-block.js';
import { StreamedText } from './streamed-text.js';

const draw = blockDrawer(location, ' (new tab)');

/** The text drawn, from pieces of so many characters. */
function drawn(text: string, size: number, whole = false): HTMLElement {
  const parent = document.createElement('div');
  const streamed = new StreamedText(parent, draw, whole);
  for (let at = 0; at < text.length; at += size) streamed.push(text.slice(at, at + size));
  streamed.end();
  return parent;
}

/** Text that is slow to parse where a parser is careless: after the kinds of cases in cmark's own tests. */
const SLOW: Readonly<Record<string, (length: number) => string>> = {
  'strong in emphasis': (n) => fill('*a **a ', n / 2) + fill('b** b*', n / 2),
  'emphasis that nothing opens': (n) => fill('a_ ', n),
  'emphasis that nothing closes': (n) => fill('_a ', n),
  'mixed emphasis': (n) => fill('**x*_y_', n),
  'links that nothing closes': (n) => fill('[a](<b', n),
  'brackets in brackets': (n) => fill('[', n / 2) + fill(']', n / 2),
  'images in images': (n) => fill('![[]()', n),
  'quotes in quotes': (n) => fill('> ', n) + 'a',
  'lists in lists': (n) => fill('* ', n) + 'a',
  'lists in lists, line by line': (n) => lines(n, (i) => `${' '.repeat(i % 200)}* a`),
  'runs of backticks': (n) => lines(n, (i) => `e${'`'.repeat(i % 300)}`),
  'angle brackets': (n) => fill('<', n),
  'comments that nothing closes': (n) => fill('<!--', n),
  'references to nothing': (n) => fill('[a]: u\n', n),
  'an address without an end': (n) => fill('a.', n) + '@',
  'a long line': (n) => fill('雇用保険の手続きは窓口で行います。', n),
  'many paragraphs': (n) => fill('雇用保険の**手続き**は窓口で行います。\n\n', n),
  'a list without an end': (n) => fill('- 雇用保険の[手続き](https://www.example.go.jp/)\n', n),
};

function fill(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

function lines(length: number, line: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < length; index++) text += `${line(index)}\n`;
  return text.slice(0, length);
}

/** Characters that regular expressions are given while `run` runs: all that marked and DOMPurify do with text begins there. */
function charactersRead(run: () => void): number {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is put back
  const { exec } = RegExp.prototype;
  let read = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const { length } = String(text);
    read += length - (this.global || this.sticky ? Math.min(this.lastIndex, length) : 0);
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return read;
}

describe('text that arrives in pieces', () => {
  for (const [name, make] of Object.entries(SLOW)) {
    it(`costs work that is linear in its length: ${name}`, () => {
      const work = (length: number): number => charactersRead(() => void drawn(make(length), 7));
      const [once, twice, four] = [work(8000), work(16_000), work(32_000)];
      expect(twice / once).to.be.lessThan(2.3);
      expect(four / twice).to.be.lessThan(2.3);
    });
  }

  it('parses a finished block once, and one that is being written a few times its length', () => {
    let parsed = 0;
    const parent = document.createElement('div');
    const streamed = new StreamedText(parent, (block) => {
      parsed += block.length;
      return document.createElement('p');
    });
    const long = '雇用保険の手続きは窓口で行います。'.repeat(200);
    for (const character of long) streamed.push(character);
    streamed.end();
    expect(parsed / long.length).to.be.within(1, 7);
    const calls: string[] = [];
    const whole = new StreamedText(
      parent,
      (block) => {
        calls.push(block);
        return document.createElement('p');
      },
      true,
    );
    for (const character of 'a\n\nb\n\nc') whole.push(character);
    whole.end();
    expect(calls).to.deep.equal(['a\n\n', 'b\n\n', 'c\n']);
  });

  it('comes to the same, whatever the pieces are', () => {
    const text = `# 見出し\n本文は**太字**と[リンク](https://www.example.go.jp/a)。\n\n1. 一\n\n   続き\n2. 二\n\n- 別\n\n> 引用\n続き\n\n|a|b|\n|-|-|\n|<b>|d|\n\n\`\`\`html\n<p>\n\n# x\n\`\`\`\n終わり`;
    const whole = drawn(text, text.length).innerHTML;
    expect(whole).to.contain('<td>&lt;b&gt;</td>').and.contain('<p>終わり</p>').and.contain('<pre>');
    for (const size of [1, 2, 3, 7, 50]) {
      expect(drawn(text, size).innerHTML).to.equal(whole);
      expect(drawn(text, size, true).innerHTML).to.equal(whole);
    }
  });

  it('shows as plain text what is too hard to parse, and loses nothing', () => {
    const text = SLOW['strong in emphasis']!(3000);
    const parent = drawn(text, 100);
    expect(parent.textContent).to.equal(text.trim());
    expect(parent.querySelector('em,strong')).to.equal(null);
    expect(new BlockSplitter().push(text)).to.deep.equal([]);
  });

  it('shows plain text where the page does not allow the policy', () => {
    const holder = globalThis as unknown as Record<symbol | string, unknown>;
    const shared = Symbol.for('madoguchi-generated');
    const before = holder[shared];
    const factory = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');
    delete holder[shared];
    Object.defineProperty(globalThis, 'trustedTypes', {
      configurable: true,
      value: {
        createPolicy() {
          throw new TypeError('refused');
        },
      },
    });
    try {
      const parent = drawn('**a** <b>\nc', 5);
      expect(parent.innerHTML).to.equal('<p>**a** &lt;b&gt;<br>c</p>');
    } finally {
      delete (globalThis as { trustedTypes?: unknown }).trustedTypes;
      if (factory) Object.defineProperty(globalThis, 'trustedTypes', factory);
      holder[shared] = before;
    }
  });

  it('has one policy for all copies, which is of no use for anything else', function () {
    if (!('trustedTypes' in globalThis)) this.skip();
    drawn('a', 1);
    const policy = (
      globalThis as unknown as Record<
        symbol,
        { createHTML(html: string): unknown; createScriptURL(url: string): unknown }
      >
    )[Symbol.for('madoguchi-generated')]!;
    expect(String(policy.createHTML('<p>a</p>'))).to.equal('<p>a</p>');
    for (const html of [
      '<img src=x onerror=alert(1)>',
      '<script>1</script>',
      '<a href="javascript:1">',
      '<p id="a">',
    ]) {
      expect(() => policy.createHTML(html)).to.throw(TypeError);
    }
    expect(() => policy.createScriptURL('https://a.example/')).to.throw(TypeError);
  });
});
