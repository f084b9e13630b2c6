import type { Config } from 'dompurify';
import { ownTagsOnly } from './tags.js';

/** A Trusted Types policy, as the sanitizer takes it. */
export type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

/** Also the name that a page's `trusted-types` has to allow. */
const NAME = 'madoguchi-generated';
const SHARED = Symbol.for(NAME);

interface Holder {
  trustedTypes?: { createPolicy(name: string, rules: object): Policy };
  [SHARED]?: Policy;
}

/**
 * The Trusted Types policy of the add-on, one for all its copies in a page: a second one of the same name cannot be made. It
 * lets nothing pass but the add-on's own tags, so that it is of no use to anybody else who finds it.
 *
 * @returns `null` where the browser has no Trusted Types.
 * @throws TypeError where the page's policy does not allow the name.
 */
export function ownPolicy(): Policy | null {
  const holder = globalThis as Holder;
  if (!holder.trustedTypes) return null;
  return (holder[SHARED] ??= holder.trustedTypes.createPolicy(NAME, {
    createHTML: ownTagsOnly,
    createScriptURL() {
      throw new TypeError('generated text has no scripts');
    },
  }));
}
