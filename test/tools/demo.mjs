import { watch } from 'node:fs';
import { join } from 'node:path';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { watch as watchBundle } from 'rollup';
import { buildExamples } from './build-examples.mjs';
import { startDemo } from './demo-server.mjs';
import { ROOT, stop } from './run.mjs';

const PORT = Number(process.env.PORT ?? 8787);

// The port is taken before anything is built: who has to wait for a build should not learn of it afterwards.
const demo = await startDemo({ port: PORT, bureauPort: PORT + 1 }).catch((error) => {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
    stop(
      `Port ${error.port ?? PORT} cannot be used (${error.code}). Choose another one, for example: PORT=${PORT + 100} npm start`,
    );
  }
  throw error;
});

console.log('Building …');
process.argv.push('--configBuild=cdn');
const { options } = await loadConfigFile(join(ROOT, 'rollup.config.js'), { silent: true, configBuild: 'cdn' });

let ready = false;
const contentBuilt = buildExamples();
const watcher = watchBundle(options);
watcher.on('event', async (event) => {
  if (event.code === 'ERROR') {
    console.error(event.error.message);
    if (!ready) stop('The build failed; see above.');
  }
  if ('result' in event) await event.result?.close();
  if (event.code !== 'END') return;
  if (ready) return console.log('Rebuilt the element. Reload the page.');
  if (!(await contentBuilt)) stop('The content of the examples has faults; see above.');
  ready = true;
  console.log(`
Madoguchi is running (end it with Ctrl+C):

  ${demo.hwis}               a service page with the launcher
  ${demo.hwis}inline.html    the counter inside a page
  ${demo.hwis}gallery/       every state of the counter, each with its address
  ${demo.bureau}               a bureau: one tag, its own overlay, a strict policy

Changes in packages/ and examples/ are built again.
`);
});

/** Compiles content again when it changes; several changes at once are one. */
let timer;
for (const folder of ['examples/hwis/content', 'examples/bureau/content']) {
  watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void buildExamples({ clean: false }), 200);
  });
}
