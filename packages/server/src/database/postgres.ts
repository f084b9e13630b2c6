import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Database, Query } from './database.js';

/** `bigint`, which `pg` gives as text. Times and counts are far below 2⁵³. */
const INT8 = 20;

/** Two transactions waited for each other, and the store has given one of them up. */
const DEADLOCK = '40P01';
/** How often a transaction is begun at the most. */
const ATTEMPTS = 3;

/** Settings of {@link openPostgres}. */
export interface PostgresOptions {
  /** `postgres://…` */
  readonly url: string;
  /** Connections of this process at the most. */
  readonly connections: number;
  /** What the store does wrong while nobody asks it. */
  readonly onError: (error: Error) => void;
}

/** Opens a PostgreSQL server. Connections are made when they are needed, and again after it was down. */
export function openPostgres({ url, connections, onError }: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Nobody waits long: a store that does not answer counts as one that is down.
    connectionTimeoutMillis: 3000,
    statement_timeout: 5000,
    query_timeout: 6000,
    lock_timeout: 4000,
    idle_in_transaction_session_timeout: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'madoguchi-server',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  pool.on('error', onError);
  return {
    kind: 'server',
    query: on(pool),
    async transaction(work) {
      for (let made = 1; ; made++) {
        try {
          return await once(pool, work, onError);
        } catch (error) {
          if ((error as { code?: string }).code !== DEADLOCK || made >= ATTEMPTS) throw error;
        }
      }
    },
    close: () => pool.end(),
  };
}

async function once<T>(pool: pg.Pool, work: (query: Query) => Promise<T>, onError: (error: Error) => void): Promise<T> {
  const client = await pool.connect();
  // While it is in use, the pool leaves a broken connection to whoever uses it.
  client.on('error', onError);
  let broken: Error | undefined;
  const query = on(client);
  try {
    await query('BEGIN');
    const result = await work(query);
    await query('COMMIT');
    return result;
  } catch (error) {
    await query('ROLLBACK').catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

const parserOf = (id: number, format: 'text'): unknown => (id === INT8 ? Number : pg.types.getTypeParser(id, format));

/** Statements with values are prepared once a connection; their names follow from their text. */
function on(target: pg.Pool | pg.PoolClient): Query {
  return async <Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]> => {
    const { rows } = await (values
      ? target.query<Row>({ name: nameOf(sql), text: sql, values: [...values] })
      : target.query<Row>(sql));
    return rows;
  };
}

const names = new Map<string, string>();
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
    names.set(sql, name);
  }
  return name;
}
