import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `integrity.json` beside the build: the SHA-384 of each file, to be pasted into a tag's `integrity`. */
export function integrity() {
  return {
    name: 'integrity',
    writeBundle({ dir, file }, bundle) {
      const folder = dir ?? join(file, '..');
      const path = join(folder, 'integrity.json');
      const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
      // The build of the module comes first and starts the list anew.
      const list = dir ? {} : known;
      for (const [name, { code }] of Object.entries(bundle)) {
        list[name] = `sha384-${createHash('sha384').update(code).digest('base64')}`;
      }
      writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}
