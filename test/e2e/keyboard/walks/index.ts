import type { KeyWalk } from '../key-walk.js';
import { ASKING } from './asking.js';
import { BETWEEN_PAGES } from './between-pages.js';
import { CHOOSING } from './choosing.js';
import { GOING_WRONG } from './going-wrong.js';
import { MODES } from './modes.js';
import { SCREENS } from './screens.js';

/**
 * Every journey by keyboard. The keyboard map in docs/accessibility is made of them. Failures come first: what was loaded on
 * an earlier walk is in the browser's cache, and cannot fail.
 */
export const KEY_WALKS: readonly KeyWalk[] = [
  ...GOING_WRONG,
  ...CHOOSING,
  ...ASKING,
  ...BETWEEN_PAGES,
  ...SCREENS,
  ...MODES,
];
