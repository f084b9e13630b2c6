import { safeLink, type Block, type Inline } from '@madoguchi/content';
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

function linked(line: string): Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(ADDRESS)) {
    // Stops and closing brackets behind an address belong to the sentence.
    const address = match[0].replace(/[.,;:!?'")>\]}]+$/, '');
    const href = safeLink(address)?.href;
    if (!href) continue;
    nodes.push(line.slice(end, match.index), { t: 'link', href, c: [address] });
    end = match.index + address.length;
  }
  nodes.push(line.slice(end));
  return nodes.filter((node) => node !== '');
}
