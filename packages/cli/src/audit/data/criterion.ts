import { list, oneOf, record, text, type Check } from '@madoguchi/content/check';

/**
 * A success criterion of level A or AA. `since` is the WCAG version that brought it: those of 2.0 are the 38 of JIS X 8341-3:2016.
 * `ja` is the name in JIS, for later ones the one of WAIC's translation of WCAG 2.2; `en` is W3C's.
 */
export interface Criterion {
  readonly id: string;
  readonly level: 'A' | 'AA';
  readonly since: '2.0' | '2.1' | '2.2';
  readonly ja: string;
  readonly en: string;
}

/** A number such as `1.4.10`. */
export const CRITERION_ID = /^[1-4]\.\d\.\d{1,2}$/;

/** The criteria of `assets/audit/criteria.json`, in the order of the sheets. */
export const criteria: Check<readonly Criterion[]> = list(
  record({
    id: text(CRITERION_ID),
    level: oneOf('A', 'AA'),
    since: oneOf('2.0', '2.1', '2.2'),
    ja: text(/./),
    en: text(/./),
  }),
);
