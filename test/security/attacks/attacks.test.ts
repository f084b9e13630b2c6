import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { join } from 'node:path';
import { closeEngines, engines, openPage } from '../../e2e/driver/engines.js';
import type { Engine, Page } from '../../e2e/driver/page.js';
import { ROOT } from '../../tools/run.mjs';
import { skip, texts } from './corpus.js';
import type { Attacks } from './page/top.js';
import { watchedSite, type WatchedSite } from './watched-site.js';

// Public attacks in real browsers, as generated text and as published text. Every script that runs is written down, every request
// goes through a proxy that counts it, and every element and attribute has to be one of those that may be. ATTACK_SHARE: all attacks
// (1), or one of so many.

const share = Number(process.env['ATTACK_SHARE'] ?? 1);

/** So many attacks are drawn in one frame. */
const BATCH = { markdown: 150, html: 500, published: 250, control: 100 } as const;

/** Of all attacks as they are, at least so many have to run: otherwise nothing here proves anything. */
const LEAST_RUN = 1000;

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test/security/attacks/page', `${name}.ts`)],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022', conditions: ['@madoguchi/source'] },
  });
  return outputFiles[0]?.text ?? '';
}

const page = (...scripts: readonly string[]): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>Attacks</title><body>${scripts.join('')}`;
const script = (name: string): string => `<script src="/page/${name}.js"></script>`;
const REPORT_ONLY = { 'content-security-policy-report-only': "script-src 'self' 'report-sample'" };

async function startSite(): Promise<WatchedSite> {
  const type = 'text/javascript; charset=utf-8';
  const json = 'application/json; charset=utf-8';
  return watchedSite(
    {
      '/': { body: page(script('top')) },
      '/frame.html': {
        body: page(script('trap'), script('frame'), '<script type="module" src="/madoguchi/madoguchi.mjs"></script>'),
        headers: REPORT_ONLY,
      },
      '/sentinel.html': { body: '', status: 404 },
      '/attacks.json': { body: JSON.stringify(texts('html-attacks.json', share)), type: json },
      '/specs.json': { body: JSON.stringify(texts('markdown-specs.json', share)), type: json },
      '/page/top.js': { body: await bundle('top'), type },
      '/page/trap.js': { body: await bundle('trap'), type },
      '/page/frame.js': { body: await bundle('frame'), type },
    },
    { '/madoguchi/': 'packages/element/dist/cdn/' },
  );
}

describe('attacks', { skip }, () => {
  let site: WatchedSite;
  before(async () => {
    site = await startSite();
  });
  after(async () => {
    site.close();
    await closeEngines();
  });
  for (const engine of engines) describe(engine, () => inEngine(engine, () => site));
});

function inEngine(engine: Engine, site: () => WatchedSite): void {
  let top: Page;
  before(async () => {
    top = await openPage(engine, site().proxy);
    await top.open(`${site().origin}/`);
    site().takeForeign();
  });
  after(() => top.close());

  const count = (corpus: 'attacks' | 'specs'): Promise<number> =>
    top.evaluate((name) => (window as unknown as { attacks: Attacks }).attacks.count(name), corpus);

  test('the control: without protection they run', async (t) => {
    const all = await count('attacks');
    let ran = 0;
    for (let from = 0; from < all; from += BATCH.control) {
      ran += await top.evaluate(
        (a, b) => (window as unknown as { attacks: Attacks }).attacks.control(a, b),
        from,
        from + BATCH.control,
      );
    }
    t.diagnostic(`${ran} of ${all} attacks ran, with ${site().takeForeign().length} requests`);
    assert.ok(ran >= LEAST_RUN / share, `only ${ran} of ${all} attacks ran: the run is void`);
  });

  for (const [way, corpus] of [
    ['markdown', 'attacks'],
    ['markdown', 'specs'],
    ['html', 'attacks'],
    ['published', 'attacks'],
  ] as const) {
    test(`${corpus} as ${way}: nothing runs, nothing is asked for, nothing is drawn that may not be`, async (t) => {
      const all = await count(corpus);
      site().takeForeign();
      const start = performance.now();
      for (let from = 0; from < all; from += BATCH[way]) {
        const outcome = await top.evaluate(
          (...args) => (window as unknown as { attacks: Attacks }).attacks.draw(...args),
          way,
          from,
          from + BATCH[way],
          corpus,
        );
        const foreign = site().takeForeign();
        assert.deepEqual({ ...outcome, foreign }, { faults: [], ran: [], foreign: [] }, `from attack ${from}`);
      }
      t.diagnostic(`${all} ${corpus} as ${way} in ${Math.round((performance.now() - start) / 1000)} s`);
      assert.ok(all >= 800 / share, 'there are attacks');
    });
  }
}
