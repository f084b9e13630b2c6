export { createMatcher } from './create-matcher.js';
export type { Matcher, MatcherOptions, MatchResult, MatchScope, RankedEntry, Ranking } from './create-matcher.js';
export { DEFAULT_CALIBRATION } from './decide.js';
export type { Decision } from './decide.js';
export { findSafetyRule } from './find-safety-rule.js';
export type { Words } from './lexicon.js';
export { normalize } from './normalize.js';
export { pickUp } from './pick-up.js';
export type { PickedTerm } from './pick-up.js';
