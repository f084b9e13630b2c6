import type { Participant } from '@madoguchi/client/protocol';
import { keyedFingerprint } from './fingerprint.js';
import { Refused } from './refused.js';

/** Who takes part. */
export interface Participants {
  /** Kinds that may. */
  readonly kinds: ReadonlySet<Participant['kind']>;
  /** Codes that were handed out. */
  readonly invitations: ReadonlySet<string>;
  /** Of this service: from what is stored nobody finds an account or a code by trying. */
  readonly secret: string;
}

/**
 * The name under which a participant's quota is counted. Pure.
 *
 * @param account - Whoever the host's service says it is.
 * @throws Refused `participant-refused`, or `unauthorized` where an account is wanted and nobody is signed in.
 */
export function participantName(
  participant: Participant,
  account: string | null,
  { kinds, invitations, secret }: Participants,
): string {
  const { kind } = participant;
  if (!kinds.has(kind)) throw new Refused('participant-refused');
  switch (kind) {
    case 'browser':
      return `${kind}:${keyedFingerprint(secret, participant.id)}`;
    case 'invitation':
      if (!invitations.has(participant.code)) throw new Refused('participant-refused');
      return `${kind}:${keyedFingerprint(secret, participant.code)}`;
    case 'account':
      if (!account) throw new Refused('unauthorized');
      return `${kind}:${keyedFingerprint(secret, account)}`;
    default:
      return kind satisfies never;
  }
}
