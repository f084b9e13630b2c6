import type { AnswerEvent, ServiceStatus, Transport } from '@madoguchi/client';

/** A backend that says this to every question. */
export function saying(event: AnswerEvent, kind: Transport['kind'] = 'embedded'): Transport {
  return {
    kind,
    async *answer() {
      yield event;
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
