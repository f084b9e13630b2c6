import { list, oneOf, record, text, type Check } from '@madoguchi/content/check';
import { bilingual, type Bilingual } from './bilingual.js';
import { CRITERION_ID } from './criterion.js';

/** Something that only the page around the element can see to. */
export interface Duty {
  readonly id: string;
  readonly criteria: readonly string[];
  readonly what: Bilingual;
  /** Whether `madoguchi audit --url` looks at a part of it, or a person alone can. */
  readonly by: 'audit' | 'person';
}

export const duties: Check<readonly Duty[]> = list(
  record<Duty>({
    id: text(/^[a-z-]+$/),
    criteria: list(text(CRITERION_ID)),
    what: bilingual,
    by: oneOf('audit', 'person'),
  }),
);
