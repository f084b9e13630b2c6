import { inlineText, safeLink, type Inline } from '@madoguchi/content';

/** What could not be kept of a text: Markdown has no way to say it, or it leads nowhere. */
export type Loss = 'emphasis' | 'link' | 'ruby';
export type OnLoss = (loss: Loss) => void;

const SPACE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** What can stand in furigana without being read as a sign of Markdown. */
const RUBY = /^[\p{L}\p{M}\p{N}\u3000ー・ ]+$/u;

interface Within {
  readonly emphasis: boolean;
  readonly link: boolean;
  readonly breaks: boolean;
}

/**
 * Inline nodes as Markdown can say them: no emphasis in emphasis, no link in a link, spaces and breaks where they are kept.
 * Markdown knows emphasis only between certain neighbours (`**「A」**B` is none): brackets and stops are moved out of it.
 * @param breaks - Whether line breaks may stand in it; otherwise they become spaces.
 */
export function canonicalInlines(nodes: readonly Inline[], loss: OnLoss, { breaks = true } = {}): Inline[] {
  return trimmed(placed(flat(nodes, { emphasis: false, link: false, breaks }, loss), '', '', loss));
}

function flat(nodes: readonly Inline[], within: Within, loss: OnLoss): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') {
      result.push(cleaned(node));
      continue;
    }
    switch (node.t) {
      case 'br':
        result.push(within.breaks ? node : ' ');
        break;
      case 'ruby':
        result.push(...rubyOf(node.c.trim(), node.rt.trim(), loss));
        break;
      case 'em':
      case 'strong': {
        const c = flat(node.c, { ...within, emphasis: true }, loss);
        // Within emphasis it says nothing new, and signs alone have nothing to be emphasised.
        result.push(...(within.emphasis || !/[\p{L}\p{N}]/u.test(inlineText(c)) ? c : [{ t: node.t, c: joined(c) }]));
        break;
      }
      case 'link': {
        const href = addressOf(node.href);
        const c = trimmed(joined(flat(node.c, { ...within, link: true, breaks: false }, loss)));
        if (href === null && c.length) loss('link');
        result.push(...(within.link || href === null || !c.length ? c : [{ t: 'link' as const, href, c }]));
        break;
      }
      default:
        node satisfies never;
    }
  }
  return joined(result);
}

function cleaned(text: string): string {
  return (
    text
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\ue000\ufeff\ufffe\uffff]/g, '')
      .replace(/\s+/g, withoutBreak)
      .replace(/[\t\n\f\r \u00a0\u2028\u2029\u0085]+/g, ' ')
      // They make furigana and cells.
      .replace(/[{|}]/g, (sign) => (sign === '{' ? '｛' : sign === '|' ? '｜' : '｝'))
  );
}

/** A line break between Japanese characters is no space. */
function withoutBreak(space: string, at: number, text: string): string {
  const isWide = (neighbour: string): boolean => neighbour > '\x7f';
  return space.includes('\n') && isWide(text.charAt(at - 1)) && isWide(text.charAt(at + space.length)) ? '' : space;
}

function rubyOf(c: string, rt: string, loss: OnLoss): Inline[] {
  if (!c || !rt) return c ? [cleaned(c)] : [];
  if (RUBY.test(c) && RUBY.test(rt)) return [{ t: 'ruby', c, rt }];
  loss('ruby');
  return [cleaned(`${c}（${rt}）`)];
}

/** Brackets would end the address, bars a cell. In a host they cannot be written in another way. */
function addressOf(href: string): string | null {
  const address = (safeLink(href)?.href ?? '').replace(/[()[\]{}|\\`'*_~<>^"]/g, (sign) =>
    sign === '_' || sign === '~' ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return safeLink(address)?.href === address ? address : null;
}

/** Puts emphasis where Markdown reads it as such. `before` and `after` are the neighbouring characters. */
function placed(nodes: readonly Inline[], before: string, after: string, loss: OnLoss): Inline[] {
  let result: Inline[] = [];
  nodes.forEach((node, at) => {
    const last = result.at(-1);
    const previous = last === undefined ? before : edge(last, 'end');
    const following = nodes[at + 1];
    // A second emphasis is not kept beside this one: then its first character is the neighbour.
    const next =
      following === undefined ? after : edge(isEmphasis(following) ? (following.c[0] ?? '') : following, 'start');
    if (typeof node === 'string' || node.t === 'br' || node.t === 'ruby') result.push(node);
    else if (node.t === 'link') {
      result.push({ ...node, c: trimmed(placed(node.c, '[', ']', loss)) });
    } else result.push(...emphasised(node, previous, next, loss));
    result = joined(result);
  });
  return result;
}

type Emphasis = Extract<Inline, { t: 'em' | 'strong' }>;

function emphasised({ t, c }: Emphasis, previous: string, next: string, loss: OnLoss): Inline[] {
  let inner = [...c];
  const [head, tail]: [Inline[], Inline[]] = [[], []];
  for (;;) {
    const [first, last] = [inner[0], inner.at(-1)];
    if (first === undefined || last === undefined) break;
    if (typeof first !== 'string' ? first.t === 'br' : first === '') head.push(...inner.splice(0, 1));
    else if (typeof last !== 'string' ? last.t === 'br' : last === '') tail.unshift(...inner.splice(-1));
    else if (typeof first === 'string' && mustMove(edge(first, 'start'), previous)) {
      head.push(edge(first, 'start'));
      previous = edge(first, 'start');
      inner = [first.slice(previous.length), ...inner.slice(1)];
    } else if (typeof last === 'string' && mustMove(edge(last, 'end'), next)) {
      next = edge(last, 'end');
      tail.unshift(next);
      inner = [...inner.slice(0, -1), last.slice(0, -next.length)];
    } else break;
  }
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return [...head, ...tail];
  const [only] = inner.length === 1 ? inner : [];
  if (only && typeof only !== 'string' && only.t === 'link') {
    return [...head, { ...only, c: trimmed(placed([{ t, c: only.c }], '[', ']', loss)) }, ...tail];
  }
  // Beside another emphasis, or beside a letter with a link or furigana at its edge, it would not be read as one.
  if (previous === '*' || mustMove(edge(first, 'start'), previous) || mustMove(edge(last, 'end'), next)) {
    loss('emphasis');
    return [...head, ...placed(inner, previous, next, loss), ...tail];
  }
  return [...head, { t, c: placed(inner, '*', '*', loss) }, ...tail];
}

/** Whether emphasis cannot begin or end with this character beside that neighbour (CommonMark, flanking delimiter runs). */
function mustMove(character: string, neighbour: string): boolean {
  if (SPACE.test(character)) return true;
  // marked reads neighbours by half a surrogate pair: an emoji counts as a letter outside, and as a sign inside.
  const sign = character.length > 1 || PUNCTUATION.test(character);
  return sign && neighbour !== '' && !SPACE.test(neighbour) && !(neighbour.length === 1 && PUNCTUATION.test(neighbour));
}

/** The character that stands at a node's edge in Markdown. */
function edge(node: Inline, side: 'start' | 'end'): string {
  if (typeof node === 'string') return [...node].at(side === 'start' ? 0 : -1) ?? '';
  switch (node.t) {
    case 'br':
      return '\n';
    case 'ruby':
      return side === 'start' ? '{' : '}';
    case 'link':
      return side === 'start' ? '[' : ')';
    case 'em':
    case 'strong':
      return '*';
    default:
      return node satisfies never;
  }
}

/** Neighbouring strings and emphasis of the same kind as one; a space is one space, and none stands beside a break. */
function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else if (isEmphasis(node) && isEmphasis(last) && last.t === node.t) {
      result[result.length - 1] = { t: node.t, c: joined([...last.c, ...node.c]) };
    } else if (node !== '') result.push(node);
  }
  return result.flatMap((node, at): Inline[] => {
    if (typeof node !== 'string') return [node];
    let text = node.replace(/ {2,}/g, ' ');
    if (isBreak(result[at - 1])) text = text.trimStart();
    if (isBreak(result[at + 1])) text = text.trimEnd();
    return text ? [text] : [];
  });
}

function isEmphasis(node: Inline | undefined): node is Emphasis {
  return typeof node === 'object' && (node.t === 'em' || node.t === 'strong');
}

function isBreak(node: Inline | undefined): boolean {
  return typeof node === 'object' && node.t === 'br';
}

/** Without spaces and breaks at its ends. */
function trimmed(nodes: readonly Inline[]): Inline[] {
  const result = [...joined(nodes)];
  for (const at of [0, -1]) {
    for (let node = result.at(at); node !== undefined; node = result.at(at)) {
      if (typeof node === 'string') {
        const text = at ? node.trimEnd() : node.trimStart();
        result.splice(at, 1, ...(text ? [text] : []));
        if (text) break;
      } else if (node.t === 'br') result.splice(at, 1);
      else break;
    }
  }
  return result;
}
