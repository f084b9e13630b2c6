import type { Manifest, Overlay } from '../manifest.js';
import { parseManifest } from './manifest.js';
import { parseOverlay } from './overlay.js';
import { openFile } from './read-file.js';

/** A content file that a page can name as its `src`. */
export type ContentFile =
  { readonly kind: 'manifest'; readonly manifest: Manifest } | { readonly kind: 'overlay'; readonly overlay: Overlay };

/**
 * Parses what `src` names: a manifest, or an overlay on one.
 * @param url - Where it came from: its relative addresses are read against it, and errors name it.
 * @throws ContentError
 */
export function parseContentFile(json: string, url: string): ContentFile {
  const file = openFile(json, url);
  return file.kind === 'overlay'
    ? { kind: file.kind, overlay: parseOverlay(file, url) }
    : { kind: 'manifest', manifest: parseManifest(file, url) };
}
