import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryContentSource, type ContentSource, type Lock, type Store } from '@madoguchi/client';
import { openEmbedded, openPostgres, readConfig, start, type Database, type Started } from '@madoguchi/server';
import { firstAi } from '../server/choosers.js';
import { CONTENT, type Store as Kept } from '../server/service.js';
import { startFaultProxy, type FaultProxy } from './fault-proxy.js';
import { databaseOf, fetchOf, storeOf, type Mutant } from './mutant.js';

/** A real backend on a real database, behind a network with faults. */
export interface World {
  readonly proxy: FaultProxy;
  readonly database: Database;
  readonly content: ContentSource;
  readonly fetch: typeof fetch;
  /** A new browser: its store and its lock, which all of its tabs share. */
  browser(): { readonly store: Store; readonly lock: Lock };
  close(): Promise<void>;
}

/** @param mutant - What is taken away; `null`: nothing. */
export async function createWorld(kept: Kept, mutant: Mutant | null): Promise<World> {
  const { DATABASE_URL: url = '', DATA_FOLDER: folder = '' } = kept.environment;
  const database = url ? openPostgres({ url, connections: 10, onError: () => undefined }) : await openEmbedded(folder);
  const settings = {
    CONTENT,
    PORT: '0',
    CALLS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'silent',
    QUOTA_PARTICIPANT: '1000000',
  };
  const options = { chooser: firstAi(), database: databaseOf(mutant, database) };
  let started: Started = await start(readConfig({ ...settings, QUOTA_SERVICE: '100000000' }), options);
  const proxy = await startFaultProxy({
    endpoint: () => `${started.address}/v1`,
    // Its connections break in the middle of whatever they were doing; what was committed stays.
    async restart() {
      const ending = started;
      ending.app.server.closeAllConnections();
      started = await start(readConfig({ ...settings, QUOTA_SERVICE: '100000000' }), options);
      await ending.stop();
      if (mutant === 'durable-keys') await database.query('DELETE FROM replies WHERE reply IS NOT NULL');
    },
  });
  return {
    ...{ proxy, database, content: memoryContentSource(published()), fetch: fetchOf(mutant) },
    browser: () => ({ store: storeOf(mutant, slowStore()), lock: mutant === 'lock' ? NO_LOCK : createLock() }),
    async close() {
      await proxy.close();
      await started.stop();
      await database.close();
    },
  };
}

/** The built sample content, by paths. */
function published(): ReadonlyMap<string, string> {
  if (!existsSync(CONTENT)) throw new Error(`${CONTENT} is not there: build the content first`);
  const files = readdirSync(CONTENT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(CONTENT.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** As a browser's: it outlives pages, takes a while, now more and now less, and gives copies. */
function slowStore(): Store {
  const values = new Map<string, unknown>();
  let calls = 0;
  const turn = async (): Promise<void> => {
    calls++;
    for (let wait = (calls * 7) % 5; wait >= 0; wait--) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    persistent: true,
    async get(key) {
      await turn();
      return structuredClone(values.get(key));
    },
    async set(key, value) {
      const copy = structuredClone(value);
      await turn();
      values.set(key, copy);
    },
    async delete(key) {
      await turn();
      values.delete(key);
    },
    clear: async () => values.clear(),
  };
}

const NO_LOCK: Lock = { run: (_name, task) => task() };

/** As the Web Locks of a browser: one at a time, in the order in which they came. */
function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(_name, task) {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
