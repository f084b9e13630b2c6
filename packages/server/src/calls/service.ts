import type { Chooser } from '../chooser/chooser.js';
import type { Published } from '../content/published.js';
import type { Database } from '../database/database.js';
import type { QuotaLimits } from '../records/quotas.js';
import type { Retention } from '../records/retention.js';
import type { Participants } from '../rules/participants.js';
import type { ServiceState } from '../rules/service-state.js';

/** What all calls are answered with. */
export interface Service {
  readonly database: Database;
  /** The contents that are served, by their ids. */
  readonly published: ReadonlyMap<string, Published>;
  readonly chooser: Chooser;
  /** A chooser takes no longer, or there is no answer. Milliseconds. */
  readonly chooserLimit: number;
  readonly participants: Participants;
  readonly quotas: QuotaLimits;
  readonly retention: Retention;
  /** What the operator says of the service. */
  readonly state: () => ServiceState;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A new random id. */
  readonly createId: () => string;
}

/** Who calls. */
export interface Caller {
  /** `Idempotency-Key`; empty where the call has none. */
  readonly key: string;
  /** For `account`: whoever the host's service says it is; `null` where it says nothing. */
  readonly account: string | null;
}
