import { expect, MAX_ITEMS, text, type Check } from '../parse/check.js';

// Kinds of values that no manifest has: whoever only reads the terms does not load them.

export const date = text(/^\d{4}-\d\d-\d\d$/);

export const boolean: Check<boolean> = (value, at) => {
  expect(typeof value === 'boolean', at);
  return value;
};

/** An object of strings. It has no prototype, so that no key means anything. */
export const dictionary: Check<Readonly<Record<string, string>>> = (value, at) => {
  expect(typeof value === 'object' && value !== null && Object.keys(value).length <= MAX_ITEMS, at);
  const result = Object.create(null) as Record<string, string>;
  for (const [key, each] of Object.entries(value)) result[key] = text()(each, `${at}/${key}`);
  return result;
};
