import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { readQuestions } from '../../packages/cli/src/evaluate/read-questions.js';
import { filesBelow } from '../tools/files.mjs';
import { ROOT } from '../tools/run.mjs';

// The held-out questions measure how well the matcher is made only as long as nothing that makes it has seen them. One door
// leads to the questions, `readQuestions`, and what tunes or calibrates asks it for the tuning half alone.

const DOOR = 'packages/cli/src/evaluate/read-questions.ts';
const EVALUATE = 'packages/cli/src/evaluate/';
const QUESTIONS = join(ROOT, 'examples/hwis/evaluation/queries.csv');

/** What makes the matcher, its words and its bounds. */
const MAKERS = [
  ...['packages/cli/src/calibrate', 'packages/cli/src/words', 'packages/content/src'].flatMap((folder) =>
    filesBelow(join(ROOT, folder), '.ts'),
  ),
  ...filesBelow(join(ROOT, 'test/bench'), '.ts').filter((file) => /\/tune[^/]*\.ts$/.test(file)),
];

/** The code without comments. */
const codeOf = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

const importsOf = (file: string): string[] =>
  [...codeOf(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    join(dirname(file), path).replace(/\.js$/, '.ts'),
  );

/** The code that a file runs, as far as it is a project's own; the door's own needs are not followed. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  for (const next of importsOf(file)) {
    if (seen.has(next) || !existsSync(next)) continue;
    seen.add(next);
    if (relative(ROOT, next) !== DOOR) reached(next, seen);
  }
  return seen;
}

test('nothing that makes the matcher reaches the evaluation but by its door', () => {
  assert.ok(MAKERS.length > 10);
  const wrong = MAKERS.flatMap((file) =>
    [...reached(file)]
      .map((next) => relative(ROOT, next))
      .filter((next) => next.startsWith(EVALUATE) && next !== DOOR && !next.endsWith('/evaluate/question.ts'))
      .map((next) => `${relative(ROOT, file)} → ${next}`),
  );
  assert.deepEqual(wrong, []);
});

test('whoever names the questions asks the door, for the tuning half', () => {
  const wrong = MAKERS.filter((file) => {
    const code = codeOf(file);
    const calls = code.match(/readQuestions\(/g)?.length ?? 0;
    const forTuning = code.match(/readQuestions\([^;]*?,\s*\['tuning'\]\s*,/g)?.length ?? 0;
    const names = /evaluation\b|queries\.csv|held-out/.test(code);
    return (
      calls !== forTuning || (names && !calls) || (calls > 0 && /held-out|readCsv|readFile|createReadStream/.test(code))
    );
  });
  assert.deepEqual(
    wrong.map((file) => relative(ROOT, file)),
    [],
  );
});

test('the door gives the tuning half of the sample’s questions, and no question of the other one', async () => {
  const desk = { language: 'ja' } as const;
  const tuning = await readQuestions(QUESTIONS, ['tuning'], desk);
  const heldOut = await readQuestions(QUESTIONS, ['held-out'], desk);
  assert.ok(tuning.every(({ half }) => half === 'tuning') && heldOut.every(({ half }) => half === 'held-out'));
  const key = ({ query }: { readonly query: string }): string => query.normalize('NFKC').toLowerCase();
  const known = new Set(heldOut.map(key));
  // The number alone: who tunes is not to read them here either.
  assert.equal(tuning.filter((question) => known.has(key(question))).length, 0);
});

test('the sample has the questions that were promised: 400, a quarter of them without an answer', async () => {
  const desk = { language: 'ja' } as const;
  for (const half of ['tuning', 'held-out'] as const) {
    const questions = await readQuestions(QUESTIONS, [half], desk);
    const without = questions.filter(({ relevant }) => !relevant.length).length / questions.length;
    assert.ok(questions.length >= 200, half);
    assert.ok(without >= 0.25 && without <= 0.3, half);
  }
});
