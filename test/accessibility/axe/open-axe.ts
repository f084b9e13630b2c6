import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Engine } from '../../e2e/driver/page.js';
import type { Combination } from './combination.js';
import type { Findings } from './finding.js';
import { lookWithAxe } from './look-with-axe.js';
import { openGalleryPages } from './open-gallery-pages.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe-core in a browser of its own, at the gallery. */
export interface AxePage {
  /** What axe finds in a state. Rejects where the state cannot be drawn. */
  look(combination: Combination): Promise<Findings>;
  /** What axe finds on any page of the gallery. @param spoil changes the page before axe looks; runs in the page. */
  lookAt(address: string, spoil?: () => void): Promise<Findings>;
  close(): Promise<void>;
}

/** Opens a browser. @param gallery address of the gallery's index. */
export async function openAxe(engine: Engine, gallery: string): Promise<AxePage> {
  const pages = await openGalleryPages(engine, gallery);

  async function run(): Promise<Findings> {
    await pages.page.inject(AXE);
    return pages.page.evaluate(lookWithAxe);
  }

  return {
    async look(combination) {
      await pages.show(combination);
      return run();
    },
    async lookAt(address, spoil) {
      await pages.open(address);
      if (spoil) await pages.page.evaluate(spoil);
      return run();
    },
    close: () => pages.close(),
  };
}
