// The state gallery as data: for tests, for screenshots and for the auditor's kit. Runs in Node too.
import type { GalleryState } from './gallery-state.js';
import { ANSWERING } from './states/answering.js';
import { BEGINNING } from './states/beginning.js';
import { CHOOSING } from './states/choosing.js';
import { GOING_WRONG } from './states/going-wrong.js';
import { SCREENS } from './states/screens.js';
import { stateText } from './strings.js';

export type { GalleryState, Replay, Stage, Step } from './gallery-state.js';
export { calm, NOON, replaySteps, sessionOptionsOf } from './replay.js';
export { PAGE, STATE_IDS, type StateId } from './strings.js';
export { surveyContent, type Survey } from './survey-content.js';

/** Every state of the element, with what it is and how a person reaches it. */
export const STATES: readonly (GalleryState & ReturnType<typeof stateText>)[] = [
  ...BEGINNING,
  ...CHOOSING,
  ...ANSWERING,
  ...GOING_WRONG,
  ...SCREENS,
].map((state) => ({ ...state, ...stateText(state.id) }));
