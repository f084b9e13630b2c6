import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'chunks']);

/** Paths of all files below `folder` whose name ends with `end`, sorted. Build output and installed packages are left out. */
export function filesBelow(folder, end) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path, end);
      return entry.name.endsWith(end) ? [path] : [];
    })
    .sort();
}
