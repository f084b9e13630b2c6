import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from './run.mjs';

/** What the builds read, without anything that was built. */
const READ = ['packages', 'test/config', 'test/tools', 'examples/hwis/content', 'rollup.config.js', 'tsconfig.json'];
const ALSO = ['package.json', 'package-lock.json', 'LICENSE'];
const BUILT = new Set(['node_modules', 'dist', 'madoguchi-data']);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}
const dependenciesOf = (folder: string): string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return Object.keys(dependencies).filter((name) => !name.startsWith('@madoguchi/'));
};

/** Packages of others whose code a browser may get: a copy has them at a path of its own. */
function forBrowsers(): Set<string> {
  const names = new Set<string>();
  const take = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    dependenciesOf(join(ROOT, 'node_modules', name)).forEach(take);
  };
  for (const name of ['content', 'client', 'element']) dependenciesOf(join(ROOT, 'packages', name)).forEach(take);
  return names;
}

/**
 * Copies the sources into an empty folder, so that they can be built there. Tools are links to those that are installed; our own packages, and
 * what ends up in built files, are the copy's own.
 *
 * @param to - A folder that is made here.
 */
export function copySources(to: string): void {
  for (const path of [...READ, ...ALSO]) {
    cpSync(join(ROOT, path), join(to, path), { recursive: true, filter: (file) => !BUILT.has(basename(file)) });
  }
  const own = forBrowsers();
  const place = (name: string): void => {
    const [from, at] = [join(ROOT, 'node_modules', name), join(to, 'node_modules', name)];
    mkdirSync(dirname(at), { recursive: true });
    if (own.has(name)) cpSync(from, at, { recursive: true });
    else symlinkSync(from, at, 'junction');
  };
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name === '@madoguchi' || name.startsWith('.')) continue;
    if (name.startsWith('@'))
      for (const each of readdirSync(join(ROOT, 'node_modules', name))) place(`${name}/${each}`);
    else place(name);
  }
  mkdirSync(join(to, 'node_modules/@madoguchi'));
  for (const name of readdirSync(join(ROOT, 'packages'))) {
    symlinkSync(join(to, 'packages', name), join(to, 'node_modules/@madoguchi', name), 'junction');
    const nested = join(ROOT, 'packages', name, 'node_modules');
    if (existsSync(nested)) symlinkSync(nested, join(to, 'packages', name, 'node_modules'), 'junction');
  }
}
