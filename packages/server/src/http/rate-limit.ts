import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../rules/refused.js';

const WINDOW = 60;

/**
 * Holds back whoever sends more than `perMinute` calls in a minute, by address. It is in memory only, in each process, and
 * forgotten after the minute. Many visitors may share an address: an office's shared terminals, a carrier.
 */
export function rateLimit(perMinute: number): (address: string, reply: FastifyReply) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW });
  return async (address, reply) => {
    const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes): number => {
      const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
      // draft-ietf-httpapi-ratelimit-headers
      reply.header('ratelimit-policy', `"minute";q=${perMinute};w=${WINDOW}`);
      reply.header('ratelimit', `"minute";r=${Math.max(0, remainingPoints)};t=${seconds}`);
      return seconds;
    };
    try {
      told(await limiter.consume(address));
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      throw new Refused('too-many-requests', {}, told(refused as RateLimiterRes));
    }
  };
}
