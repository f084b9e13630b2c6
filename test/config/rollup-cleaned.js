import { rmSync } from 'node:fs';

/** Removes an earlier build just before the new one is written: chunks of another hash would pile up. */
export function cleaned(folder) {
  return {
    name: 'cleaned',
    generateBundle() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
