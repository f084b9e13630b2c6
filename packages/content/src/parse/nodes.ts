import { ContentError } from '../content-error.js';
import type { Block, Inline } from '../nodes.js';
import { safeLink } from '../safe-link.js';
import { list, text, type Check } from './check.js';

/** Deeper nesting is not published text. */
const MAX_DEPTH = 8;

const string = text();

/** The members of a node, with `at` of the node itself; throws where it is no object or nests too deep. */
function members(value: unknown, at: string, depth: number): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) throw new ContentError('invalid', at);
  return value as Record<string, unknown>;
}

const inlineAt =
  (depth: number): Check<Inline> =>
  (value, at) => {
    if (typeof value === 'string') return value;
    const node = members(value, at, depth);
    const children = (): readonly Inline[] => list(inlineAt(depth + 1))(node['c'], `${at}/c`);
    switch (node['t']) {
      case 'em':
      case 'strong':
        return { t: node['t'], c: children() };
      case 'link':
        return { t: 'link', href: href(node['href'], `${at}/href`), c: children() };
      case 'ruby':
        return { t: 'ruby', c: string(node['c'], at), rt: string(node['rt'], at) };
      case 'br':
        return { t: 'br' };
      default:
        throw new ContentError('invalid', `${at}/t`);
    }
  };

const blockAt =
  (depth: number): Check<Block> =>
  (value, at) => {
    const node = members(value, at, depth);
    const { t, c } = node;
    const below = list(blockAt(depth + 1));
    switch (t) {
      case 'p':
      case 'h':
        return { t, c: inlines(c, at) };
      case 'list':
      case 'steps':
        return { t, c: list(below)(c, at) };
      case 'table': {
        const row = list(inlines);
        return { t, head: row(node['head'], at), rows: list(row)(node['rows'], at) };
      }
      case 'note':
        return { t, c: below(c, at) };
      default:
        throw new ContentError('invalid', `${at}/t`);
    }
  };

/** Inline nodes: only the kinds in {@link Inline}, and links that pass the URL gate. */
export const inlines: Check<readonly Inline[]> = list(inlineAt(0));

/** Blocks: only the kinds in {@link Block}. */
export const blocks: Check<readonly Block[]> = list(blockAt(0));

/** The address of a link that passes the URL gate, on whatever page it will stand. */
export const href: Check<string> = (value, at) => {
  if (!safeLink(string(value, at), 'https://x')) throw new ContentError('invalid', at);
  return value as string;
};
