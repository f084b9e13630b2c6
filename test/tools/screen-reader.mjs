import './require-node.mjs';
import { installEngines, installScreenReader } from './browsers.mjs';
import { runNode, stop } from './run.mjs';

// `npm run test:screen-reader`: what a real screen reader says on every journey, in Firefox and in Chromium. What it can be
// told is in test/screen-reader/main.ts. It needs the built element and content (`npm run build`, `npm start` once).

await installEngines();
const missing = await installScreenReader();
if (missing.length) {
  stop(
    `A screen reader needs a Linux machine with ${missing.join(', ')}. On Debian, as root, this command installs them; ` +
      'docs/accessibility/transcripts/README.md says more.',
  );
}
const { status } = await runNode(['test/screen-reader/main.ts', ...process.argv.slice(2)]);
process.exitCode = status;
