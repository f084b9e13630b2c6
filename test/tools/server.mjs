import './require-node.mjs';

// `npm run server`: builds what is missing, and runs the server of the protocol with the sample content. Settings come from the
// environment (docs/server.en.md). With none it keeps its data in `madoguchi-data/`.

const { ensureInstalled } = await import('./install.mjs');
await ensureInstalled();
const { existsSync } = await import('node:fs');
const { join } = await import('node:path');
const { ROOT, run, stop } = await import('./run.mjs');

const element = 'packages/element/dist/cdn';
const sample = 'examples/hwis/dist/concierge';

if (!process.env.ELEMENT && !existsSync(join(ROOT, element, 'madoguchi.mjs'))) {
  console.log('Building the element …');
  const rollup = join(ROOT, 'node_modules', '.bin', 'rollup');
  const { status } = await run(rollup, ['-c', '--configBuild=cdn', '--silent']);
  if (status !== 0) stop('The build failed; see above.');
}
if (!process.env.CONTENT && !existsSync(join(ROOT, sample, 'content.json'))) {
  console.log('Building the sample content …');
  const { buildExamples } = await import('./build-examples.mjs');
  if (!(await buildExamples())) stop('The content of the examples has faults; see above.');
}

const { spawn } = await import('node:child_process');
const script = join(ROOT, 'packages/server/bin/madoguchi-server.js');
const child = spawn(process.execPath, ['--conditions=@madoguchi/source', '--import', 'tsx', script], {
  cwd: ROOT,
  env: { CONTENT: sample, ELEMENT: element, PAGE: 'packages/server/page', ...process.env },
  stdio: ['ignore', 'pipe', 'inherit'],
});
child.stdout.on('data', (piece) => {
  process.stdout.write(piece);
  const [, address] = /"msg":"listening","address":"([^"]+)"/.exec(piece.toString()) ?? [];
  if (!address) return;
  console.log(`
The service is running (end it with Ctrl+C):

  ${address}/          a page to try it
  ${address}/v1        the endpoint
  ${address}/element/  the element, ${address}/content/  the content
`);
});
// Ctrl+C reaches the service as well; this process waits for it to answer what is under way.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', (code) => (process.exitCode = code ?? 1));
