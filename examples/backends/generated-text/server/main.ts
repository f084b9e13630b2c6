import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../shared/start-server.js';
import { givenText } from './given-text.js';
import { textServer } from './text-server.js';

// `node --import tsx examples/backends/generated-text/server/main.ts`, after `npm start` has built the element and the content once.
//   TEXT    the file whose text is streamed; default: given.md beside this folder
//   PAUSE   between two pieces of it, milliseconds; default 40
//   PORT    default 8793

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const fault = (line: string): never => {
  console.error(line);
  process.exit(2);
};

const file = process.env['TEXT'] || at('../given.md');
if (!existsSync(file)) fault(`TEXT: there is no file ${file}`);
const pause = Number(process.env['PAUSE'] || 40);
if (!(pause >= 0 && pause <= 10_000)) fault('PAUSE: milliseconds from 0 to 10000, such as 40.');

const [element, content] = [at('../../../../packages/element/dist/cdn'), at('../../../hwis/dist/concierge')];
for (const folder of [element, content]) {
  if (!existsSync(folder)) fault('The element and the content are not built yet: run `npm start` once.');
}

const server = textServer(givenText(readFileSync(file, 'utf8'), pause), [
  ['/madoguchi/', element],
  ['/concierge/', content],
  ['/', at('../page')],
]);
startServer(server, 'Generated text', '/', 8793);
