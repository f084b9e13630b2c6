import './require-node.mjs';

// `npm run test:browser -- FILE …`: one or more *.browser-test.ts files, which Node's own runner cannot run, in every engine of this
// machine, or those that `E2E_ENGINES` names. Without a file: all of them. Nothing has to be built before.

const { findEngines } = await import('./browsers.mjs');
const { browserTests } = await import('./all-tests.mjs');
const { stop } = await import('./run.mjs');

const asked = process.env.E2E_ENGINES?.split(',');
const found = Object.entries(findEngines()).filter(([name, engine]) => engine && (!asked || asked.includes(name)));
if (!found.length) stop('There is no such browser on this machine. CHROMIUM_PATH and FIREFOX_PATH name others.');
const { passed, failed } = await browserTests(Object.fromEntries(found), process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed, in ${found.map(([name]) => name).join(', ')}`);
process.exitCode = failed ? 1 : 0;
