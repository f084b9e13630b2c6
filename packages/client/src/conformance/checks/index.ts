import type { Check } from './check.js';
import { CONSENT_CHECKS } from './consent.js';
import { HTTP_CHECKS } from './http.js';
import { ID_CHECKS } from './ids.js';
import { KEY_CHECKS } from './keys.js';

export type { Check } from './check.js';

/** All rules of the protocol that can be tried out from outside. */
export const CHECKS: readonly Check[] = [...HTTP_CHECKS, ...CONSENT_CHECKS, ...ID_CHECKS, ...KEY_CHECKS];
