import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../compile/fixture.js';
import type { Desk } from '../desk/desk.js';
import { Refusal } from '../desk/command.js';
import { createPaint } from '../desk/paint.js';
import { silentProgress } from '../desk/progress.js';
import { readElement } from './element-files.js';
import { createPreviewCommand } from './preview-command.js';

const element = async (): Promise<ReadonlyMap<string, Buffer>> => new Map([['madoguchi.mjs', Buffer.from('')]]);

function desk(signal: AbortSignal, out: (line: string) => void = () => undefined): Desk {
  return {
    language: 'ja',
    out,
    error: () => undefined,
    paint: createPaint(false),
    progress: () => silentProgress,
    ask: async () => null,
    signal,
    now: () => new Date('2026-11-25T00:00:00Z'),
  };
}

async function refusal(
  positionals: readonly string[],
  values = {},
  find: typeof readElement = element,
): Promise<string> {
  try {
    await createPreviewCommand(find).run({ positionals, values }, desk(AbortSignal.abort()));
  } catch (problem) {
    assert.ok(problem instanceof Refusal, String(problem));
    return problem.message;
  }
  return assert.fail('it started');
}

test('stays until the person ends it, and then leaves nothing behind', async () => {
  await withFolder({}, async (folder) => {
    const ended = new AbortController();
    let url = '';
    const status = await createPreviewCommand(element).run(
      { positionals: [folder], values: { port: '0' } },
      desk(ended.signal, (line) => {
        url = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0] ?? '';
        void fetch(new URL('/events', url)).then(() => ended.abort());
      }),
    );
    assert.equal(status, 0);
    await assert.rejects(fetch(url));
  });
});

test('what keeps it from starting is said in one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  await withFolder({}, async (folder) => {
    assert.match(await refusal([]), /^madoguchi preview/);
    assert.match(await refusal([folder], { port: String(port) }), new RegExp(`${port} 番.*--port ${port + 1}`));
    assert.match(await refusal([folder], { port: 'x' }), /--port/);
    assert.match(await refusal([folder], { port: '70000' }), /--port/);
    assert.match(await refusal([folder, 'y']), /^madoguchi preview/);
    assert.match(await refusal([join(folder, 'missing')]), /読めません/);
    assert.match(await refusal([join(folder, 'faq')]), /service\.json/);
    assert.match(await refusal([folder], {}, async () => null), /npx rollup/);
  });
  await withFolder({ 'overlay.json': '{}' }, async (folder) => {
    assert.match(await refusal([folder]), /上書き/);
  });
  taken.close();
});

test('the element is read from the first place where it is built: scripts, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-element-'));
  try {
    await mkdir(join(folder, 'built/chunks'), { recursive: true });
    for (const name of ['madoguchi.mjs', 'madoguchi.js', 'integrity.json', 'chunks/panel.1.js']) {
      await writeFile(join(folder, 'built', name), name);
    }
    const files = await readElement([join(folder, 'missing'), folder, join(folder, 'built')]);
    assert.deepEqual([...(files?.keys() ?? [])].sort(), ['chunks/panel.1.js', 'madoguchi.js', 'madoguchi.mjs']);
    assert.equal(await readElement([join(folder, 'missing')]), null);
  } finally {
    await rm(folder, { recursive: true });
  }
});
