import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../tools/files.mjs';
import { ROOT } from '../tools/run.mjs';

// The threat model says what is protected, and each claim names the test that shows it. Here it is held that those tests exist and
// are run, that a claim without one says so, and that both languages say the same.

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const LANGUAGES = {
  en: { claims: '## Claims', open: '## What is not protected', header: '| id', none: 'not tested' },
  ja: { claims: '## 主張', open: '## 守らないもの', header: '| 番号', none: '試験なし' },
} as const;

interface Claim {
  readonly id: string;
  readonly text: string;
  readonly tests: readonly string[];
  readonly last: string;
}

/** The lines of a page's section of claims. */
function claimLines(language: keyof typeof LANGUAGES): string[] {
  const { claims, open } = LANGUAGES[language];
  const page = read(`docs/security/threat-model.${language}.md`);
  const [from, to] = [page.indexOf(`${claims}\n`), page.indexOf(`${open}\n`)];
  assert.ok(from > 0 && to > from);
  return page
    .slice(from + claims.length, to)
    .split('\n')
    .filter((line) => line.trim());
}

function claimsOf(language: keyof typeof LANGUAGES): Claim[] {
  const { header } = LANGUAGES[language];
  return claimLines(language)
    .filter((line) => line.startsWith('|') && !line.startsWith(header) && !/^[|\s-]+$/.test(line))
    .map((line) => {
      const [id = '', text = '', last = '', ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      assert.deepEqual(rest, [], line);
      return { id, text, last, tests: [...last.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path) };
    });
}

/** Where `npm test` looks for tests. */
const RUN = /^(?:packages\/[^/]+\/src|test|examples\/backends)\/.*\.(?:browser-)?test\.ts$/;

for (const language of ['en', 'ja'] as const) {
  const claims = claimsOf(language);

  test(`${language}: every claim names a test that there is, or says that it is not tested`, () => {
    assert.ok(claims.length > 20);
    for (const { id, text, tests, last } of claims) {
      assert.match(id, /^[A-Z]\d+$/);
      assert.ok(text.length > 10, id);
      if (last === LANGUAGES[language].none) continue;
      assert.ok(tests.length, `${id} has neither a test nor "${LANGUAGES[language].none}"`);
      for (const path of tests) {
        assert.match(path, RUN, `${id}: nothing runs ${path}`);
        assert.ok(existsSync(join(ROOT, path)), `${id}: there is no ${path}`);
        assert.match(read(path), /\b(?:test|it)\(/, path);
      }
      // Between the names there is nothing that could be a claim without one.
      assert.match(last, /^`[^`]+`(?:, `[^`]+`)*$/, id);
    }
    assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
  });

  test(`${language}: in the part for claims nothing is claimed beside the tables`, () => {
    assert.deepEqual(
      claimLines(language).filter((line) => !line.startsWith('|') && !line.startsWith('### ')),
      [],
    );
  });

  test(`${language}: every link of docs/security leads to a file`, () => {
    for (const file of filesBelow(join(ROOT, 'docs/security'), '.md')) {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
      for (const path of links) assert.ok(existsSync(join(dirname(file), path)), `${file}: ${path}`);
    }
  });
}

test('both languages make the same claims with the same tests, and name as many things that are not protected', () => {
  const plain = (language: keyof typeof LANGUAGES): unknown[] =>
    claimsOf(language).map(({ id, tests }) => ({ id, tests }));
  assert.deepEqual(plain('ja'), plain('en'));
  const lists = (language: keyof typeof LANGUAGES): number[] =>
    read(`docs/security/threat-model.${language}.md`)
      .split(/^(?=##? )/m)
      .map((section) => section.match(/^(?:- |\d+\. )/gm)?.length ?? 0);
  assert.deepEqual(lists('ja'), lists('en'));
});
