import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Refusal } from '../desk/command.js';
import { cp932 } from '../folder/fixture.js';
import type { Question } from './question.js';
import { readQuestions } from './read-questions.js';

const desk = { language: 'ja' } as const;

async function read(bytes: string | Uint8Array, halves: readonly Question['half'][]): Promise<readonly Question[]> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-'));
  try {
    await writeFile(join(folder, 'queries.csv'), bytes);
    return await readQuestions(join(folder, 'queries.csv'), halves, desk);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const FILE =
  'query,relevant,kind,path,half\n見てよい,a|b,plain,seeker,tuning\n取り分けた,a,,,held-out\n書いていない,,,,\nつづり違い,a,,,tunning\n';

test('who asks for tuning gets no held-out question, nor one that nobody marked', async () => {
  assert.deepEqual(await read(FILE, ['tuning']), [
    { query: '見てよい', relevant: ['a', 'b'], kind: 'plain', path: 'seeker', half: 'tuning', row: 2 },
  ]);
});

test('who asks for held-out gets everything else', async () => {
  const held = await read(FILE, ['held-out']);
  assert.deepEqual(
    held.map(({ query }) => query),
    ['取り分けた', '書いていない', 'つづり違い'],
  );
});

test('two columns are enough, as Excel on a Japanese Windows writes them', async () => {
  const [first, ...others] = await read(cp932('query,relevant\r\nﾊﾟｽﾜｰﾄﾞ①,q 1|表-2\r\n,a\r\n'), ['held-out']);
  assert.deepEqual([first?.query, first?.relevant, others.length], ['ﾊﾟｽﾜｰﾄﾞ①', ['q 1', '表-2'], 0]);
});

test('says which column is missing', async () => {
  await assert.rejects(
    read('question,relevant\nx,a\n', ['tuning']),
    (problem) => problem instanceof Refusal && /「query」/.test(problem.message),
  );
});
