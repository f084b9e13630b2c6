import { after, before, describe } from 'node:test';
import { startDemo, type Demo } from '../../tools/demo-server.mjs';
import { closeEngines, engines, openPage } from './engines.js';
import type { Engine, Page } from './page.js';
import { Visitor } from './visitor.js';

/** Sizes of screens that the walks use: a small phone, a desktop. CSS pixels. */
export const PHONE = [320, 640] as const;
export const DESKTOP = [1280, 800] as const;

/** What the tests of one engine work with. Page and visitor are there as soon as the tests run. */
export interface Walk {
  readonly engine: Engine;
  readonly demo: Demo;
  readonly page: Page;
  readonly visitor: Visitor;
}

/** Registers the same tests for each engine of this machine: the examples are served, and a page of its own is open. */
export function inEveryEngine(
  name: string,
  size: readonly [width: number, height: number],
  register: (walk: Walk) => void,
): void {
  let demo: Demo | undefined;
  before(async () => {
    demo = await startDemo();
  });
  after(async () => {
    demo?.close();
    await closeEngines();
  });
  for (const engine of engines) {
    describe(`${engine}: ${name}`, () => {
      let page: Page | undefined;
      let visitor: Visitor | undefined;
      before(async () => {
        page = await openPage(engine);
        visitor = new Visitor(page);
        await page.resize(...size);
      });
      after(() => page?.close());
      const begun = <T>(value: T | undefined): T => {
        if (value === undefined) throw new Error('only inside of a test');
        return value;
      };
      register({
        engine,
        get demo() {
          return begun(demo);
        },
        get page() {
          return begun(page);
        },
        get visitor() {
          return begun(visitor);
        },
      });
    });
  }
}
