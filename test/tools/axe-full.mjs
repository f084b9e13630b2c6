import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { everyCombination } from '../accessibility/axe/combination.js';
import { lineOf } from '../accessibility/axe/finding.js';
import { lookEverywhere } from '../accessibility/axe/look-everywhere.js';
import { readReview, review } from '../accessibility/axe/review.js';
import { closeEngines } from '../e2e/driver/engines.js';
import { startDemo } from './demo-server.mjs';

// axe-core over every state with every language, theme, mode, text size, way of furigana and width, in Chromium:
//
//   npm run test:axe-full                  all of them
//   npm run test:axe-full -- --part 3/20   the third of twenty parts, each with some of every state

const { values } = parseArgs({ options: { part: { type: 'string', default: '1/1' } } });
const [part, parts] = values.part.split('/').map(Number);
if (!(part >= 1 && part <= parts)) throw new Error(`not a part: ${values.part}`);

// Parts are neighbours' distance apart in the list, and so have some of all conditions each.
const combinations = everyCombination().filter((_, index) => index % parts === part - 1);
const browsers = Math.max(1, availableParallelism());
console.log(`${combinations.length} combinations, ${browsers} browsers`);

const start = performance.now();
const minutes = () => (performance.now() - start) / 60_000;
const demo = await startDemo();
const { faults, incomplete } = await lookEverywhere('chromium', `${demo.hwis}gallery/`, combinations, {
  browsers,
  progress(done) {
    if (done % 100) return;
    const left = (minutes() / done) * (combinations.length - done);
    console.log(`${done} of ${combinations.length}, ${minutes().toFixed(1)} min, ${left.toFixed(0)} min left`);
  },
});
demo.close();
await closeEngines();

const unmatched = new Set(review(incomplete, readReview(), 'chromium').unmatched.map(lineOf));
for (const fault of faults) console.log(`WRONG  ${fault}`);
for (const finding of unmatched) console.log(`UNSURE ${finding}`);
console.log(
  `${combinations.length} looked at in ${minutes().toFixed(1)} minutes: ${faults.length} wrong, ${unmatched.size} that nobody has judged`,
);
process.exitCode = faults.length || unmatched.size ? 1 : 0;
