import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseContentFile, safeLink, type Block, type Inline } from '@madoguchi/content';
import { blocksOf } from '../../packages/cli/src/compile/markdown.js';
import { manifestFile } from '../../packages/content/src/parse/fixture.js';
import { ROOT } from '../tools/run.mjs';

// Public attack and specification texts, through the whole way of published text: the compiler's Markdown, and the parser
// that reads compiled files in the page. What comes out are the allowed nodes, whatever went in.

const folder = process.env['MADOGUCHI_CORPORA'] ?? join(ROOT, '../shared/corpora');
const skip = existsSync(folder) ? false : `no attack texts in ${folder}; MADOGUCHI_CORPORA names their folder`;

function texts(file: string): string[] {
  const lists = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
  return Object.values(lists)
    .flat()
    .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
}

function links(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (typeof node === 'string') return [];
    switch (node.t) {
      case 'link':
        return [node.href, ...links(node.c)];
      case 'table':
        return [...node.head, ...node.rows.flat()].flatMap(links);
      case 'list':
      case 'steps':
        return node.c.flatMap(links);
      case 'ruby':
      case 'br':
        return [];
      default:
        return links(node.c);
    }
  });
}

for (const file of ['html-attacks.json', 'markdown-specs.json']) {
  test(`nothing but allowed nodes comes of ${file}`, { skip }, () => {
    const all = texts(file);
    let reported = 0;
    for (const text of all) {
      const nodes = blocksOf(text, () => reported++, { headings: true });
      for (const href of links(nodes)) assert.ok(safeLink(href, 'https://page.invalid'), `${href} of ${text}`);
      // The reader refuses every node that is not one of the allowed ones.
      const terms = { version: '1', hash: `${'A'.repeat(43)}=`, text: { ja: nodes } };
      const json = JSON.stringify(manifestFile({ terms }));
      assert.doesNotThrow(() => parseContentFile(json, 'https://content.test/content.json'), text);
    }
    assert.ok(all.length > 800 && reported > 100, `${all.length} texts, ${reported} faults reported`);
  });
}
