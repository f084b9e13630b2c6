import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { expression } from '../../e2e/driver/page.js';
import { CHROMIUM_ARGS, findEngines } from '../../tools/browsers.mjs';
import { startDemo } from '../../tools/demo-server.mjs';

/** How a state is looked at. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. Default 1. */
  readonly scale?: number;
  /** The browser's default font size, CSS pixels. Default 16. */
  readonly fontSize?: number;
  /** The text spacing of WCAG 2.2, success criterion 1.4.12. */
  readonly spaced?: boolean;
}

/** The gallery in Chromium, for measuring. */
export interface GalleryPage {
  readonly page: Page;
  /** Draws a state; throws where it cannot be drawn. */
  show(state: string, query?: string): Promise<void>;
  look(view: View): Promise<void>;
  /** Emulates what the visitor's system says. */
  prefer(features: {
    readonly scheme?: 'light' | 'dark';
    readonly forced?: boolean;
    readonly reduced?: boolean;
  }): Promise<void>;
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  close(): Promise<void>;
}

/** Line height, and spacing after paragraphs, between letters and between words, as the criterion gives them. */
const SPACING = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-block-end:2em!important}`;

/** Opens the gallery of the sample content. */
export async function openGallery(): Promise<GalleryPage> {
  const demo = await startDemo();
  const browser = await puppeteer.launch({ executablePath: findEngines().chromium ?? '', args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  const protocol: CDPSession = await page.createCDPSession();
  await protocol.send('Page.enable');
  const evaluate = async <T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A) =>
    (await page.evaluate(expression(run, args))) as T;
  return {
    page,
    async show(state, query = '') {
      await page.goto(`${demo.hwis}gallery/state.html?state=${state}${query}`);
      await page.waitForFunction(() => document.documentElement.dataset['gallery']);
      const { gallery, reason } = await evaluate(() => ({ ...document.documentElement.dataset }));
      if (gallery === 'failed') throw new Error(`${state}: ${reason ?? ''}`);
    },
    async look({ width, height, scale = 1, fontSize = 16, spaced = false }) {
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await protocol.send('Page.setFontSizes', { fontSizes: { standard: fontSize, fixed: fontSize } });
      await evaluate(
        async (css) => {
          const chat = document.querySelector('madoguchi-chat');
          for (const root of [document, chat?.shadowRoot]) {
            if (!root) continue;
            const kept = root.adoptedStyleSheets.filter((sheet) => !('spacing' in sheet));
            const sheet = Object.assign(new CSSStyleSheet(), { spacing: true });
            sheet.replaceSync(css);
            root.adoptedStyleSheets = [...kept, sheet];
          }
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        },
        spaced ? SPACING : '',
      );
    },
    async prefer({ scheme = 'light', forced = false, reduced = false }) {
      await protocol.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'forced-colors', value: forced ? 'active' : 'none' },
          { name: 'prefers-reduced-motion', value: reduced ? 'reduce' : 'no-preference' },
        ],
      });
      await evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    },
    evaluate,
    async close() {
      await browser.close();
      demo.close();
    },
  };
}
