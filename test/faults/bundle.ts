import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../tools/run.mjs';

/** What is in the server as CommonJS asks for Node's own modules. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Bundles a module with all that it imports: a process of it starts in a fraction of a second, and a page loads one file.
 *
 * @param name - A part of the file's name.
 * @returns the file.
 */
export async function bundle(source: string, name: string, platform: 'node' | 'browser' = 'node'): Promise<string> {
  const outfile = join(ROOT, 'node_modules/.cache/madoguchi', `${name}-${process.pid}.mjs`);
  await build({
    ...{ entryPoints: [join(ROOT, source)], outfile, bundle: true, platform, format: 'esm', logLevel: 'silent' },
    ...{ target: 'es2022', conditions: ['@madoguchi/source'] },
    ...(platform === 'node' && {
      // Each is loaded only where it is asked for: the embedded PostgreSQL, and the native client.
      external: ['@electric-sql/pglite', 'pg-native'],
      banner: { js: REQUIRE },
    }),
  });
  return outfile;
}
