import { bytesOf, ownBytes } from './bytes.js';
import { measureEngine, type Result } from './measure.js';
import { own } from './own.js';
import type { Document, Engine } from './peer.js';
import { peers } from './peers.js';
import { timeEngine } from './speed.js';
import { municipalTask, sampleTasks } from './tasks.js';

// npm run bench -- matcher: our matcher against four search libraries, all with the same wordings and synonyms, in one run.
// Of a library's settings the one with the best reciprocal rank on the tuning half is reported.

const ENTRIES_FOR_SPEED = 2000;
const share = (value: number): string => value.toFixed(3).padStart(7);

function line(
  name: string,
  { reciprocalRank, first, firstThree, cards, cardsRight, cardsForUnanswerable }: Result,
): void {
  const numbers = [reciprocalRank, first, firstThree, cards, cardsRight, cardsForUnanswerable].map(share).join('');
  console.log(`  ${name.padEnd(46)}${numbers}`);
}

const sample = await sampleTasks();
const best = new Map<string, Engine>();
for (const { task, words, bound } of [...sample, await municipalTask()]) {
  console.log(`\n${task.name}: ${task.heldOut.length} questions`);
  console.log(`  ${''.padEnd(46)}     rr  first  three  cards  right  unans`);
  const results = new Map<string, { engine: Engine; tuning: Result; heldOut: Result }>();
  for (const engine of [own({ words, ...(bound !== undefined && { bound }) }), ...peers(words)]) {
    const parts = engine.module === null ? (task.ownParts ?? task.parts) : task.parts;
    const { tuning, heldOut } = await measureEngine(engine, { ...task, parts });
    const known = results.get(engine.name);
    if (!known || tuning.reciprocalRank > known.tuning.reciprocalRank) {
      results.set(engine.name, { engine, tuning, heldOut });
    }
  }
  for (const { engine, heldOut } of results.values()) {
    line(`${engine.name} (${engine.setting})`, heldOut);
    if (task === sample[0]?.task) best.set(engine.name, engine);
  }
  const [ours, ...others] = [...results.values()].map(({ heldOut }) => heldOut.reciprocalRank);
  const lead = (ours ?? 0) - Math.max(...others);
  console.log(`  ahead of the best of them by ${lead.toFixed(3)} (aim 0.100)`);
}

const documents = [...(sample[0]?.task.parts.get('whole') ?? [])];
const many: Document[] = Array.from({ length: ENTRIES_FOR_SPEED }, (_, at) => {
  const document = documents[at % documents.length] as Document;
  return { ...document, id: `${document.id}-${at}`, answer: `${document.answer} ${at}` };
});
// A hundred are enough for a middle and a slow one, and the slowest of the libraries takes a second for each.
const queries = (sample[0]?.task.tuning ?? []).slice(0, 100).map(({ query }) => query);
console.log(`\nspeed with ${ENTRIES_FOR_SPEED} entries (ms on this machine), and code (brotli bytes)`);
console.log(`  ${''.padEnd(46)}  build  median    p95   bytes`);
for (const engine of best.values()) {
  const { build, median, p95 } = await timeEngine(engine, many, queries);
  const bytes = engine.module ? await bytesOf(engine.module) : ownBytes();
  console.log(
    `  ${`${engine.name} (${engine.setting})`.padEnd(46)}${build.toFixed(0).padStart(7)}${median.toFixed(2).padStart(8)}` +
      `${p95.toFixed(2).padStart(7)}${String(bytes ?? 'not built').padStart(8)}`,
  );
}
