import { openPostgres, type Query } from '@madoguchi/server';
import type { Store } from '../server/service.js';
import { startFaultProxy, type FaultProxy } from './fault-proxy.js';
import { startMachine, type Machine } from './machine.js';
import type { Mutant } from './mutant.js';

/** A real backend on a real database, behind a network with faults. */
export interface World {
  readonly proxy: FaultProxy;
  readonly machine: Machine;
  /** Reads what is in the database. */
  readonly query: Query;
  close(): Promise<void>;
}

/**
 * @param store - A PostgreSQL of its own.
 * @param service - The bundle of `service-process.ts`.
 * @param mutant - What the server does without; `null`: nothing.
 */
export async function createWorld(store: Store, service: string, mutant: Mutant | null): Promise<World> {
  const machine = await startMachine(store, service, mutant);
  const proxy = await startFaultProxy(machine);
  const { DATABASE_URL: url = '' } = store.environment;
  const database = openPostgres({ url, connections: 1, onError: () => undefined });
  return {
    ...{ proxy, machine, query: database.query },
    async close() {
      await proxy.close();
      await machine.close();
      await database.close();
    },
  };
}
