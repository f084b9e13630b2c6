import type { Check } from './check.js';
import { expect, type Received } from '../probe.js';
import { NOBODY } from './steps.js';

const json = { 'content-type': 'application/json' };

/** What is asked without consent, and what HTTP itself asks for. */
export const HTTP_CHECKS: readonly Check[] = [
  {
    name: 'status',
    rule: 'Whether questions are taken is told without consent and without a key.',
    async run(probe) {
      probe.reply('status', await probe.call('status', { contentId: probe.content.contentId }, null));
      probe.refused(await probe.call('status', { contentId: NOBODY }, null), 'unknown-content');
    },
  },
  {
    name: 'http',
    rule: 'What is no call is refused as what it is.',
    async run(probe) {
      probe.refused(await probe.send('turn', { headers: json, body: '{"receiptId":' }), 'malformed', 'key-missing');
      probe.refused(await probe.send('status', { headers: json, body: '{"contentId":' }), 'malformed');
      probe.refused(await probe.send('status', { headers: json, body: '[]' }), 'malformed');
      probe.refused(
        await probe.send('status', { headers: { 'content-type': 'text/plain' }, body: '{}' }),
        'media-type',
      );
      const large = JSON.stringify({ contentId: probe.content.contentId, later: 'x'.repeat(20_000) });
      probe.refused(await probe.send('status', { headers: json, body: large }), 'too-large');
      probe.refused(await probe.send('status', { method: 'GET' }), 'method-not-allowed');
      probe.refused(await probe.send('no-such-call', { headers: json, body: '{}' }), 'not-found');
    },
  },
  {
    name: 'other-origins',
    rule: 'A page of another origin may call, and may read what it has to.',
    async run(probe) {
      const origin = 'https://www.example.jp';
      const asks = 'content-type,idempotency-key,authorization';
      const preflight = await probe.send('turn', {
        method: 'OPTIONS',
        headers: {
          ...{ origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asks },
        },
      });
      const list = (name: string, of: Received): string[] =>
        (of.headers.get(name) ?? '').split(',').map((each) => each.trim().toLowerCase());
      const lets = (of: Received): boolean =>
        [origin, '*'].includes(of.headers.get('access-control-allow-origin') ?? '');
      expect(preflight.status === 204 || preflight.status === 200, `the preflight has ${preflight.status}`, preflight);
      expect(lets(preflight), 'the preflight does not allow the origin', preflight);
      for (const name of asks.split(',')) {
        const allowed = list('access-control-allow-headers', preflight);
        expect(allowed.includes(name), `the preflight does not allow ${name}`, preflight);
      }
      const body = JSON.stringify({ contentId: NOBODY });
      const received = await probe.send('status', { headers: { ...json, origin }, body });
      probe.refused(received, 'unknown-content');
      expect(lets(received), 'a problem cannot be read by the origin', received);
      for (const name of ['retry-after', 'ratelimit', 'ratelimit-policy']) {
        const exposed = list('access-control-expose-headers', received);
        expect(exposed.includes(name), `${name} cannot be read by the origin`, received);
      }
    },
  },
];
