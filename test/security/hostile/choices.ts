import type { Chooser } from '@madoguchi/server';
import fc from 'fast-check';
import { anyIds, publishedIds, strangeIds, TEXTS } from './ids.js';
import type { Sample } from './sample.js';
import { CANARY } from './visitor.js';

/** What a chooser does when it is asked. */
export interface HostileChoice {
  readonly what: string;
  /** Its kind is none that the compiler would let pass. */
  readonly make: (signal: AbortSignal) => unknown;
}

/** Everything that a chooser of somebody else's, or a model behind it, can do. */
export function hostileChoices(sample: Sample): fc.Arbitrary<HostileChoice> {
  const decision = fc.constantFrom('answer', 'choose');
  const foundBy = fc.constantFrom('ai', 'search');
  const odd = fc.constantFrom<unknown>(null, undefined, 0, '', CANARY, [], {}, Symbol(CANARY), 10n, NaN);
  const value = (what: string, made: fc.Arbitrary<unknown>): fc.Arbitrary<HostileChoice> =>
    made.map((output) => ({ what, make: () => output }));
  const does = (what: string, make: HostileChoice['make']): fc.Arbitrary<HostileChoice> => fc.constant({ what, make });

  const selected = (ids: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
    fc.record({ result: fc.constant('selected'), entryIds: ids, decision, foundBy });
  const list = (id: fc.Arbitrary<unknown>, most = 12): fc.Arbitrary<unknown[]> => fc.array(id, { maxLength: most });
  const published = publishedIds(sample);
  const disguised = published.chain((id) =>
    fc.constantFrom<unknown>([id], new String(id), { toString: () => id }, { id }, new Set([id]), id.split('')),
  );
  const behind = published.map((id) => ({ result: 'selected', entryIds: [id], decision: 'answer', foundBy: 'ai' }));

  return fc.oneof(
    { weight: 8, arbitrary: value('published ids', selected(list(published))) },
    { weight: 4, arbitrary: value('unknown ids', selected(list(strangeIds(sample)))) },
    { weight: 6, arbitrary: value('ids of all kinds', selected(list(anyIds(sample)))) },
    { weight: 2, arbitrary: value('things that look like ids', selected(list(disguised))) },
    { weight: 2, arbitrary: value('no list', selected(fc.oneof(fc.anything(), odd))) },
    { weight: 2, arbitrary: value('the same id again and again', selected(published.map((id) => Array(50).fill(id)))) },
    {
      weight: 1,
      arbitrary: value(
        'ten thousand candidates',
        selected(published.map((id) => Array.from({ length: 10_000 }, (_, at) => (at === 9_000 ? id : `${id}-${at}`)))),
      ),
    },
    { weight: 1, arbitrary: value('ten megabytes', fc.constant(selectedOf([CANARY.repeat(1_250_000)]))) },
    {
      weight: 3,
      arbitrary: value(
        'a wrong word in place of each',
        fc.record({ result: fc.oneof(odd, fc.string()), entryIds: list(published), decision: odd, foundBy: odd }),
      ),
    },
    {
      weight: 2,
      arbitrary: value('choices', fc.record({ result: fc.constant('clarify'), choiceIds: list(anyIds(sample)) })),
    },
    {
      weight: 3,
      arbitrary: value(
        'a text beside the ids',
        fc
          .tuple(behind, fc.constantFrom(...TEXTS))
          .map(([made, text]) => ({ ...made, text, html: text, answer: [text] })),
      ),
    },
    { weight: 2, arbitrary: value('an instruction, a refusal', fc.constantFrom(...TEXTS)) },
    {
      weight: 2,
      arbitrary: value(
        'broken JSON',
        behind.map((made) => JSON.stringify(made).slice(0, -3)),
      ),
    },
    {
      weight: 2,
      arbitrary: value('anything', fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true })),
    },
    {
      weight: 1,
      arbitrary: value(
        'a prototype of its own',
        behind.map((made) => JSON.parse(`{"__proto__":${JSON.stringify(made)},"${CANARY}":1}`) as unknown),
      ),
    },
    {
      weight: 1,
      arbitrary: behind.map((made) => ({ what: 'getters that change their mind', make: () => fickle(made) })),
    },
    { weight: 1, arbitrary: does('a proxy that throws', () => new Proxy({}, { get: thrower })) },
    { weight: 1, arbitrary: does('an exception', thrower) },
    { weight: 1, arbitrary: does('a sentence that is thrown', () => Promise.reject(CANARY as unknown as Error)) },
    { weight: 1, arbitrary: does('nothing, for ever', () => new Promise(() => undefined)) },
    {
      weight: 1,
      arbitrary: does(
        'an answer when nobody waits any more',
        (signal) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve(selectedOf(sample.allowed)))),
      ),
    },
  );
}

/** A chooser that does what it is given, one for each time that it is asked. */
export function hostileChooser(
  usesAi: boolean,
): Chooser & { next: HostileChoice | null; readonly made: Map<string, number> } {
  const made = new Map<string, number>();
  return {
    name: 'hostile',
    usesAi,
    next: null,
    made,
    choose(_question, _published, signal) {
      if (!this.next) throw new Error('nothing is prepared');
      const { what, make } = this.next;
      made.set(what, (made.get(what) ?? 0) + 1);
      return make(signal) as ReturnType<Chooser['choose']>;
    },
  };
}

const selectedOf = (entryIds: readonly string[]): object => ({
  ...{ result: 'selected', entryIds, decision: 'answer', foundBy: 'ai' },
});

function thrower(): never {
  throw Object.assign(new Error(`${CANARY} 電話番号は090-0000-0000です`), { name: `${CANARY} の質問`, code: CANARY });
}

/** Says one thing to whoever looks first, and another to whoever looks again. */
function fickle(made: { readonly entryIds: readonly string[] }): object {
  let looked = 0;
  return {
    ...made,
    get entryIds() {
      return looked++ % 2 ? [`<b>${CANARY}</b>`] : made.entryIds;
    },
  };
}
