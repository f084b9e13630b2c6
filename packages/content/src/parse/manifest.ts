import { ContentError } from '../content-error.js';
import type { Choice, Manifest, ShardRef, Theme } from '../manifest.js';
import { list, nullable, number, oneOf, optional, record, text, type Check } from './check.js';
import { shardPath } from '../shard-path.js';
import { audience, id, language, localized } from './common.js';
import { blocks } from './nodes.js';
import type { OpenedFile } from './read-file.js';

const string = text();
const hash = text(/^[\w+/]{43}=$/);
/** Of a shard's hash at least 132 bits: enough that nobody finds another file with it. */
const hashStart = text(/^[\w+/]{22,43}=?$/);
const colour = optional(text(/^#[\da-f]{6}$/i));

export const theme: Check<Theme> = record({ primary: colour, primaryDark: colour });

const leads: Check<Choice['leads']> = nullable((value, at) => {
  const { to, topic, entry } = record({
    to: oneOf('topic', 'entry', 'office'),
    topic: optional(id),
    entry: optional(id),
  })(value, at);
  if (to === 'topic' && topic) return { to, topic };
  if (to === 'entry' && entry) return { to, entry };
  if (to === 'office') return { to };
  throw new ContentError('invalid', at);
});

/** An address beside the file in hand: of its own origin, whatever the file says. */
export const beside =
  (base: string): Check<string> =>
  (value, at) => {
    const url = parseUrl(string(value, at), base, at);
    if (url.origin !== new URL(base).origin) throw new ContentError('invalid', at);
    return url.href;
  };

/** An absolute http(s) address, read against `base`. */
export function parseUrl(value: string, base: string, at: string): URL {
  try {
    const url = new URL(value, base);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {
    // Said below.
  }
  throw new ContentError('invalid', at);
}

const shardRef = record({
  kind: oneOf('faq', 'vocabulary', 'offices', 'help', 'safety', 'words'),
  topic: optional(id),
  language: optional(language),
  hash: hashStart,
});

export const shard =
  (base: string): Check<ShardRef> =>
  (value, at) => {
    const ref = shardRef(value, at);
    return { ...ref, url: new URL(shardPath(ref), base).href };
  };

const manifest = (base: string): Check<Manifest> =>
  record({
    id,
    version: string,
    serial: number,
    languages: list(language),
    provisional: list(language),
    name: localized(string),
    banner: nullable(localized(string)),
    terms: record({ version: string, hash, text: localized(blocks) }),
    retentionDays: number,
    examples: list(localized(string)),
    choices: list(
      record({
        id,
        parent: nullable(id),
        audience: optional(oneOf('seeker', 'employer')),
        label: localized(string),
        leads,
      }),
    ),
    topics: list(record({ id, audience, label: localized(string), entries: list(id), also: list(id) })),
    shards: list(shard(base)),
    live: list(beside(base)),
    theme,
  });

/**
 * Parses an opened manifest.
 * @param url - Where it came from: its relative addresses are read against it, and errors name it.
 * @throws ContentError
 */
export function parseManifest({ kind, body }: OpenedFile, url: string): Manifest {
  if (kind !== 'manifest') throw new ContentError('invalid', `${url}#/kind`);
  return manifest(url)(body, `${url}#`);
}
