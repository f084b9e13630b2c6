import createDOMPurify, { type Config } from 'dompurify';
import type { Policy } from './policy.js';
import { ATTRIBUTES, SCHEMES, TAGS } from './tags.js';

// A sanitizer of our own, and not the one that an application may have given its hooks.
const purify = createDOMPurify(globalThis as unknown as Parameters<typeof createDOMPurify>[0]);

/**
 * HTML as nodes: of any HTML, those of the allow-list are left. No sink of ours is in between.
 * @param policy - With which the browser lets the sanitizer parse; `null` where it asks for none.
 */
export function sanitized(html: string, policy: Policy | null): DocumentFragment {
  return purify.sanitize(html, {
    ALLOWED_TAGS: [...TAGS],
    ALLOWED_ATTR: [...ATTRIBUTES],
    ALLOWED_URI_REGEXP: SCHEMES,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: policy,
  } as Config & { RETURN_DOM_FRAGMENT: true });
}
