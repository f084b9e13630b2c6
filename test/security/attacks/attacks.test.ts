import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closeEngines, engines, openPage } from '../../e2e/driver/engines.js';
import type { Engine, Page } from '../../e2e/driver/page.js';
import { attackSite, type AttackSite } from './attack-site.js';
import { skip } from './corpus.js';
import type { Strict } from './page/strict.js';
import type { Attacks } from './page/top.js';

// Public attacks in real browsers, as generated text and as published text, and from an evil backend. Every script that runs is
// written down, every request goes through a proxy that counts it, and every element and attribute has to be one of those that may
// be. ATTACK_SHARE: all attacks (1, the default), or one of so many, always the same ones.

const share = Number(process.env['ATTACK_SHARE'] ?? 1);

/** So many attacks are drawn in one frame. */
const BATCH = { markdown: 100, html: 500, published: 200, control: 100 } as const;

/** Of all attacks as they are, at least so many have to run: otherwise nothing here proves anything. */
const LEAST_RUN = 1000;

interface InPage {
  readonly attacks: Attacks;
  readonly strict: Strict;
}

describe('attacks', { skip }, () => {
  let site: AttackSite;
  before(async () => {
    site = await attackSite(share);
  });
  after(async () => {
    site.close();
    await closeEngines();
  });
  for (const engine of engines) {
    describe(engine, () => {
      inFrames(engine, () => site);
      underStrictPolicy(engine, () => site);
    });
  }
});

/** Opens a page of the site for the tests around. */
function opened(engine: Engine, site: () => AttackSite, path: string): () => Page {
  let page: Page;
  before(async () => {
    page = await openPage(engine, site().proxy);
    await page.resize(1280, 800);
    await page.open(`${site().origin}${path}`);
    site().takeForeign();
  });
  after(() => page.close());
  return () => page;
}

function inFrames(engine: Engine, site: () => AttackSite): void {
  describe('in frames without protection', () => {
    const page = opened(engine, site, '/');
    const count = (corpus: 'attacks' | 'specs'): Promise<number> =>
      page().evaluate((name) => (window as unknown as InPage).attacks.count(name), corpus);

    test('the control: attacks as they are run', async (t) => {
      const all = await count('attacks');
      let [ran, drawn] = [0, 0];
      while (drawn < all && ran < LEAST_RUN / share) {
        const to = Math.min(all, drawn + BATCH.control);
        ran += await page().evaluate((...args) => (window as unknown as InPage).attacks.control(...args), drawn, to);
        drawn = to;
      }
      t.diagnostic(`${ran} of the first ${drawn} attacks ran, with ${site().takeForeign().length} requests`);
      assert.ok(ran >= LEAST_RUN / share, `only ${ran} of ${drawn} attacks ran: the run is void`);
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
          const outcome = await page().evaluate(
            (...args) => (window as unknown as InPage).attacks.draw(...args),
            ...([way, from, from + BATCH[way], corpus] as const),
          );
          const foreign = site().takeForeign();
          assert.deepEqual({ ...outcome, foreign }, { faults: [], ran: [], foreign: [] }, `from ${from}`);
        }
        t.diagnostic(`${all} ${corpus} as ${way} in ${Math.round((performance.now() - start) / 1000)} s`);
        assert.ok(all >= 800 / share, 'there are attacks');
      });
    }
  });
}

function underStrictPolicy(engine: Engine, site: () => AttackSite): void {
  describe('under a strict policy', () => {
    const page = opened(engine, site, '/strict.html');

    test('the add-on draws them in a real conversation without a violation', async (t) => {
      let drawn = 0;
      for (const [index, list] of site().lists.entries()) {
        const outcome = await page().evaluate(
          (attacks) => (window as unknown as InPage).strict.generated(attacks),
          list,
        );
        drawn += outcome.drawn;
        const { faults, ran } = outcome;
        const foreign = site().takeForeign();
        assert.deepEqual({ faults, ran, foreign }, { faults: [], ran: [], foreign: [] }, `list ${index}`);
      }
      t.diagnostic(`${site().lists.length} texts, ${drawn} characters drawn`);
      assert.ok(drawn > 200_000 / share, 'they were drawn');
    });

    test('of what a backend says beside ids nothing is shown, and nothing runs', async () => {
      for (let turn = 3; turn <= site().turns; turn++) {
        const { shown, faults, ran } = await page().evaluate(() => (window as unknown as InPage).strict.backend());
        const foreign = site().takeForeign();
        assert.deepEqual({ faults, ran, foreign }, { faults: [], ran: [], foreign: [] }, `turn ${turn}: ${shown}`);
        assert.doesNotMatch(shown, /alert|script|<|\[object/i);
      }
    });

    test('the policy stops a script, and says so', async () => {
      assert.equal(await page().evaluate(() => (window as unknown as InPage).strict.watched()), true);
    });
  });
}
