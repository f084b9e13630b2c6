import type { Office, OfficeShard } from '../office.js';

/** What a search found. `by` says how; `none` lists nothing. */
export interface OfficeMatch {
  readonly offices: readonly Office[];
  readonly by: 'postcode' | 'area' | 'name' | 'none';
}

/** The first digits of a postcode that two places must share to be called near: two of them are a part of a prefecture. */
const NEAR = 2;

/**
 * Finds offices by postcode, by the municipality that they serve, or by their own name or address. Pure; what is typed is
 * compared here and nowhere else. By postcode the offices are ordered by how many leading digits they share, which is nearness
 * in the postal network, not distance.
 */
export function findOffices({ offices }: OfficeShard, query: string): OfficeMatch {
  const typed = query
    .normalize('NFKC')
    .replace(/[\s〒]/g, '')
    .toLowerCase();
  if (!typed) return { offices: [], by: 'none' };
  const digits = typed.replace(/[-‐-―−ー]/g, '');
  if (/^\d{3,7}$/.test(digits)) {
    const near = offices
      .map((office) => ({ office, shared: sharedStart(office.postcode?.replace('-', '') ?? '', digits) }))
      .filter(({ shared }) => shared >= NEAR)
      .sort((a, b) => b.shared - a.shared);
    return near.length ? { offices: near.map(({ office }) => office), by: 'postcode' } : { offices: [], by: 'none' };
  }
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  // "埼玉県川口市栄町3丁目" lies in the area 埼玉県川口市, and "川口市" names it: either may be the longer one.
  const serving = offices.filter(({ area }) =>
    area.some(
      (place) => plain(place).includes(typed) || typed.includes(plain(place)) || typed.includes(cityOf(plain(place))),
    ),
  );
  if (serving.length) return { offices: serving, by: 'area' };
  const named = offices.filter(({ name, address }) =>
    [name.ja, name.en, address.ja, address.en].some((text) => text !== undefined && plain(text).includes(typed)),
  );
  return named.length ? { offices: named, by: 'name' } : { offices: [], by: 'none' };
}

/** A municipality without its prefecture. */
function cityOf(place: string): string {
  return place.replace(/^(?:北海道|京都府|大阪府|東京都|.{2,3}?県)(?=.)/, '');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
