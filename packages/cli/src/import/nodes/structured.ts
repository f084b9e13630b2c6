import type { Block, Inline } from '@madoguchi/content';

/** What Japanese texts set before the items of a list where nobody makes a real one. */
const BULLET = /^[\s　]*[・･●○■□◆◇▪•‣➢][\s　]*/u;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const NUMBER = new RegExp(
  `^[\\s　]*(?:[（(]([0-9０-９]{1,2})[)）]|([0-9０-９]{1,2})[.．、)）:：]|([${CIRCLED}]))(?![0-9０-９])[\\s　]*`,
  'u',
);

/**
 * Lines of text as paragraphs, lists and steps: an empty line ends a paragraph; two or more lines with a bullet are a list,
 * two or more that count from 1 are steps. So they are heard as what they are.
 */
export function structured(nodes: readonly Inline[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: Inline[] = [];
  const end = (): void => {
    if (paragraph.length) blocks.push({ t: 'p', c: paragraph });
    paragraph = [];
  };
  const lines = linesOf(nodes);
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? [];
    const run = runFrom(lines, at);
    if (run) {
      end();
      blocks.push(run.block);
      at += run.length;
      continue;
    }
    if (isEmpty(line)) end();
    else paragraph.push(...(paragraph.length ? [{ t: 'br' as const }] : []), ...line);
    at++;
  }
  end();
  return blocks;
}

function linesOf(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (typeof node === 'object' && node.t === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

const isEmpty = (line: readonly Inline[]): boolean => line.every((node) => typeof node === 'string' && !node.trim());

/** The list or the steps that begin with this line. */
function runFrom(lines: readonly Inline[][], from: number): { readonly block: Block; readonly length: number } | null {
  for (const t of ['list', 'steps'] as const) {
    const items: Block[][] = [];
    let length = 0;
    for (let at = from; at < lines.length; at++) {
      const line = lines[at] ?? [];
      // Between items an empty line is only space.
      if (isEmpty(line) && items.length) continue;
      const rest = t === 'list' ? withoutBullet(line) : withoutNumber(line, items.length + 1);
      if (!rest) break;
      items.push([{ t: 'p', c: rest }]);
      length = at - from + 1;
    }
    if (items.length > 1) return { block: { t, c: items }, length };
  }
  return null;
}

function withoutBullet([first, ...rest]: readonly Inline[]): Inline[] | null {
  if (typeof first !== 'string' || !BULLET.test(first)) return null;
  const text = first.replace(BULLET, '');
  return text || rest.length ? [...(text ? [text] : []), ...rest] : null;
}

function withoutNumber([first, ...rest]: readonly Inline[], expected: number): Inline[] | null {
  const found = typeof first === 'string' ? NUMBER.exec(first) : null;
  if (!found || typeof first !== 'string') return null;
  const [whole, inBrackets, before, circled] = found;
  const number = circled ? CIRCLED.indexOf(circled) + 1 : Number((inBrackets ?? before ?? '').normalize('NFKC'));
  const text = first.slice(whole.length);
  return number === expected && (text || rest.length) ? [...(text ? [text] : []), ...rest] : null;
}
