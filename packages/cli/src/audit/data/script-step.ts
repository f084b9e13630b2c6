import { list, record, text, type Check } from '@madoguchi/content/check';
import { bilingual, type Bilingual } from './bilingual.js';
import { CRITERION_ID } from './criterion.js';

/** One step of the manual test with a screen reader. */
export interface ScriptStep {
  /** `S01` and so on. */
  readonly id: string;
  /** The state in which it is begun, so that a step can be done without those before it. */
  readonly start: string;
  /** The state that it leads to. */
  readonly end: string;
  /** The criteria that it touches: what is heard is evidence for them. */
  readonly criteria: readonly string[];
  readonly act: Bilingual;
  /** What has to be heard. `{shell.launcher}` and the like stand for the element's own words. */
  readonly hear: Bilingual;
  /** What must not happen. */
  readonly never: Bilingual;
}

export const scriptSteps: Check<readonly ScriptStep[]> = list(
  record<ScriptStep>({
    id: text(/^S\d\d$/),
    start: text(/^[a-z-]+$/),
    end: text(/^[a-z-]+$/),
    criteria: list(text(CRITERION_ID)),
    act: bilingual,
    hear: bilingual,
    never: bilingual,
  }),
);

/** A screen reader with which people are asked to try it. */
export interface ScreenReader {
  readonly id: string;
  readonly name: string;
  readonly with: Bilingual;
  /** Keys or gestures, where they are known to be so. */
  readonly keys: Bilingual;
}

export const screenReaders: Check<readonly ScreenReader[]> = list(
  record<ScreenReader>({ id: text(/^[a-z-]+$/), name: text(/./), with: bilingual, keys: bilingual }),
);
