import { parseArgs } from 'node:util';
import { JOURNEYS } from './journeys/index.js';
import { runAll, type Outcome } from './run-all.js';
import { BROWSERS, type Browser } from './station/browser.js';
import { closeStations } from './station/station.js';

// `npm run test:screen-reader`: all journeys in both browsers, side by side, and the broken builds.
//   --record           writes the transcripts anew (the rules of the journeys are held all the same)
//   --journey NAME     only this one; --browser NAME  only in this one
//   --runs N           N times, one after the other: the result has to be the same
//   --attempts N       what went wrong is done again, up to N times, before it counts; what was wrong before is printed

const { values } = parseArgs({
  options: {
    record: { type: 'boolean', default: false },
    journey: { type: 'string', multiple: true },
    browser: { type: 'string' },
    runs: { type: 'string', default: '1' },
    attempts: { type: 'string', default: '1' },
  },
});
const journeys = JOURNEYS.filter(({ name }) => !values.journey || values.journey.includes(name));
const browsers = BROWSERS.filter((browser) => !values.browser || browser === (values.browser as Browser));
if (!journeys.length || !browsers.length) throw new Error('There is no such journey, or no such browser.');

// Who stops the run ends the desks, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeStations().then(() => process.exit(1)));
}

let [passed, failed] = [0, 0];
const report = ({ name, faults, before, seconds }: Outcome): void => {
  if (faults.length) failed++;
  else passed++;
  console.log(`${faults.length ? 'not ok' : 'ok'} ${name}, ${seconds} s`);
  for (const fault of faults) console.log(`    ${fault}`);
  if (!faults.length && before.length) console.log('    right at another attempt only; before:');
  for (const fault of before) console.log(`      ${fault}`);
};
try {
  for (let run = 0; run < Number(values.runs); run++) {
    // The broken builds test the runner, and that in each browser once.
    const mutate = !values.record && !values.journey;
    const options = { record: values.record, mutate: mutate && run === 0, attempts: Number(values.attempts), report };
    await Promise.all(browsers.map((browser) => runAll(browser, journeys, options)));
  }
} finally {
  // Where one browser's desk could not be set up, the other's would stay behind.
  await closeStations();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
