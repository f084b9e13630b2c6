import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { beyondBounds } from '../../packages/cli/src/compile/markdown-bounds.js';
import { blocksOf } from '../../packages/cli/src/compile/markdown.js';
import { openPage } from '../../packages/cli/src/import/html/open-page.js';
import { toBlocks } from '../../packages/cli/src/import/html/to-blocks.js';
import { canonicalBlocks } from '../../packages/cli/src/import/nodes/canonical-blocks.js';
import { plainText } from '../../packages/cli/src/import/nodes/plain-text.js';
import { markdownOf } from '../../packages/cli/src/import/nodes/to-markdown.js';
import { ROOT } from '../tools/run.mjs';

// Public attack and specification texts as answers of an imported FAQ: as HTML and as plain text. What is written into the
// content folder is Markdown that the compiler reads without a fault, as the same nodes; nothing in it is a tag or a formula.

const folder = process.env['MADOGUCHI_CORPORA'] ?? join(ROOT, '../shared/corpora');
const skip = existsSync(folder) ? false : `no attack texts in ${folder}; MADOGUCHI_CORPORA names their folder`;

for (const file of ['html-attacks.json', 'markdown-specs.json']) {
  test(`what is imported of ${file} is text`, { skip }, async () => {
    const page = await openPage('');
    const lists = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
    const texts = Object.values(lists)
      .flat()
      .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
    assert.ok(texts.length > 100);
    for (const text of texts) {
      const context = { base: 'https://a.example/', note: () => undefined };
      for (const blocks of [toBlocks(page.clean(page.parse(text)), context), plainText(text)]) {
        const nodes = canonicalBlocks(blocks);
        const markdown = markdownOf(nodes);
        // What no publisher writes is refused as a whole.
        if (beyondBounds(markdown) !== null) continue;
        assert.deepEqual(
          // Of a host that a person should look at, the compiler says so, and reads the link.
          blocksOf(markdown, (code, value) => void (/host/.test(code) || assert.fail(`${code} ${value}: ${text}`))),
          nodes,
          text,
        );
        assert.doesNotMatch(markdown, /^[=+\-@\t\r]|(?<!\\)<[a-z!/]/i, text);
      }
    }
  });
}
