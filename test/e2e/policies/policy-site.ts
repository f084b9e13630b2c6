import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { watchedSite, type Page, type WatchedSite } from '../driver/watched-site.js';
import { ROOT } from '../../tools/run.mjs';

/** The names of Trusted Types policies that an embedder has to allow, and no others (`docs/security/csp.*`). */
export const OWN_POLICIES = ['madoguchi-lit'] as const;

/** What the states of the gallery with an add-on need besides. */
const ADD_ONS = ['madoguchi-generated'] as const;

const NONCE = 'cG9saWN5LXNpdGU';

/** Where a page may take its scripts from: the three ways that public sites have. */
export type ScriptSource = 'self' | 'nonce' | 'other-origin';

/** What a page has beside the element. */
export interface Host {
  /** Scripts of the page that run before the element's, by their path on this site. Default: none. */
  readonly before?: readonly string[];
  /** Trusted Types policies of the page's own scripts. Default: none. */
  readonly policies?: readonly string[];
  /** Attributes of the tag that loads the element. Default: as in the example. */
  readonly tag?: string;
  /** Whether the element stands in the page as HTML, or is put there by the tag. Default: by the tag. */
  readonly written?: boolean;
}

export interface PolicySite extends WatchedSite {
  /** What browsers reported since this was last asked: the directive and what was refused. */
  takeReports(): readonly string[];
}

/**
 * The strictest policy under which the element has to work, with where reports go.
 * @param element - Origin of the element's files, where that is not the page's own.
 */
export function strictest(source: ScriptSource, element = '', policies: readonly string[] = []): string {
  const script = {
    self: "'self'",
    nonce: `'nonce-${NONCE}' 'strict-dynamic'`,
    'other-origin': `'self' ${element}`,
  }[source];
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${[...OWN_POLICIES, ...policies].join(' ')}`,
    'report-uri /reports',
  ].join('; ');
}

/** A host page with the one tag. */
function hostPage(source: ScriptSource, element: string, host: Host): Page {
  const nonce = source === 'nonce' ? ` nonce="${NONCE}"` : '';
  const before = (host.before ?? []).map((path) => `<script src="${path}"${nonce}></script>`).join('');
  const tag = host.written
    ? `<script type="module" src="${element}/madoguchi/madoguchi.mjs"${nonce}></script>` +
      '<madoguchi-chat src="/concierge/content.json" lang="ja"><a href="/faq">FAQ</a></madoguchi-chat>'
    : `<script src="${element}/madoguchi/madoguchi.js" crossorigin="anonymous" defer data-src="/concierge/content.json" ` +
      `data-lang="ja" data-fallback="/faq" ${host.tag ?? ''}${nonce}></script>`;
  return {
    body:
      `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>Host page</title><link rel="icon" href="/icon.png">${before}<body><h1>Host page</h1>${tag}`,
    headers: { 'content-security-policy': strictest(source, element, host.policies) },
  };
}

/**
 * A site with host pages under `/<name>.html`, each with the strictest policy, and the gallery under `/gallery/` (`self`) and
 * `/nonce/gallery/`.
 * @param pages - The host pages by name.
 * @param scripts - Scripts of host pages, by path.
 * @param element - Origin of the element's files for `other-origin`.
 */
export async function policySite(
  pages: Readonly<Record<string, { readonly source: ScriptSource; readonly host?: Host }>>,
  scripts: Readonly<Record<string, string>> = {},
  element = '',
): Promise<PolicySite> {
  let reports: string[] = [];
  const report = (request: IncomingMessage): Page => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => reports.push(body));
    return { body: '', status: 204 };
  };
  const state = readFileSync(join(ROOT, 'packages/element/dist/gallery/state.html'), 'utf8');
  // The gallery's own page says `data:` for its icon: a page under the strictest policy has a file.
  const gallery = state.replace('href="data:,"', 'href="/icon.png"');
  const site = await watchedSite(
    {
      '/reports': report,
      '/icon.png': { body: '', type: 'image/png' },
      '/faq': { body: '<!doctype html><title>FAQ</title>' },
      '/gallery/state.html': { body: gallery, headers: { 'content-security-policy': strictest('self', '', ADD_ONS) } },
      '/nonce/gallery/state.html': {
        body: gallery.replace('<script ', `<script nonce="${NONCE}" `),
        headers: { 'content-security-policy': strictest('nonce', '', ADD_ONS) },
      },
      ...Object.fromEntries(
        Object.entries(pages).map(([name, { source, host = {} }]) => [
          `/${name}.html`,
          hostPage(source, source === 'other-origin' ? element : '', host),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(scripts).map(([path, body]) => [path, { body, type: 'text/javascript; charset=utf-8' }]),
      ),
    },
    {
      '/madoguchi/': 'packages/element/dist/cdn/',
      '/concierge/': 'examples/hwis/dist/concierge/',
      '/copy/': 'packages/element/dist/cdn/',
      '/nonce/madoguchi/': 'packages/element/dist/cdn/',
      '/nonce/gallery/': 'packages/element/dist/gallery/',
      '/nonce/concierge/': 'examples/hwis/dist/concierge/',
      '/gallery/': 'packages/element/dist/gallery/',
    },
    { 'access-control-allow-origin': '*' },
  );
  return {
    ...site,
    takeReports() {
      const taken = reports;
      reports = [];
      return taken;
    },
  };
}
