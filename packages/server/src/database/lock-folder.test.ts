import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FolderInUse, lockFolder } from './lock-folder.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'madoguchi-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HERE = fileURLToPath(new URL('./lock-folder.ts', import.meta.url));

/** A process that has the folder and is killed. */
function leaveSocket(): void {
  const code = `import { lockFolder } from ${JSON.stringify(HERE)}; await lockFolder(${JSON.stringify(folder)}); process.kill(process.pid, 'SIGKILL');`;
  const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
  assert.equal(signal, 'SIGKILL');
}

const has = async (attempts: number): Promise<(() => Promise<void>)[]> => {
  const all = await Promise.allSettled(Array.from({ length: attempts }, () => lockFolder(folder)));
  return all.flatMap((each) => {
    if (each.status === 'fulfilled') return [each.value];
    assert.ok(each.reason instanceof FolderInUse, String(each.reason));
    return [];
  });
};

test('who has a folder has it alone, until they give it free', async () => {
  const unlock = await lockFolder(folder);
  await assert.rejects(lockFolder(folder), FolderInUse);
  await unlock();
  const again = await lockFolder(folder);
  await again();
  assert.deepEqual(readdirSync(folder), []);
});

test('a process that was killed keeps nobody out; of many that come then at once, one has the folder', async () => {
  for (let round = 0; round < 3; round++) {
    leaveSocket();
    assert.equal(readdirSync(folder).length, 1);
    const [unlock, ...others] = await has(12);
    assert.equal(others.length, 0);
    await assert.rejects(lockFolder(folder), FolderInUse);
    await unlock?.();
    assert.deepEqual(readdirSync(folder), []);
  }
});

test('a folder with a long name is held as well', async () => {
  const short = folder;
  folder = join(short, 'x'.repeat(100));
  mkdirSync(folder);
  const [unlock, ...others] = await has(4);
  assert.equal(others.length, 0);
  await unlock?.();
  folder = short;
});
