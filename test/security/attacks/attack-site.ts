import { build } from 'esbuild';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';
import { texts, type Share } from './corpus.js';
import { evilReplies, HARMLESS } from './evil-backend.js';
import { watchedSite, type Page, type WatchedSite } from '../../e2e/driver/watched-site.js';

const TYPES = { script: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8' };

/** Reports every script that a page of this kind would not have, and stops none. */
const REPORT_ONLY = { 'content-security-policy-report-only': "script-src 'self' 'report-sample'" };

const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
    "form-action 'none'; require-trusted-types-for 'script'; " +
    'trusted-types dompurify lit-html madoguchi-lit madoguchi-generated attack-tests',
};

const ELEMENT = '<script type="module" src="/madoguchi/madoguchi.mjs"></script>';

function html(...parts: readonly string[]): string {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>Attacks</title><body>${parts.join('')}`;
}

/** A script of `page/`, for the page. */
function script(name: string): string {
  return `<script src="/page/${name}.js"></script>`;
}

async function bundle(name: string): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test/security/attacks/page', `${name}.ts`)],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022', conditions: ['@madoguchi/source'] },
  });
  return { body: outputFiles[0]?.text ?? '', type: TYPES.script };
}

export interface AttackSite extends WatchedSite {
  /** Attacks in lists of a few thousand characters together: what a generated text, or a reply, can hold. */
  readonly lists: readonly (readonly string[])[];
  /** So many turns the evil backend has a reply for. */
  readonly turns: number;
}

/** The site on which attacks are drawn: a page that draws them in frames, one with a strict policy, and an evil backend. */
export async function attackSite(share: Share): Promise<AttackSite> {
  const attacks = texts('html-attacks.json', share);
  const lists = chunks(attacks, 6000);
  const replies = [...HARMLESS, ...lists.flatMap(evilReplies)];
  let turn = 0;
  const json = (body: unknown): Page => ({ body: JSON.stringify(body), type: TYPES.json });
  const site = await watchedSite(
    {
      '/': { body: html(script('top')) },
      '/frame.html': { body: html(script('trap'), script('frame'), ELEMENT), headers: REPORT_ONLY },
      '/strict.html': { body: html(script('trap'), script('strict'), ELEMENT), headers: STRICT },
      '/sentinel.html': { body: '', status: 404 },
      '/attacks.json': json(attacks),
      '/specs.json': json(texts('markdown-specs.json', share)),
      ...Object.fromEntries(
        await Promise.all(
          ['top', 'trap', 'frame', 'strict'].map(async (name) => [`/page/${name}.js`, await bundle(name)] as const),
        ),
      ),
      '/backend/consent': json({ recordedAt: 0 }),
      '/backend/status': json({ state: 'open' }),
      '/backend/turn': () => replies[turn++ % replies.length] as Page,
    },
    { '/madoguchi/': 'packages/element/dist/cdn/', '/concierge/': 'examples/hwis/dist/concierge/' },
  );
  return { ...site, lists, turns: replies.length };
}

/** Texts in lists of no more than so many characters together, and of one text at the least. */
function chunks(all: readonly string[], most: number): string[][] {
  const lists: string[][] = [];
  let size = most;
  for (const text of all) {
    size += text.length + 2;
    if (size >= most) {
      lists.push([]);
      size = text.length;
    }
    lists.at(-1)?.push(text);
  }
  return lists;
}
