import fc from 'fast-check';

/** What may happen to one request between a page and its backend. */
export const NETWORK_FAULTS = [
  /** It never arrives. */
  'request-lost',
  /** It arrives and is answered; the answer never comes back. */
  'reply-lost',
  /** It arrives twice, at once. */
  'duplicated',
  /** The page hears nothing; it arrives later, after the next one. */
  'reordered',
  /** Half of the answer comes. */
  'reply-cut',
  /** Nothing comes, and nothing ends. */
  'stalled',
  'too-many-requests',
  'server-error',
  /** A network's login page, with status 200. */
  'captive-portal',
  /** A proxy sends the page somewhere else. */
  'redirected',
  'token-expired',
] as const;

/** What may happen to the machine behind it. The database is kept. */
export const MACHINE_FAULTS = [
  /** The server ends before it has taken the request, and is started again. */
  'server-killed',
  /** The server ends when it has answered, before the answer is on its way, and is started again. */
  'server-killed-after',
] as const;

export type Fault = (typeof NETWORK_FAULTS)[number] | (typeof MACHINE_FAULTS)[number] | 'none';

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

const anyFaults = fc.array(fc.constantFrom<Fault>('none', ...NETWORK_FAULTS, ...MACHINE_FAULTS), { maxLength: 14 });

/** Visits that do things in two tabs at once, over any network. */
export const twoTabSchedules: fc.Arbitrary<Schedule> = fc
  .record({ helped: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), faults: anyFaults })
  .map(({ helped, faults }) => ({
    acts: [
      { does: 'ask', question: 0 },
      { does: 'ask', question: 2 },
      ...helped.map((each) => ({ does: 'feedback', helped: each, both: true }) as const),
    ],
    faults,
  }));

/** Any visit over any network. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    acts: fc.array(act, { minLength: 1, maxLength: 6 }),
    withdraws: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    faults: anyFaults,
  })
  .map(({ acts, withdraws, faults }) => ({
    acts: withdraws ? [...acts, { does: 'withdraw' as const }] : acts,
    faults,
  }));
