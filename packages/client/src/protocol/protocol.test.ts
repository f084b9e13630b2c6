import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { EXAMPLES, OPERATIONS, Problem, PROBLEM_EXAMPLES, problemCode, type OperationName } from './index.js';

const names = Object.keys(OPERATIONS) as OperationName[];

for (const name of names) {
  test(`${name}: its examples are what its schemas describe, and nothing of them is ignored`, () => {
    const { request, replies, key } = EXAMPLES[name];
    const { request: Request, reply: Reply, keyed } = OPERATIONS[name];
    assert.deepEqual(v.parse(Request, request), request);
    for (const reply of Object.values(replies)) assert.deepEqual(v.parse(Reply, reply), reply);
    assert.equal(key !== null, keyed);
  });

  test(`${name}: fields of a later version are ignored, on both sides`, () => {
    const { request, replies } = EXAMPLES[name];
    const later = { later: { than: 'this' } };
    assert.deepEqual(v.parse(OPERATIONS[name].request, { ...request, ...later }), request);
    for (const reply of Object.values(replies)) {
      assert.deepEqual(v.parse(OPERATIONS[name].reply, { ...reply, ...later }), reply);
    }
  });
}

/** All places of a value that hold a string, each with a way to put another one there. */
function strings(value: unknown, put: (text: string) => unknown = (text) => text): ((text: string) => unknown)[] {
  if (typeof value === 'string') return [put];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    strings(each, (text) =>
      put(
        (Array.isArray(value)
          ? value.with(Number(key), text)
          : { ...(value as object), [key]: text }) as unknown as string,
      ),
    ),
  );
}

test('a sentence fits into no place of any request', () => {
  const places = names.flatMap((name) =>
    strings(EXAMPLES[name].request).map((put) => ({ schema: OPERATIONS[name].request, put })),
  );
  assert.ok(places.length > 20);
  const sentence = fc.oneof(
    fc.constantFrom('求職登録をしたい', 'My name is Taro', '090-1234-5678 です', 'a b', 'taro@example.jp', '１２３'),
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /[^\w+/=.-]/.test(text)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), sentence, ({ schema, put }, text) => {
      assert.equal(v.safeParse(schema, put(text)).success, false);
    }),
    { numRuns: 500 },
  );
});

test('problems are parsed with what they carry; a code of a later version is known by its status only', () => {
  for (const problem of PROBLEM_EXAMPLES) {
    assert.deepEqual(v.parse(Problem, problem), problem);
    assert.ok(problemCode(problem));
  }
  const later = { type: 'tag:madoguchi,2026:problem:of-tomorrow', status: 418 };
  assert.equal(problemCode(v.parse(Problem, later)), null);
  assert.equal(problemCode({ type: 'tag:madoguchi,2026:problem:__proto__', status: 400 }), null);
  assert.equal(v.safeParse(Problem, { type: 'about:blank', status: 500 }).success, false);
});
