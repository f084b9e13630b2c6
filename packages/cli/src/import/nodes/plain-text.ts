import type { Block, Inline } from '@madoguchi/content';
import { wholeAddress } from '../html/link-of.js';
import { structured } from './structured.js';

/** An address in a running text ends where ASCII does: Japanese sets no space behind it. */
const ADDRESS = /https?:\/\/[\x21-\x7e]+/g;

/** A text without HTML as nodes: lines, lists with bullets or numbers, and addresses as links. */
export function plainText(text: string): Block[] {
  return structured(
    text
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .flatMap((line, at): Inline[] => [...(at ? [{ t: 'br' as const }] : []), ...linked(line)]),
  );
}

/** No expression: one that looks for the last signs reads a run of others again and again. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end && `.,;:!?'")>]}`.includes(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

function linked(line: string): Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(ADDRESS)) {
    // Stops and closing brackets behind an address belong to the sentence.
    const address = withoutEnd(match[0]);
    const { href } = wholeAddress(address, '');
    if (!href) continue;
    nodes.push(line.slice(end, match.index), { t: 'link', href, c: [address] });
    end = match.index + address.length;
  }
  nodes.push(line.slice(end));
  return nodes.filter((node) => node !== '');
}
