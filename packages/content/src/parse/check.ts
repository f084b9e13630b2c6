import { ContentError } from '../content-error.js';

/** Turns an untrusted value into a `T`, or throws `ContentError` with code `invalid` and the place in `at`. */
export type Check<T> = (value: unknown, at: string) => T;

/** No published list is longer; a longer one is a broken or hostile file. */
export const MAX_ITEMS = 5000;

/** @throws ContentError `invalid` unless `ok` */
export function expect(ok: boolean, at: string): asserts ok {
  if (!ok) throw new ContentError('invalid', at);
}

/** A string that matches `pattern`. */
export const text =
  (pattern = /^/): Check<string> =>
  (value, at) => {
    expect(typeof value === 'string' && pattern.test(value), at);
    return value;
  };

/** A finite number. */
export const number: Check<number> = (value, at) => {
  expect(typeof value === 'number' && Number.isFinite(value), at);
  return value;
};

/** One of the listed values. */
export const oneOf =
  <const T>(...values: readonly T[]): Check<T> =>
  (value, at) => {
    expect(values.includes(value as T), at);
    return value as T;
  };

export const list =
  <T>(item: Check<T>): Check<readonly T[]> =>
  (value, at) => {
    expect(Array.isArray(value) && value.length <= MAX_ITEMS, at);
    return value.map((each, index) => item(each, `${at}/${index}`));
  };

/** `null`, and what is missing, is `null`. */
export const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (value, at) =>
    value == null ? null : check(value, at);

/** Marks a member of a {@link record} that may be missing; it is then missing in the result too. */
export const optional = <T>(check: Check<T>): Check<T | undefined> => {
  const wrapped: Check<T | undefined> = (value, at) => (value === undefined ? undefined : check(value, at));
  return wrapped;
};

type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

/** An object with these members; others are dropped, so that a file can carry what a later reader understands. */
export const record =
  <T extends object>(shape: { readonly [K in keyof T]: Check<T[K]> }): Check<Optional<T>> =>
  (value, at) => {
    expect(typeof value === 'object' && value !== null, at);
    const result: Record<string, unknown> = {};
    for (const key in shape) {
      const member = shape[key](
        Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
        `${at}/${key}`,
      );
      if (member !== undefined) result[key] = member;
    }
    return result as Optional<T>;
  };
