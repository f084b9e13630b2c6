import './require-node.mjs';

// `npm test`: installs what is missing, then checks, unit tests, builds, browser tests and walks, and counts them all.
// MADOGUCHI_REQUIRE_ENGINES=1 makes a missing engine a failure, as on CI.

const { ensureInstalled } = await import('./install.mjs');
await ensureInstalled();
const { main } = await import('./all-tests.mjs');
await main();
