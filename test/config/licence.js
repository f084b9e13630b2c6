import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// What a package of others says about its licence, and which licences may be in a file that is handed on.

export const LICENCES_FILE = 'THIRD-PARTY-LICENSES.txt';

/** What may be in a file that is handed on: each asks for its notice, and for nothing that a closed page could not do. */
export const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/**
 * Which of a package's licences is taken.
 * @param expression - `license` of its package.json; "(A OR B)" leaves the choice.
 * @returns the first that is allowed, or `null`. What has to be held together ("A AND B") is for a person to look at.
 */
export function allowedLicence(expression) {
  if (typeof expression !== 'string') return null;
  const alternatives = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.find((each) => ALLOWED.includes(each)) ?? null;
}

/** The package that a module is of: its name and folder. `null` for our own. */
export function packageOf(id) {
  const [, folder, name] = /^(.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+))[/\\]/.exec(id) ?? [];
  if (folder) return { name: name.replaceAll('\\', '/'), folder };
  // The compiler's helpers are put in under a name without a path.
  return /^\0tslib/.test(id) ? { name: 'tslib', folder: 'node_modules/tslib' } : null;
}

/** Everything that a package says about its licence. Throws where that is not enough. */
export function readLicence({ name, folder }) {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = allowedLicence(license);
  if (!licence) throw new Error(`${name}: "${String(license)}" is not a licence that a built file may hold`);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (!texts.length) throw new Error(`${name}: no licence text in its package`);
  // Who hands on something under Apache-2.0 gives the text of the licence with it; some packages have its short notice alone.
  if (licence === 'Apache-2.0' && !texts.some((text) => /TERMS AND CONDITIONS FOR USE/.test(text))) {
    texts.push(readFileSync(new URL('licences/Apache-2.0.txt', import.meta.url), 'utf8').trim());
  }
  return { name, version, licence, texts };
}

const RULE = '-'.repeat(78);

/** The file: each package with its licence, the notices of its files, and the whole text. */
export function licencesText(packages) {
  const parts = packages.map(({ name, version, licence, notices, texts }) =>
    [`${name} ${version} (${licence})`, ...notices, ...texts].filter(Boolean).join('\n\n'),
  );
  const head = 'Code of others that is in the files of this folder, and the licences under which it is.';
  return `${[head, ...parts].join(`\n\n${RULE}\n\n`)}\n`;
}
