import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What is used of a page of puppeteer-core. */
export interface BrowserPage {
  goto(url: string, options: { readonly waitUntil: 'load'; readonly timeout: number }): Promise<BrowserResponse | null>;
  setViewport(viewport: { readonly width: number; readonly height: number }): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  on(event: 'console', listener: (message: { text(): string }) => void): unknown;
}

export interface BrowserResponse {
  ok(): boolean;
  status(): number;
  headers(): Readonly<Record<string, string>>;
}

/** What is used of a browser of puppeteer-core. */
export interface Browser {
  newPage(): Promise<BrowserPage>;
  version(): Promise<string>;
  close(): Promise<void>;
}

/** The two packages that a check of a page needs. */
export interface BrowserLibrary {
  launch(options: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>;
  /** The script of axe-core. */
  readonly axe: string;
}

/**
 * Loads puppeteer-core and axe-core. They are optional: who makes the kit only, or edits content, needs neither.
 * @returns `null` where one of them is not installed.
 */
export async function loadBrowserLibrary(): Promise<BrowserLibrary | null> {
  // Named by a variable: the bundler must leave it alone, and no type may ask for the package.
  const name: string = 'puppeteer-core';
  try {
    const { default: puppeteer } = (await import(name)) as { default: Pick<BrowserLibrary, 'launch'> };
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    return { axe, launch: (options) => puppeteer.launch(options) };
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return null;
    throw problem;
  }
}
