import type { Walk } from '../driver/in-every-engine.js';
import type { Page } from '../driver/page.js';
import { Visitor } from '../driver/visitor.js';
import type { BrowserPress } from './key-walk.js';

/** A page that is there answers sooner. Milliseconds. */
const ASK_MS = 1000;

/**
 * The tabs of a walk, and the keys that the browser itself obeys. What a driver presses reaches the page alone: what the browser
 * does at these keys is done through the driver.
 */
export class Tabs {
  readonly #first: Walk;
  #second: Walk | null = null;
  #current: Walk;

  constructor(walk: Walk) {
    this.#first = this.#current = walk;
  }

  /** The tab that has the keyboard. */
  get current(): Walk {
    return this.#current;
  }

  get count(): number {
    return this.#second ? 2 : 1;
  }

  /** The tab that stands behind it. */
  get other(): Walk {
    const other = this.#current === this.#first ? this.#second : this.#first;
    if (!other) throw new Error('there is one tab');
    return other;
  }

  /** Goes to the other tab. */
  async next(): Promise<void> {
    this.#current = this.other;
    await this.#current.page.front();
  }

  /** Presses a key that leads to a page, and waits for that. */
  async go(press: 'Enter' | BrowserPress, path: string): Promise<void> {
    const { page } = this.#current;
    if (press === 'Enter') await page.press('Enter');
    else if (press === 'Alt+ArrowLeft') await page.back();
    else await this.#open();
    await arrived(this.#current, path);
  }

  /** Opens the link that has the focus in another tab. */
  async #open(): Promise<void> {
    const walk = this.#current;
    const address = await walk.page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    const page = await walk.page.tab();
    const { engine, demo } = walk;
    this.#second = this.#current = { engine, demo, page, visitor: new Visitor(page) };
    const [width, height] = await walk.page.evaluate(() => [innerWidth, innerHeight] as const);
    if (engine !== 'webkit') await page.resize(width, height);
    await page.open(address);
    await page.front();
  }

  /** Leaves the first tab alone. */
  async close(): Promise<void> {
    await this.#second?.page.close();
    this.#current = this.#first;
    if (this.#second) await this.#first.page.front();
    this.#second = null;
  }
}

/**
 * Waits for a page of the site with its element, and puts something behind that: else Tab would lead from the element to the
 * browser's own bars.
 */
export async function arrived({ page, visitor }: Walk, path: string): Promise<void> {
  await visitor.until(`the page ${path}`, () => isThere(page, path));
  await page.evaluate(() => {
    if (document.body.lastElementChild?.textContent === 'after') return;
    const after = document.createElement('button');
    after.textContent = 'after';
    document.body.append(after);
  });
}

/** A page that goes while it is asked gives an error, or, where it is kept for who comes back, nothing: it is asked again. */
function isThere(page: Page, path: string): Promise<boolean> {
  const ask = page.evaluate(
    (wanted) =>
      document.readyState === 'complete' &&
      location.pathname.replace(/\/$/, '/index.html') === `/${wanted}` &&
      !!document.querySelector('madoguchi-chat:defined'),
    path,
  );
  const nothing = new Promise<boolean>((resolve) => setTimeout(resolve, ASK_MS, false));
  return Promise.race([ask.catch(() => false), nothing]);
}
