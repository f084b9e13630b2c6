import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { ROOT } from '../tools/run.mjs';
import type { Journey } from './journey.js';
import { judge } from './judge.js';
import { MUTATIONS, type Mutation } from './mutations.js';
import { runJourney } from './run-journey.js';
import { browserVersion, type Browser } from './station/browser.js';
import { orcaVersion, startStation, type Station } from './station/station.js';
import { differences, transcript, type Versions } from './transcript.js';

/** Where the kept transcripts are. */
const FOLDER = join(ROOT, 'docs/accessibility/transcripts');

/** What came of one journey, or one mutation. */
export interface Outcome {
  readonly name: string;
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** Runs journeys, and the broken builds, in one browser on a desk of its own. */
export async function runAll(
  browser: Browser,
  journeys: readonly Journey[],
  options: { readonly record: boolean; readonly mutate: boolean; readonly report: (outcome: Outcome) => void },
): Promise<void> {
  const demo = await startDemo();
  let station = await startStation();
  const versions = { orca: await orcaVersion(), browser: await browserVersion(browser) };
  const note = async (name: string, work: () => Promise<readonly string[]>): Promise<void> => {
    const start = performance.now();
    const faults = await work().catch(async (error: unknown) => {
      // What hangs would hang the next one too: a new desk.
      await station.close();
      station = await startStation();
      return [error instanceof Error ? error.message : String(error)];
    });
    options.report({ name: `${name} (${browser})`, faults, seconds: Math.round((performance.now() - start) / 1000) });
  };
  try {
    for (const journey of journeys) {
      await note(journey.name, () => one(station, demo, browser, journey, versions, options.record));
    }
    if (options.mutate) {
      for (const mutation of MUTATIONS) {
        await note(`broken build: ${mutation.name}`, () => broken(station, demo, browser, mutation));
      }
    }
  } finally {
    await station.close();
    demo.close();
  }
}

async function one(
  station: Station,
  demo: Demo,
  browser: Browser,
  journey: Journey,
  versions: Versions,
  record: boolean,
): Promise<readonly string[]> {
  const recording = await runJourney(station, demo, browser, journey);
  const faults = judge(journey, recording);
  const file = join(FOLDER, `${journey.name}.${browser}.md`);
  const fresh = transcript(journey, recording, versions);
  if (record) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, fresh);
    return faults;
  }
  if (!existsSync(file)) return [...faults, 'there is no transcript to compare with: record it'];
  return [...faults, ...differences(readFileSync(file, 'utf8'), fresh)];
}

/** A broken build must be noticed. @returns a fault where it was not. */
async function broken(station: Station, demo: Demo, browser: Browser, mutation: Mutation): Promise<readonly string[]> {
  const recording = await runJourney(station, demo, browser, mutation.journey, (path) => ({
    body: (text) => mutation.change(path, text),
  }));
  const faults = judge(mutation.journey, recording);
  return faults.some((fault) => mutation.fault.test(fault))
    ? []
    : [`nobody noticed; what was said of it: ${faults.join(' | ') || 'nothing'}`];
}
