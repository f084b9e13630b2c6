import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryContentSource, type ContentSource } from '@madoguchi/client';
import { CONTENT } from '../server/service.js';

/** The built sample content. */
export function publishedSample(): ContentSource {
  if (!existsSync(CONTENT)) throw new Error(`${CONTENT} is not there: build the content first`);
  const files = readdirSync(CONTENT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return memoryContentSource(
    new Map(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(CONTENT.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
    ),
  );
}
