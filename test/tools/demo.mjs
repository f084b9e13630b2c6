import { watch } from 'node:fs';
import { join } from 'node:path';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { watch as watchBundle } from 'rollup';
import { buildExamples } from './build-examples.mjs';
import { hostNames } from './demo-hosts.mjs';
import { startDemo } from './demo-server.mjs';
import { ROOT, stop } from './run.mjs';

const PORT = Number(process.env.PORT ?? 8787);
/** `HOST=0.0.0.0 npm start` lets other devices in the network open it, for tests on a phone. Else nobody but this computer can. */
const HOST = process.env.HOST || '127.0.0.1';

// The port is taken before anything is built: who has to wait for a build should not learn of it afterwards.
const demo = await startDemo({ port: PORT, bureauPort: PORT + 1, host: HOST }).catch((error) => {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
    stop(
      `Port ${error.port ?? PORT} cannot be used (${error.code}). Choose another one, for example: PORT=${PORT + 100} npm start`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    stop(
      `HOST=${HOST} is no address of this computer (${error.code}). For all of its addresses: HOST=0.0.0.0 npm start`,
    );
  }
  throw error;
});
const names = hostNames(HOST);

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

Changes in packages/ and examples/ are built again.${reach()}
`);
});

/** Who else can open it, and where: whoever let others in should know. */
function reach() {
  if (names.length === 1 && names[0] === 'localhost') return '';
  const others = names.slice(1).map((name) => `\n  http://${name}:${PORT}/`);
  return `

Other devices in the network can open it, too (HOST=${HOST}). End it when you have finished.${others.length ? ` It is also at:${others.join('')}` : ''}`;
}

/** Compiles content again when it changes; several changes at once are one. */
let timer;
for (const folder of ['examples/hwis/content', 'examples/bureau/content']) {
  watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void buildExamples({ clean: false }), 200);
  });
}
