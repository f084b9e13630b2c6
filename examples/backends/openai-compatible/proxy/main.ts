import { startServer } from '../../shared/start-server.js';
import { openContent } from './open-content.js';
import { proxy } from './proxy.js';
import { published } from './published.js';
import { readSettings } from './settings.js';

// `node --conditions=@madoguchi/source --import tsx examples/backends/openai-compatible/proxy/main.ts`
// The settings are variables of the environment: README.md lists them, `settings.ts` checks them.

const settings = readSettings(process.env);
if (typeof settings === 'string') stop(settings);
const { model, allowedOrigin, content: place } = settings;

const { signal } = new AbortController();
const content = await openContent(place).catch(() => null);
// Better to learn now than from the first visitor that the address is wrong.
const manifest = await content?.manifest({ signal }).catch(() => null);
if (!content || !manifest) stop('CONTENT: no published content.json can be read there.');

const server = proxy({ model, published: published(content), allowedOrigin, onFault: (line) => console.error(line) });
startServer(server, `Proxy for ${manifest.id} ${manifest.version}`, '/pick', 8792);

function stop(line: string): never {
  console.error(line);
  process.exit(2);
}
