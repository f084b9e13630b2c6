import type { SessionOptions, Transport } from '@madoguchi/client';

/** The session's part that reaches the backend at `endpoint`. What speaks with it is loaded with the first thing to be said. */
export function backend(endpoint: string | null): Pick<SessionOptions, 'transport'> {
  let loading: Promise<Transport> | undefined;
  const load = (): Promise<Transport> => {
    loading ??= import('@madoguchi/client/http').then(({ httpTransport }) =>
      httpTransport({ endpoint: new URL(endpoint ?? '', document.baseURI).href }),
    );
    // Out of reach, or gone after a deployment: the next try loads it again.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    transport: {
      kind: 'remote',
      async *answer(request, options) {
        yield* (await load()).answer(request, options);
      },
      async status(contentId, options) {
        return (await (await load()).status?.(contentId, options)) ?? null;
      },
      async deliver(delivery, options) {
        return (await (await load()).deliver?.(delivery, options)) ?? 'refused';
      },
    },
  };
}
