import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import { localeTexts } from '../../packages/element/src/testing/locale-texts.js';
import { ROOT } from '../tools/run.mjs';

// Where a text tells a person what to press, it says what stands on it.

/** What a text puts in quotes; readings are for the eye. */
function quoted(text: string): string[] {
  const plain = text.replace(/\{([^|{}]+)\|[^{}]+\}/g, '$1');
  return [...plain.matchAll(/「([^「」]+)」|“([^“”]+)”/g)].map(([, ja, en]) => ja ?? en ?? '');
}

for (const language of ['ja', 'ja-x-easy', 'en'] as const) {
  test(`labels that are quoted stand on something: ${language}`, async () => {
    const texts = await localeTexts(language);
    const labels = new Set(texts.values());
    const help = readFileSync(join(ROOT, `examples/hwis/content/help.${language}.md`), 'utf8');
    const gallery = language === 'ja-x-easy' ? [] : STATES.map(({ reach }) => reach[language]);
    const found = [...texts.values(), help, ...gallery].flatMap(quoted);
    assert.ok(found.length > 5, 'there are some');
    assert.deepEqual(
      found.filter((label) => !labels.has(label)),
      [],
    );
  });
}
