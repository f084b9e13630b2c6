import { number, oneOf, record, text, type Check } from '@madoguchi/content/check';
import type { StoredConsent } from './record.js';

const string = text();
const receipt = record({ id: string, contentId: string, termsVersion: string, termsHash: string, at: number });
const accepted = record({ decision: oneOf('accepted'), receipt });
const left = record({
  decision: oneOf('declined', 'withdrawn'),
  contentId: string,
  termsVersion: string,
  termsHash: string,
  at: number,
});

/** What a store held under a key, if it is what this code writes there; else `null`. */
export function parsed<T>(check: Check<T>, value: unknown): T | null {
  try {
    return check(value, '');
  } catch {
    return null;
  }
}

/** Parses a stored decision about the terms. Anything else is no decision. */
export function parseConsent(value: unknown): StoredConsent | null {
  return parsed<StoredConsent>(accepted, value) ?? parsed<StoredConsent>(left, value);
}
