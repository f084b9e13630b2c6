import { ContentError } from '../content-error.js';
import type { Manifest, Overlay } from '../manifest.js';
import { list, nullable, number, record, text, type Check } from './check.js';
import { id, localized } from './common.js';
import { beside, parseUrl, shard, theme } from './manifest.js';
import type { OpenedFile } from './read-file.js';

const string = text();

const overlay = (base: string): Check<Overlay> =>
  record({
    id,
    version: string,
    serial: number,
    overlayOf: (value, at) => parseUrl(string(value, at), base, at).href,
    name: nullable(localized(string)),
    theme,
    offices: nullable(shard(base)),
    live: list(beside(base)),
  });

/**
 * Parses an opened overlay: a bureau's own layer on a manifest. A visitor of a page without one does not load this.
 * @param url - Where it came from: its relative addresses are read against it, and errors name it.
 * @throws ContentError
 */
export function parseOverlay({ kind, body }: OpenedFile, url: string): Overlay {
  if (kind !== 'overlay') throw new ContentError('invalid', `${url}#/kind`);
  return overlay(url)(body, `${url}#`);
}

/**
 * The manifest with a bureau's own layer: its name, colours, offices and notices. Terms, choices and answers stay the
 * national ones, so consent is to the same text.
 */
export function applyOverlay(base: Manifest, own: Overlay): Manifest {
  const { offices } = own;
  return {
    ...base,
    id: own.id,
    version: `${base.version} + ${own.version}`,
    name: own.name ?? base.name,
    theme: { ...base.theme, ...own.theme },
    shards: offices ? [...base.shards.filter((ref) => ref.kind !== 'offices'), offices] : base.shards,
    live: [...base.live, ...own.live],
  };
}
