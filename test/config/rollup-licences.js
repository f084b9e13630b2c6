import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES_FILE, licencesText, packageOf, readLicence } from './licence.js';

// Code of others that ends up in our files: their licences ask that the copyright notice and the conditions go with every copy.
// One file beside the scripts has them whole, and each script that holds such code names it in a comment of one line. A full text
// in every script would be paid for by every visitor, and a comment without the conditions would not be enough. Our own licence stands beside it.

const NOTICE = /\/\*\*?(?:(?!\*\/)[\s\S])*?@license(?:(?!\*\/)[\s\S])*\*\/\n?/g;

/** The lines of a comment without its frame. */
const linesOf = (comment) =>
  comment
    .replace(/^\/\*+|\*+\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').replace(/@license\s*/, ''))
    .filter((line) => line.trim());

/** What was found for each folder: several builds may write into one. */
const FOUND = new Map();

/** Rollup's plugin; it stands before whatever minifies. `folder`: where the file goes. */
export function licences({ folder }) {
  if (!FOUND.has(folder)) FOUND.set(folder, new Map());
  const found = FOUND.get(folder);
  return {
    name: 'licences',
    renderChunk(code, chunk) {
      const here = new Map();
      for (const [id, { code: rendered }] of Object.entries(chunk.modules)) {
        const of = rendered?.trim() ? packageOf(id) : null;
        if (!of) continue;
        here.set(of.name, of);
        const known = found.get(of.name) ?? { ...of, notices: new Set() };
        for (const [comment] of rendered.matchAll(NOTICE)) known.notices.add(linesOf(comment).join('\n'));
        found.set(of.name, known);
      }
      if (!here.size) return null;
      const short = code.replace(NOTICE, '');
      // Imports are taken away or put together later on, and what stands before them goes with them.
      const first = this.parse(short).body.find(({ type }) => type !== 'ImportDeclaration');
      const at = first?.start ?? 0;
      const comment = `/*! ${[...here.keys()].sort().join(', ')}: ${LICENCES_FILE} */`;
      return { code: `${short.slice(0, at)}${comment}\n${short.slice(at)}`, map: null };
    },
    writeBundle() {
      mkdirSync(folder, { recursive: true });
      copyFileSync('LICENSE', join(folder, 'LICENSE'));
      if (!found.size) return;
      const packages = [...found.values()]
        .map(({ notices, ...of }) => ({ ...readLicence(of), notices: [...notices].sort() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      writeFileSync(join(folder, LICENCES_FILE), licencesText(packages));
    },
  };
}
