import type { FastifyReply, FastifyRequest } from 'fastify';

/** Pages of these origins may call; `*`: of all. No cookies are used, so that the origin alone gives nobody anything. */
export type Origins = '*' | ReadonlySet<string>;

const EXPOSED = 'RateLimit, RateLimit-Policy, Retry-After';

/** Lets a page of another origin read the reply, where its origin may. */
export function allowOrigin(origins: Origins, request: FastifyRequest, reply: FastifyReply): boolean {
  const { origin } = request.headers;
  reply.header('vary', 'Origin');
  if (!origin || !(origins === '*' || origins.has(origin))) return false;
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', EXPOSED);
  return true;
}

/** Answers a preflight. A page that may not gets the same status, without leave. */
export function preflight(origins: Origins, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (allowOrigin(origins, request, reply)) {
    reply
      .header('access-control-allow-methods', 'POST')
      .header('access-control-allow-headers', 'content-type, idempotency-key, authorization')
      .header('access-control-max-age', '86400');
  }
  return reply.code(204).send();
}
