import { afterEach, test } from 'node:test';
import { DESKTOP, PHONE, inEveryEngine } from '../driver/in-every-engine.js';
import { takeWalk } from './take-walk.js';
import { KEY_WALKS } from './walks/index.js';

// Every journey by keyboard alone, key → focus. At each line the focus is where it is said to be, marked, in view, and under
// nothing.

for (const [screen, size] of [
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
] as const) {
  inEveryEngine(`by keyboard, ${screen}`, size, (walk) => {
    afterEach(() => {
      walk.demo.intercept = () => null;
    });

    for (const each of KEY_WALKS.filter(({ phone = false }) => phone === (size === PHONE))) {
      test(each.title.en, () => takeWalk(walk, each));
    }
  });
}
