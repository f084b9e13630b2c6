import { createHash } from 'node:crypto';

/**
 * What an approval approves: the SHA-256, base64, of everything that the compiled files show or do.
 *
 * It is made from the compiled files and not from the sources: line ends, encodings, the order of columns, notes beside
 * the tables and files that nobody reads are not in them, and every published word, link, date, id and setting is.
 * Two things are left out, because they are nobody's decision: the public holidays, which move on with the calendar
 * (an approval of December must hold in January), and what follows from the rest: hashes and names of files, signatures, and
 * whose live file it is.
 *
 * @param files - Compiled files by path.
 */
export function contentHash(files: ReadonlyMap<string, string>): string {
  const parts = [...files.values()].map((text) => withoutDerived(without(JSON.parse(text) as Body, 'signature')));
  const texts = parts.map((body) => JSON.stringify(body)).sort();
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64');
}

type Body = Readonly<Record<string, unknown>>;

function withoutDerived(body: Body): Body {
  switch (body['kind']) {
    case 'manifest':
      return { ...body, shards: (body['shards'] as readonly Body[]).map(withoutHash) };
    case 'overlay':
      return { ...body, offices: body['offices'] && withoutHash(body['offices'] as Body) };
    case 'offices':
      return without(body, 'holidays');
    case 'live':
      return without(body, 'id');
    default:
      return body;
  }
}

const withoutHash = (ref: Body): Body => without(ref, 'hash');

const without = (body: Body, name: string): Body =>
  Object.fromEntries(Object.entries(body).filter(([member]) => member !== name));
