import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import { openGalleryPages } from '../../accessibility/axe/open-gallery-pages.js';
import { closeEngines, engines, openPage } from '../driver/engines.js';
import type { Engine, Page } from '../driver/page.js';
import { Visitor } from '../driver/visitor.js';
import { ADDED_TO_ARRAYS, OWN_POLICIES_OF_THE_PAGE, otherLit, SECOND_COPY } from './host-scripts.js';
import { ROOT } from '../../tools/run.mjs';
import { policySite, strictest, type Host, type PolicySite, type ScriptSource } from './policy-site.js';

// Under the strictest policy that a public site has, and beside what other scripts of a page do: no violation, no report, and no
// request to anybody but those that the page names.

const PAGES: Readonly<Record<string, { readonly source: ScriptSource; readonly host?: Host }>> = {
  self: { source: 'self' },
  written: { source: 'self', host: { written: true } },
  nonce: { source: 'nonce' },
  'nonce-written': { source: 'nonce', host: { written: true } },
  'other-origin': { source: 'other-origin' },
  'own-policies': {
    source: 'self',
    host: { before: ['/own-policies.js'], policies: ['lit-html', 'dompurify', 'default'] },
  },
  'second-copy': { source: 'self', host: { before: ['/second-copy.js'], policies: ['default'] } },
  'other-lit': { source: 'self', host: { before: ['/other-lit.js'], policies: ['lit-html'] } },
  arrays: { source: 'self', host: { before: ['/arrays.js'] } },
};

/** That other scripts of a page did what they do. Browsers without Trusted Types have no policies. */
const PROOFS: Readonly<Record<string, () => boolean>> = {
  'own-policies': () => !('trustedTypes' in window) || 'unsafe' in window,
  'second-copy': () => 'copied' in window,
  'other-lit': () => document.getElementById('other-lit')?.textContent === 'drawn by another Lit',
  arrays: () => 'first' in [],
};

let site: PolicySite;
let elementSite: PolicySite;
before(async () => {
  elementSite = await policySite({});
  site = await policySite(
    PAGES,
    {
      '/own-policies.js': OWN_POLICIES_OF_THE_PAGE,
      // A script's address is a sink of its own: the page makes it trusted by its own policy.
      '/second-copy.js': `globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });${SECOND_COPY}`,
      '/other-lit.js': await otherLit(),
      '/arrays.js': ADDED_TO_ARRAYS,
    },
    elementSite.origin,
  );
});
after(async () => {
  site.close();
  elementSite.close();
  await closeEngines();
});

test('the documentation names these policies, and no more', () => {
  for (const language of ['en', 'ja']) {
    const text = readFileSync(join(ROOT, `docs/security/csp.${language}.md`), 'utf8');
    const documented = [...text.matchAll(/^```\n(.+)\n```$/gm)].map(([, policy = '']) => policy.split('; '));
    const tested = (['self', 'nonce', 'other-origin'] as const).map((source) =>
      strictest(source, 'https://script.example').split('; '),
    );
    assert.equal(documented.length, tested.length);
    documented.forEach((directives, index) => {
      // A page's own scripts are the page's business.
      const used = tested[index]?.map((each) =>
        each.replace("'self' https:", 'https:').replace(/nonce-\w+/, 'nonce-…'),
      );
      assert.deepEqual(
        directives.filter((each) => !used?.includes(each)),
        [],
        'documented, and not tested',
      );
      const rest = used?.filter(
        (each) => !directives.includes(each) && !/^(?:base-uri|form-action) 'none'$/.test(each),
      );
      // The example's style sheet and icon are the page's.
      assert.deepEqual(rest, ["style-src 'self'", "img-src 'self'", 'report-uri /reports']);
    });
  }
});

/** The page writes down violations and faults from here on; what came before is in the reports. */
const WATCH = `
  window.faults = [];
  document.addEventListener('securitypolicyviolation', (e) => faults.push(e.violatedDirective + ' ' + e.blockedURI));
  addEventListener('error', (e) => faults.push(e.message));
  addEventListener('unhandledrejection', (e) => faults.push(String(e.reason)));
`;

interface Watched {
  readonly faults?: readonly string[];
  readonly unsafe?: readonly string[];
}

/** Everything that went against a policy, was reported, or went to somebody else. */
async function against(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate(() => {
    const { faults = [], unsafe = [] } = window as Watched;
    return [...faults, ...unsafe.map((text) => `not made safe: ${text}`)];
  });
  return [...seen, ...site.takeReports(), ...elementSite.takeReports(), ...site.takeForeign()];
}

for (const engine of engines) {
  describe(`${engine}: policies`, () => {
    hosts(engine);
    gallery(engine);
  });
}

function hosts(engine: Engine): void {
  describe('host pages', () => {
    let page: Page;
    let visitor: Visitor;
    before(async () => {
      page = await openPage(engine);
      visitor = new Visitor(page);
      await page.resize(1280, 800);
    });
    after(() => page.close());

    test('what a policy forbids is reported: otherwise nothing here proves anything', async () => {
      await page.open(`${site.origin}/self.html`);
      site.takeReports();
      await page
        .evaluate(() => {
          const script = document.createElement('script');
          script.append('window.ran = true');
          document.head.append(script);
        })
        .catch(() => null);
      await visitor.until('a report', async () => Promise.resolve(site.takeReports().length > 0));
    });

    for (const name of Object.keys(PAGES)) {
      test(`${name}: from the launcher to answers, nothing is refused and nothing reported`, async () => {
        await page.open(`${site.origin}/faq`);
        await visitor.forget();
        site.takeReports();
        await page.open(`${site.origin}/${name}.html`);
        await page.inject(WATCH);
        await visitor.click(
          '質問する',
          '同意して参加する',
          '仕事を探している',
          '登録とマイページ',
          '求職の登録',
          'ハローワークに行かずに',
        );
        await visitor.sees('選択肢による回答');
        const proof = PROOFS[name];
        if (proof) await visitor.until('what the page does beside', () => page.evaluate(proof));
        assert.deepEqual(await against(page), []);
      });
    }
  });
}

function gallery(engine: Engine): void {
  describe('the gallery', () => {
    const ways = [
      ["'self'", '/gallery/'],
      ['a nonce and strict-dynamic', '/nonce/gallery/'],
    ] as const;
    // The host pages show the other way in every engine.
    const share = Number(process.env['POLICY_SHARE'] ?? (engine === 'chromium' ? 1 : 4));
    for (const [name, path] of engine === 'chromium' ? ways : ways.slice(0, 1)) {
      test(`with ${name}: no state is refused anything${share === 1 ? '' : ` (one in ${share} of them)`}`, async () => {
        const pages = await openGalleryPages(engine, `${site.origin}${path}`);
        try {
          site.takeReports();
          for (const { id } of STATES.filter((_, index) => index % share === 0)) {
            await pages.open(`state.html?state=${id}&lang=ja`);
            assert.deepEqual(site.takeReports(), [], id);
          }
        } finally {
          await pages.close();
        }
      });
    }
  });
}
