const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The text of an answer that may be HTML, for searching only: what comes out is never shown as HTML. Tags, comments, scripts
 * and styles are left out, in one pass whatever the text; a `<` that begins no tag stays.
 */
export function plainAnswer(html: string): string {
  const [first = '', ...pieces] = html.split('<');
  let text = first;
  // What ends a part that is left out as a whole; `''` outside of one.
  let until = '';
  for (const piece of pieces) {
    if (until && until !== '-->') {
      if (!piece.toLowerCase().startsWith(until)) continue;
      until = '';
    }
    if (until || piece.startsWith('!--')) {
      const end = piece.indexOf('-->');
      until = end < 0 ? '-->' : '';
      if (end >= 0) text += piece.slice(end + 3);
      continue;
    }
    const [, name = ''] = /^(\/?[a-z][a-z\d-]*|!doctype)(?=[\s/>])/i.exec(piece) ?? [];
    const end = piece.indexOf('>');
    if (!name || end < 0) {
      text += `<${piece}`;
      continue;
    }
    if (/^(?:script|style)$/i.test(name)) until = `/${name.toLowerCase()}`;
    else text += `\n${piece.slice(end + 1)}`;
  }
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : space))
    .trim();
}
