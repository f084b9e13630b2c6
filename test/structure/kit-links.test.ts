import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import { buildKit } from '../../packages/cli/src/audit/build-kit.js';
import { readKitData } from '../../packages/cli/src/audit/data/kit-data.js';
import type { KitSubject } from '../../packages/cli/src/audit/kit-subject.js';
import { repositoryKit } from '../tools/audit-kit.js';
import { ROOT } from '../tools/run.mjs';

/** Links of a document to files beside it, by the document's path. */
function* fileLinks(files: ReadonlyMap<string, string>): Generator<readonly [from: string, to: string]> {
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    for (const [, link = ''] of text.matchAll(/<a href="([^"]+)"/g)) {
      if (!/^https?:/.test(link)) yield [path, join(dirname(path), link.replace(/[?#].*$/, ''))];
    }
  }
}

test('what the repository’s kit links to is there', async () => {
  const kit = await repositoryKit();
  const links = [...fileLinks(kit)].map(([, to]) => to);
  for (const to of links) assert.ok(existsSync(join(ROOT, to)), to);
  for (const wanted of ['accessibility/keyboard', 'transcripts/', 'snapshots/', 'needs-review.json']) {
    assert.ok(
      links.some((to) => to.includes(wanted)),
      wanted,
    );
  }
});

test('an embedder’s kit has what it links to in it, the map of the keys among it', async () => {
  const subject: KitSubject = {
    ...{ version: '0.1.0', content: null, states: STATES, gallery: '../gallery/', galleryAddress: '', command: '' },
    ...{ serve: { ja: '', en: '' }, judgements: new Map(), manual: [], page: null, repository: null },
  };
  const kit = buildKit(await readKitData(), subject);
  for (const [from, to] of fileLinks(kit)) assert.ok(kit.has(to) || to.startsWith('gallery/'), `${from}: ${to}`);
  assert.match(kit.get('ja/overview.html') ?? '', /href="keyboard\.md"/);
  assert.match(kit.get('ja/keyboard.md') ?? '', /キーボード操作の一覧/);
});

test('who reads English is shown states in English', async () => {
  for (const [path, text] of await repositoryKit()) {
    if (!path.includes('/kit/en/')) continue;
    for (const [link] of text.matchAll(/gallery\/(?:state\.html)?\?[^\s)"|]*/g)) assert.match(link, /lang=en/, path);
  }
});
