import { ContentError } from '@madoguchi/content';
import { list, oneOf, optional, record, text, type Check } from '@madoguchi/content/check';
import { bilingual, type Bilingual } from './bilingual.js';

export type TestEngine = 'chromium' | 'firefox' | 'webkit';

/** A test of the repository that holds something. What is named holds only where the repository's tests pass: no run is kept here. */
export interface HeldTest {
  /** The file that is run, from the top of the repository. */
  readonly file: string;
  /** Its name in the code, or how that begins. */
  readonly name: string;
  /** The file in which the name stands, where the file that is run takes it from a list. */
  readonly listed?: string;
  /** The engines in which it runs; none where it needs no browser. */
  readonly engines: readonly TestEngine[];
  /** What it shows, for who does not read the code. */
  readonly title: Bilingual;
}

const one = record<HeldTest>({
  file: text(/^(?:(?:packages|test)\/[\w./-]+[.-]test|test\/screen-reader\/main)\.ts$/),
  name: text(/./),
  listed: optional(text(/^test\/[\w./-]+\.ts$/)),
  engines: list(oneOf('chromium', 'firefox', 'webkit')),
  title: bilingual,
});

/** Whether it is a journey with a real screen reader, which a machine operates. */
export const isHeard = ({ file }: HeldTest): boolean => file.startsWith('test/screen-reader/');

/** The tests of `assets/audit/tests.json` by the name that evidence gives them. */
export const heldTests: Check<ReadonlyMap<string, HeldTest>> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ContentError('invalid', at);
  return new Map(Object.entries(value).map(([key, each]) => [key, one(each, `${at}/${key}`)]));
};
