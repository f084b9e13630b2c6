import fc from 'fast-check';
import { DATABASE_FAULTS, NETWORK_FAULTS, SERVER_FAULTS, type Fault } from './fault.js';

/** What a visitor does. */
export type Act =
  /** Asks a question, and tries again while it is not answered. */
  | { readonly does: 'ask'; readonly question: number }
  /** Asks, and the page is gone before anything came back; then it is there again. */
  | { readonly does: 'ask-and-reload'; readonly question: number }
  /** Says whether the latest answer helped; in two tabs at once, each about another answer. */
  | { readonly does: 'feedback'; readonly helped: boolean; readonly both: boolean }
  /** Loads the page again. */
  | { readonly does: 'reload' }
  /** Opens the same page in another tab, or goes on in the one that was opened before. */
  | { readonly does: 'other-tab' }
  /** No network for the next act. */
  | { readonly does: 'offline' }
  /** Takes the consent back. Ends the visit. */
  | { readonly does: 'withdraw' };

/** A visit, and what happens to its requests in the order in which they come. After the last one, nothing happens any more. */
export interface Schedule {
  readonly acts: readonly Act[];
  readonly faults: readonly Fault[];
}

const question = fc.integer({ min: 0, max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('ask' as const), question }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('ask-and-reload' as const), question }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('feedback' as const), helped: fc.boolean(), both: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'reload' as const }) },
  { weight: 2, arbitrary: fc.constant({ does: 'other-tab' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'offline' as const }) },
);

/** A fault of a machine takes a hundred times as long as one of the network: about one comes with each visit. */
const fault = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom<Fault>('none', ...NETWORK_FAULTS) },
  { weight: 2, arbitrary: fc.constantFrom<Fault>(...SERVER_FAULTS) },
  { weight: 1, arbitrary: fc.constantFrom<Fault>(...DATABASE_FAULTS) },
);
const faults = fc.array(fault, { maxLength: 14 });

/** Any visit over any network. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    acts: fc.array(act, { minLength: 1, maxLength: 6 }),
    withdraws: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    faults,
  })
  .map(({ acts, withdraws, faults }) => ({
    acts: withdraws ? [...acts, { does: 'withdraw' as const }] : acts,
    faults,
  }));

/** Visits that do things in two tabs at once, over any network. */
export const twoTabSchedules: fc.Arbitrary<Schedule> = fc
  .record({ helped: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), faults })
  .map(({ helped, faults }) => ({
    acts: [
      { does: 'ask', question: 0 },
      { does: 'ask', question: 2 },
      ...helped.map((each) => ({ does: 'feedback', helped: each, both: true }) as const),
    ],
    faults,
  }));
