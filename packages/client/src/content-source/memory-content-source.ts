import { ContentError } from '@madoguchi/content';
import { contentReader } from './content-reader.js';
import type { ContentSource } from './content-source.js';

const BASE = 'https://memory.invalid/';

/** Content that is already in memory: the files that `compileFolder` gives, by path. For tests, servers and previews. */
export function memoryContentSource(files: ReadonlyMap<string, string>, first = 'content.json'): ContentSource {
  return contentReader(`${BASE}${first}`, async (url, { signal }) => {
    signal.throwIfAborted();
    const text = files.get(url.slice(BASE.length));
    if (text === undefined) throw new ContentError('missing', url);
    return new TextEncoder().encode(text);
  });
}
