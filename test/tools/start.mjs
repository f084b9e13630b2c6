import './require-node.mjs';

// Imports come after the check of Node's version, and after the packages are there.
const { ensureInstalled } = await import('./install.mjs');
await ensureInstalled();
await import('./demo.mjs');
