import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

// What a visitor pays for code, in bytes of brotli over every file that is needed until a control can be used. The build
// sums the files up; test/e2e measures the same in a browser as bytes transferred. Content is counted apart.

const KB = 1024;

/** Stages one after the other: each adds chunks to those before it. The strings are those of Japanese. */
const STAGES = [
  { name: 'before anyone opens the chat', limit: 3 * KB, chunks: ['madoguchi.js', 'madoguchi.mjs'] },
  { name: 'consent screen', limit: 16 * KB, chunks: ['panel', 'base.ja'] },
  {
    name: 'first answer card',
    limit: 30 * KB,
    chunks: ['counter', 'conversation.ja'],
  },
];

/** Bytes of each file of a script-tag build by its path. */
export function measureFiles(folder) {
  const names = [...readdirSync(folder), ...readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`)];
  return new Map(
    names
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => [name, brotliCompressSync(readFileSync(join(folder, name))).length]),
  );
}

/** The sums of the stages. Throws where a chunk that a stage names does not exist: then the list is out of date. */
export function measureStages(folder) {
  const files = measureFiles(folder);
  let bytes = 0;
  return STAGES.map(({ name, limit, chunks }) => {
    for (const chunk of chunks) {
      const [, size] = [...files].find(([path]) => path === chunk || path.startsWith(`chunks/${chunk}.`)) ?? [];
      if (size === undefined) throw new Error(`test/config/budgets.js names ${chunk}, which the build does not have`);
      bytes += size;
    }
    return { name, limit, bytes };
  });
}
