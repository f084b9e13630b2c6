import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { ROOT } from '../../tools/run.mjs';

/** Bytes (minified, brotli) that a page loads for a library's whole module. */
export async function bytesOf(module: string): Promise<number> {
  const entry = '\0entry';
  const bundle = await rollup({
    input: entry,
    onwarn() {},
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import * as library from '${module}'; globalThis.library = library.default ?? library;`
            : null,
      },
      nodeResolve({ browser: true, rootDir: ROOT }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true, plugins: [terser()] });
  return brotliCompressSync(output[0].code).length;
}

/** Bytes (brotli) of our matcher's chunk in the script-tag build; `null` where it was not built. */
export function ownBytes(): number | null {
  const folder = join(ROOT, 'packages/element/dist/cdn/chunks');
  try {
    const name = readdirSync(folder).find((each) => each.startsWith('matcher.'));
    return name ? brotliCompressSync(readFileSync(join(folder, name))).length : null;
  } catch {
    return null;
  }
}
