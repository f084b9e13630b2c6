import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.js';

/** How long the store may take to say that it is there. Milliseconds. */
const LIMIT = 2000;

/** `/health`: the process answers. `/ready`: so does the store; a balancer sends nobody here while it does not. */
export function health(app: FastifyInstance, { database }: { database: Pick<Database, 'query'> }): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('too late')), LIMIT)));
    try {
      await Promise.race([database.query('SELECT 1 AS one'), late]);
      return { status: 'ready' };
    } catch {
      return reply.code(503).header('retry-after', '2').send({ status: 'unavailable' });
    } finally {
      clearTimeout(timer);
    }
  });
}
