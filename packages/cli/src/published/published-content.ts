import {
  LANGUAGES,
  parseContentFile,
  parseLive,
  type FaqShard,
  type HelpShard,
  type Language,
  type Live,
  type Localized,
  type Manifest,
  type Office,
  type Overlay,
  type SafetyRule,
  type ShardRef,
  type Theme,
  type VocabularyTerm,
  type WordsShard,
} from '@madoguchi/content';
import { parseShard, type Shard } from '@madoguchi/content/shards';

/** Everything that visitors get of a content, or of an overlay, as one object. */
export interface PublishedContent {
  readonly id: string;
  readonly version: string;
  readonly serial: number;
  readonly name: Localized<string> | null;
  readonly theme: Theme;
  /** `null` for an overlay. */
  readonly manifest: Manifest | null;
  /** Where the content below an overlay is; `null` for a content. */
  readonly overlayOf: string | null;
  readonly languages: readonly Language[];
  readonly live: Live;
  readonly faq: readonly FaqShard[];
  readonly help: readonly HelpShard[];
  readonly terms: readonly VocabularyTerm[];
  readonly offices: readonly Office[];
  readonly safety: readonly SafetyRule[];
  /** What the matcher knows about words. One at the most. */
  readonly words: readonly WordsShard[];
}

/** A file that the first one names and that is not there, or whose hash is another. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile';
  constructor(readonly path: string) {
    super(path);
  }
}

/** Compiled files are not at an address yet. */
const ORIGIN = 'https://content.invalid';
const BASE = `${ORIGIN}/content.json`;

/**
 * Parses compiled files.
 * @param files - By path, with `content.json` among them.
 * @throws ContentError where a file is not what it should be; WrongFile where one is missing.
 */
export function parsePublished(files: ReadonlyMap<string, string>): PublishedContent {
  const file = parseContentFile(textOf(files, 'content.json'), BASE);
  return file.kind === 'manifest' ? contentOf(file.manifest, files) : overlayOf(file.overlay, files);
}

/** Paths of the shards that a first file names, with the hash of each. */
export function namedShards(first: string): readonly { readonly path: string; readonly hash: string }[] {
  const file = parseContentFile(first, BASE);
  const refs = file.kind === 'manifest' ? file.manifest.shards : [file.overlay.offices];
  return refs.flatMap((ref) => (ref ? [{ path: pathOf(ref.url), hash: ref.hash }] : []));
}

function contentOf(manifest: Manifest, files: ReadonlyMap<string, string>): PublishedContent {
  const { id, version, serial, name, theme, languages } = manifest;
  const own = { id, version, serial, name, theme, languages, manifest, overlayOf: null };
  return { ...own, live: liveOf(manifest.live, files), ...shardsOf(manifest.shards, files) };
}

function overlayOf(overlay: Overlay, files: ReadonlyMap<string, string>): PublishedContent {
  const { id, version, serial, name, theme, offices } = overlay;
  const below = overlay.overlayOf.replace(`${ORIGIN}/`, '');
  const own = { id, version, serial, name, theme, languages: LANGUAGES, manifest: null, overlayOf: below };
  return { ...own, live: liveOf(overlay.live, files), ...shardsOf(offices ? [offices] : [], files) };
}

function shardsOf(
  refs: readonly ShardRef[],
  files: ReadonlyMap<string, string>,
): Pick<PublishedContent, 'faq' | 'help' | 'terms' | 'offices' | 'safety' | 'words'> {
  const shards = refs.map((ref) => parseShard(textOf(files, pathOf(ref.url)), ref));
  const of = <K extends Shard['kind']>(kind: K) =>
    shards.filter((shard): shard is Extract<Shard, { kind: K }> => shard.kind === kind);
  return {
    faq: of('faq'),
    help: of('help'),
    terms: of('vocabulary').flatMap(({ terms }) => terms),
    offices: of('offices').flatMap(({ offices }) => offices),
    safety: of('safety').flatMap(({ rules }) => rules),
    words: of('words'),
  };
}

function liveOf(urls: readonly string[], files: ReadonlyMap<string, string>): Live {
  const all = urls.map((url) => parseLive(textOf(files, pathOf(url)), url));
  return {
    serial: Math.max(0, ...all.map(({ serial }) => serial)),
    recalled: all.flatMap(({ recalled }) => recalled),
    notices: all.flatMap(({ notices }) => notices),
  };
}

const pathOf = (url: string): string => url.replace(`${ORIGIN}/`, '');

function textOf(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new WrongFile(path);
  return text;
}
