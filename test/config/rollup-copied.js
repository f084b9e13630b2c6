import { cpSync, existsSync, rmSync } from 'node:fs';

/** Puts an earlier build beside a later one: the desk's `preview` serves the element that it was published with. */
export function copied({ from, to, needs }) {
  return {
    name: 'copied',
    writeBundle() {
      if (!existsSync(from)) this.error(`${from} is not there: build it first (${needs}).`);
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true });
    },
  };
}
