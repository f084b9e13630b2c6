import { openPage } from '../../e2e/driver/engines.js';
import type { Engine, Page } from '../../e2e/driver/page.js';
import { addressOf, screenOf, type Combination } from './combination.js';

/** A browser at the gallery. */
export interface GalleryPages {
  readonly page: Page;
  /** Draws a state. Rejects where it cannot be drawn. */
  show(combination: Combination): Promise<void>;
  /** Opens any page of the gallery, and waits until all is drawn. Rejects where it cannot be. */
  open(address: string): Promise<void>;
  close(): Promise<void>;
}

/** How long drawing may take; where a script of the page is missing, it would never end. Milliseconds. */
const LIMIT_MS = 25_000;

const DESKTOP = [1280, 800] as const;

/** Opens a browser of its own, at first 1280 px wide. @param gallery address of the gallery's index. */
export async function openGalleryPages(engine: Engine, gallery: string): Promise<GalleryPages> {
  const page = await openPage(engine);
  await page.resize(...DESKTOP);
  let size = DESKTOP.join();

  async function open(address: string): Promise<void> {
    await page.open(new URL(address, gallery).href);
    const fault = await page.evaluate(async (limit) => {
      const { dataset } = document.documentElement;
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (dataset['gallery']) resolve();
        };
        new MutationObserver(look).observe(document.documentElement, { attributes: true });
        setTimeout(resolve, limit);
        look();
      });
      return dataset['gallery'] === 'ready' ? '' : `${dataset['gallery'] ?? 'not drawn'}: ${dataset['reason'] ?? ''}`;
    }, LIMIT_MS);
    if (fault) throw new Error(`${address}: ${fault}`);
  }

  return {
    page,
    open,
    async show(combination) {
      const screen = screenOf(combination);
      // Changing the size of a window takes time.
      if (size !== screen.join()) await page.resize(...screen);
      size = screen.join();
      await open(addressOf(combination));
    },
    close: () => page.close(),
  };
}
