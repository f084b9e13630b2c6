export { findOffices } from './find-offices.js';
export type { OfficeMatch } from './find-offices.js';
export { openingAt } from './opening-at.js';
export type { Opening } from './opening-at.js';
