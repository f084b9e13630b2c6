import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the files lie that are served beside the calls; `null`: somewhere else does that. */
export interface ServedFiles {
  /** The built element: `madoguchi.js`, `madoguchi.mjs`, `chunks/`. At `/element/`. */
  readonly element: string | null;
  /** The built content. At `/content/`. */
  readonly content: string | null;
  /** A page to try it. At `/`. */
  readonly page: string | null;
}

/** What the page to try it may do: what the element needs, and nothing else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types madoguchi-lit";

/** Serves the element and the content. What has its hash in its name is kept by browsers for ever; the rest is asked for. */
export async function files(app: FastifyInstance, { element, content, page }: ServedFiles): Promise<void> {
  const folders = [
    { root: element, prefix: '/element/' },
    { root: content, prefix: '/content/' },
    { root: page, prefix: '/' },
  ];
  let decorated = false;
  for (const { root, prefix } of folders) {
    if (root === null || !existsSync(root)) continue;
    await app.register(statics, {
      root: resolve(root),
      prefix,
      decorateReply: !decorated,
      cacheControl: false,
      dotfiles: 'ignore',
      preCompressed: true,
      setHeaders(reply, path) {
        const hashed = /[\\/](?:chunks|shards)[\\/]/.test(path);
        reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.setHeader('x-content-type-options', 'nosniff');
        // Pages of other origins show the counter, too.
        if (prefix === '/') reply.setHeader('content-security-policy', POLICY);
        else reply.setHeader('access-control-allow-origin', '*');
      },
    });
    decorated = true;
  }
}
