import type { AnswerEvent, ServiceStatus, Transport } from '@madoguchi/client';
import type { GeneratingTransport } from '../generated/index.js';

/** A backend that says this to every question. */
export function saying(event: AnswerEvent, kind: Transport['kind'] = 'embedded'): Transport {
  return {
    kind,
    async *answer() {
      yield event;
    },
  };
}

/** A backend that goes on with a text behind its reply, which comes to its end or does not. */
export function generating(transport: Transport, text: string, endless: boolean): GeneratingTransport {
  return {
    ...transport,
    async *answer(request, options) {
      yield* transport.answer(request, options);
      const shown = endless ? text.slice(0, text.indexOf('\n\n|')) : text;
      yield { type: 'text', delta: shown };
      if (endless) await new Promise((resolve) => options.signal.addEventListener('abort', resolve));
    },
  };
}

/** A backend that does not come back: the visitor waits, or stops waiting. */
export function silent(kind: Transport['kind'] = 'embedded'): Transport {
  return {
    kind,
    async *answer(_, { signal }) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
  };
}

/** A backend whose operator says this of the service. */
export function stating(service: ServiceStatus): Transport {
  return { ...silent('remote'), status: () => Promise.resolve(service) };
}
