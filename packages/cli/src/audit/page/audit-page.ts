import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../../desk/command.js';
import { fill } from '../../locale/format.js';
import type { AuditStrings } from '../strings.js';
import type { BrowserLibrary, BrowserPage } from './browser-library.js';
import {
  hasLauncher,
  hasStarted,
  pressDecline,
  pressLauncher,
  readFacts,
  showsChoices,
  showsConsent,
  type PageFacts,
} from './in-page.js';
import { judgeDuties } from './judge-duties.js';
import type { PageReport, Stage } from './page-report.js';
import { runAxe, type AxeLook } from './run-axe.js';

/** How long a page and the counter on it may take to start, and a step on it: a busy machine is slow. Milliseconds. */
const START_MS = 30_000;
const STEP_MS = 60_000;
const POLL_MS = 50;

/** Nothing that a browser does by itself may reach the network. */
const ARGS = [
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // Chromium refuses to run as root with its sandbox, as in a container of a build.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export interface AuditPageOptions {
  readonly library: BrowserLibrary;
  readonly executablePath: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly strings: AuditStrings;
}

/**
 * Looks at a page as a new visitor meets it: closed, opened, and at the first choices without agreeing.
 * @throws Refusal where the page, or the counter on it, does not come.
 */
export async function auditPage(
  url: string,
  { library, executablePath, today, strings }: AuditPageOptions,
): Promise<PageReport> {
  const browser = await library.launch({ executablePath, args: ARGS });
  try {
    const page = await browser.newPage();
    const console: string[] = [];
    page.on('console', (message) => console.push(message.text()));
    await page.setViewport({ width: 1280, height: 800 });
    const policy = await opened(page, url, strings);
    await arrives(page, hasStarted, strings.noCounter, START_MS);
    const facts = await run<PageFacts>(page, readFacts);
    const looks: (readonly [Stage, AxeLook])[] = [];
    const look = async (stage: Stage): Promise<void> => {
      looks.push([stage, await runAxe(page, library.axe, stage)]);
    };
    // What stands inside a page is never closed.
    if (await run<boolean>(page, hasLauncher)) {
      await look('closed');
      await run(page, pressLauncher);
    }
    await arrives(page, showsConsent, strings.stillClosed);
    await look('consent');
    await run(page, pressDecline);
    await arrives(page, showsChoices, strings.stillClosed);
    await look('choices');
    const all = looks.map(([, each]) => each);
    return {
      ...{ url, date: today, browser: await browser.version(), axe: all[0]?.version ?? '' },
      stages: looks.map(([stage]) => stage),
      problems: all.flatMap(({ problems }) => problems),
      undecided: all.flatMap(({ undecided }) => undecided),
      looked: [...new Set(all.flatMap(({ looked }) => looked))].sort(),
      duties: judgeDuties({ facts, policy, console }),
    };
  } finally {
    await browser.close();
  }
}

/** Opens the page. @returns its policy, as the server sends it. */
async function opened(page: BrowserPage, url: string, strings: AuditStrings): Promise<string> {
  const response = await page.goto(url, { waitUntil: 'load', timeout: STEP_MS }).catch((problem: unknown) => {
    throw new Refusal(fill(strings.pageFailed, { url, reason: problem instanceof Error ? problem.message : '?' }));
  });
  if (!response?.ok()) throw new Refusal(fill(strings.pageFailed, { url, reason: response?.status() ?? '?' }));
  return response.headers()['content-security-policy'] ?? '';
}

/** Runs a function in the page. Development tools that keep names put calls of `__name` into it. */
function run<T>(page: BrowserPage, what: () => T): Promise<T> {
  return page.evaluate<T>(`(() => { const __name = (named) => named; return (${what.toString()})(); })()`);
}

/** Asks again and again, since a page's strict policy forbids the library's own way of waiting. */
async function arrives(page: BrowserPage, what: () => boolean, otherwise: string, limit = STEP_MS): Promise<void> {
  const end = Date.now() + limit;
  while (!(await run(page, what))) {
    if (Date.now() > end) throw new Refusal(otherwise, 1);
    await setTimeout(POLL_MS);
  }
}
