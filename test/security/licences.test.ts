import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../tools/files.mjs';
import { ROOT } from '../tools/run.mjs';
import { ALLOWED, LICENCES_FILE, allowedLicence, packageOf, readLicence } from '../config/licence.js';

// Whoever gets one of our files gets the notice of everybody whose code is in it. The built files are looked into: what a library
// cannot do without says where it is, whatever the build believes to have put there.

const FOLDERS = ['packages/element/dist/cdn', 'packages/cli/dist/element'];

/** Words that stand in a library's code after any minifier. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'lit-html': /litHtmlVersions|_\$litType\$|_\$initialize/,
  'idb-keyval': /keyval/,
  valibot: /"~standard"|~run/,
  marked: /Please report this to https:\/\/github\.com\/markedjs/,
  dompurify: /ALLOWED_URI_REGEXP/,
  tslib: /__esDecorate|Symbol\.iterator is not defined/,
};

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** The packages that a script's comments name. */
const namedIn = (code: string): string[] =>
  [...code.matchAll(new RegExp(`/\\*! (.+?): ${LICENCES_FILE.replace('.', '\\.')} \\*/`, 'g'))].flatMap(
    ([, names = '']) => names.split(', '),
  );
/** Each part of the file begins with a package, its version and its licence. */
const partsOf = (text: string): Map<string, { readonly licence: string; readonly text: string }> =>
  new Map(
    text.split(/\n\n-{78}\n\n/).flatMap((part) => {
      const [, name, licence = ''] = /^(\S+) \S+ \((.+)\)\n/.exec(part) ?? [];
      return name ? [[name, { licence, text: part }] as const] : [];
    }),
  );

for (const folder of FOLDERS) {
  const scripts = ['.js', '.mjs'].flatMap((end) =>
    // `filesBelow` leaves folders of built chunks out, unless it is asked for one.
    [folder, `${folder}/chunks`].flatMap((each) => filesBelow(join(ROOT, each), end)),
  );
  const codes = scripts.map((file) => ({ file, code: readFileSync(file, 'utf8') }));

  test(`${folder}: a script that has code of others names them, and where their licences are`, () => {
    assert.ok(codes.length > 20);
    let found = 0;
    for (const { file, code } of codes) {
      for (const [name, sign] of Object.entries(SIGNS)) {
        if (!sign.test(code)) continue;
        found++;
        assert.ok(namedIn(code).includes(name), `${file} has ${name} without its name`);
      }
    }
    assert.ok(found >= 3, 'the signs of lit-html, idb-keyval and valibot are to be found');
  });

  test(`${folder}: the licences of all that is named are beside the scripts, whole, and may be there`, () => {
    const names = [...new Set(codes.flatMap(({ code }) => namedIn(code)))].sort();
    const parts = partsOf(read(`${folder}/${LICENCES_FILE}`));
    assert.deepEqual([...parts.keys()].sort(), names);
    for (const [name, { licence, text }] of parts) {
      assert.ok(ALLOWED.includes(licence), `${name}: ${licence}`);
      const own = readLicence({ name, folder: join(ROOT, 'node_modules', name) });
      for (const each of own.texts) assert.ok(text.includes(each), name);
      assert.match(text, /copyright/i, name);
    }
    assert.equal(read(`${folder}/LICENSE`), read('LICENSE'));
  });

  test(`${folder}: what is named has a line in docs/security/dependencies.md as what a browser loads`, () => {
    const page = read('docs/security/dependencies.md');
    for (const name of partsOf(read(`${folder}/${LICENCES_FILE}`)).keys()) {
      const line = page.split('\n').find((each) => each.startsWith('| `') && each.includes(`\`${name}\``));
      assert.match(line ?? '', /\| browser/, name);
    }
  });
}

test('a licence is taken only where one of those that are allowed may be chosen', () => {
  assert.equal(allowedLicence('MIT'), 'MIT');
  assert.equal(allowedLicence('(MPL-2.0 OR Apache-2.0)'), 'Apache-2.0');
  for (const other of ['GPL-3.0-or-later', '(MIT AND Zlib)', 'MPL-2.0', 'SEE LICENSE IN x', '', undefined]) {
    assert.equal(allowedLicence(other), null);
  }
});

test('a package without a licence that may be handed on stops the build', () => {
  assert.throws(() => readLicence({ name: 'axe-core', folder: join(ROOT, 'node_modules/axe-core') }), /MPL-2\.0/);
});

test('a package that has but the short notice of Apache-2.0 gets the text of that licence, too', () => {
  const { texts } = readLicence({ name: 'idb-keyval', folder: join(ROOT, 'node_modules/idb-keyval') });
  assert.ok(texts.some((text) => text.includes('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION')));
  assert.ok(texts.some((text) => text.includes('Jake Archibald')));
});

test('a module of others is known by the last folder of packages on its way', () => {
  const at = (id: string): string | null => packageOf(id)?.name ?? null;
  assert.equal(at('/a/node_modules/lit-html/lit-html.js'), 'lit-html');
  assert.equal(at('/a/node_modules/@b/c/node_modules/@d/e/f.js'), '@d/e');
  assert.equal(at('C:\\a\\node_modules\\lit-html\\lit-html.js'), 'lit-html');
  assert.equal(at('\0tslib.js'), 'tslib');
  assert.equal(at('/a/packages/element/src/define.ts'), null);
});
