import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Where content is read from. Each folder is watched by itself: a file that a program replaces is seen through its folder. */
const FOLDERS = ['.', 'faq'];

/**
 * Tells of every change in a content folder.
 * @returns what ends it.
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let ended = false;
  const detach = (name: string): void => {
    watchers.get(name)?.close();
    watchers.delete(name);
  };
  const attach = (): void => {
    for (const name of FOLDERS) if (!watchers.has(name)) attachTo(name);
  };
  const attachTo = (name: string): void => {
    try {
      const watcher = watch(join(folder, name), (_, changed) => {
        if (ended) return;
        // Another folder may stand under this name now, or none.
        if (name === '.' && (changed === null || FOLDERS.includes(changed))) detach(changed ?? 'faq');
        attach();
        onChange();
      });
      watchers.set(name, watcher);
      watcher.on('error', () => {
        detach(name);
        if (!ended) onChange();
      });
    } catch {
      // Not there: it is looked for again with the next change.
    }
  };
  attach();
  return () => {
    ended = true;
    for (const watcher of watchers.values()) watcher.close();
  };
}
