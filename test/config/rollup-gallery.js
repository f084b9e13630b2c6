import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What the gallery's pages need beside their scripts: the pages themselves, a copy of the element without its chunks (as
 * after a deployment that went wrong), and the list of states as data for the auditor's kit.
 */
export function galleryPages({ from, element }) {
  return {
    name: 'gallery-pages',
    async writeBundle({ dir }) {
      for (const name of ['index.html', 'state.html', 'gallery.css']) cpSync(join(from, name), join(dir, name));
      mkdirSync(join(dir, 'incomplete'), { recursive: true });
      cpSync(join(element, 'madoguchi.mjs'), join(dir, 'incomplete/madoguchi.mjs'));
      // Past Node's cache of modules: in watch mode the list may have changed.
      const { STATES } = await import(`${pathToFileURL(join(dir, 'states.mjs')).href}?${String(Date.now())}`);
      const states = STATES.map(({ id, group, title, reach }) => ({ id, group, title, reach }));
      writeFileSync(join(dir, 'states.json'), `${JSON.stringify(states, null, 2)}\n`);
    },
  };
}
