/** Nobody has touched anything for this long: whoever it was may have gone. Milliseconds. */
export const IDLE_MS = 3 * 60 * 1000;

/**
 * How long the warning stands. WCAG 2.2, 2.2.1 asks for 20 seconds at the least, and for as many extensions as anybody needs;
 * who is read to takes longer. Milliseconds.
 */
export const WARNING_MS = 60 * 1000;

/** How long a shared terminal may stand idle, in milliseconds, before the warning and in all. */
export interface Limits {
  readonly warn: number;
  readonly wipe: number;
}

/**
 * Reads the attribute `shared-terminal`: minutes, from 1 to 60, before the warning. Anything else, the empty value as well, means
 * the default.
 */
export function limitsOf(attribute: string | null): Limits {
  const minutes = /^\d{1,2}$/.test(attribute ?? '') ? Number(attribute) : 0;
  const warn = minutes >= 1 && minutes <= 60 ? minutes * 60 * 1000 : IDLE_MS;
  return { warn, wipe: warn + WARNING_MS };
}

/** What is to be done after `idle` milliseconds without a sign of anybody. A clock that was set back means nothing. */
export function idleness(idle: number, { warn, wipe }: Limits): 'in-use' | 'warn' | 'wipe' {
  return idle >= wipe ? 'wipe' : idle >= warn ? 'warn' : 'in-use';
}
