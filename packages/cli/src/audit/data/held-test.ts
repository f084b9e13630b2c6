import { ContentError } from '@madoguchi/content';
import { record, text, type Check } from '@madoguchi/content/check';

/** A test of the repository: its file from the top, and its name or how its name begins. */
export interface HeldTest {
  readonly file: string;
  readonly name: string;
}

const one = record<HeldTest>({ file: text(/^(?:packages|test)\/[\w./-]+\.test\.ts$|-test\.ts$/), name: text(/./) });

/** The tests of `assets/audit/tests.json` by the name that evidence gives them. */
export const heldTests: Check<ReadonlyMap<string, HeldTest>> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ContentError('invalid', at);
  return new Map(Object.entries(value).map(([key, each]) => [key, one(each, `${at}/${key}`)]));
};
