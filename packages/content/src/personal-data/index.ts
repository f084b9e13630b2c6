export { findPersonalData } from './find-personal-data.js';
export { withoutPersonalData } from './without-personal-data.js';
export type { PersonalData, PersonalDataKind, Sureness } from './personal-data.js';
