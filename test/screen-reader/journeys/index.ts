import type { Journey } from '../journey.js';
import { asking } from './asking.js';
import { candidates } from './candidates.js';
import { changingPath } from './changing-path.js';
import { choosing } from './choosing.js';
import { comingBack } from './coming-back.js';
import { consenting } from './consenting.js';
import { declining } from './declining.js';
import { errorAndRetry } from './error-and-retry.js';
import { noneAndHandOff } from './none-and-hand-off.js';
import { noneOfThese } from './none-of-these.js';
import { opening } from './opening.js';
import { readingAnswer } from './reading-answer.js';
import { switchingLanguage } from './switching-language.js';
import { twoTabs } from './two-tabs.js';
import { zoomed } from './zoomed.js';

/** All journeys, in the order in which a visitor meets what they show. */
export const JOURNEYS: readonly Journey[] = [
  opening,
  consenting,
  declining,
  choosing,
  changingPath,
  readingAnswer,
  asking,
  candidates,
  noneOfThese,
  noneAndHandOff,
  errorAndRetry,
  switchingLanguage,
  comingBack,
  twoTabs,
  zoomed,
];
