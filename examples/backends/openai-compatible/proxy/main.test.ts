import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { endingOf, startedLine } from '../../shared/testing/commands.js';
import { loopback } from '../../shared/testing/loopback.js';
import { eventsOf } from '../../shared/testing/sample-request.js';
import { aiTransport } from '../page/ai-transport.js';
import { modelServer, picks } from '../testing/model-server.js';
import { files, KEY } from '../testing/start-proxy.js';

// The command of README.md, as it is started.

const FILE = 'openai-compatible/proxy/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-proxy-'));
for (const [path, text] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
after(() => rmSync(folder, { recursive: true, force: true }));

const SETTINGS = { MODEL_ENDPOINT: 'http://127.0.0.1:9/v1', MODEL_NAME: 'm', MODEL_API_KEY: KEY, CONTENT: folder };

/** Holds how the command ends with a wrong setting: one line that begins with its name, and no key. */
async function endsWith(name: string, change: Readonly<Record<string, string>>): Promise<void> {
  const [status, said] = await endingOf(FILE, { ...SETTINGS, ...change });
  assert.equal(status, 2);
  assert.match(said, new RegExp(`^${name}: .+\n$`));
  assert.equal(said.includes(KEY), false);
}

test('where a setting is missing, it ends with a line', () => endsWith('MODEL_NAME', { MODEL_NAME: '' }));
test('where there is no content, it ends with a line', () => endsWith('CONTENT', { CONTENT: join(folder, 'shards') }));
test('where the port is no port, it ends with a line', () => endsWith('PORT', { PORT: '70000' }));
test('where the port is taken, it ends with a line', async (t) => {
  const { port } = new URL(await loopback(t, () => undefined));
  await endsWith('PORT', { PORT: port });
});

test('it starts with one command, says where it is, and answers', async (t) => {
  const { endpoint: MODEL_ENDPOINT } = await modelServer(t, picks('reg-online'));
  const line = await startedLine(t, FILE, { ...SETTINGS, MODEL_ENDPOINT });
  const [, endpoint = ''] = /^Proxy for small 1: (http:\S+\/pick)\n$/.exec(line) ?? [];
  assert.deepEqual(await eventsOf(aiTransport({ endpoint })), [
    { type: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai' },
  ]);
});
