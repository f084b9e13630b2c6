import { LANGUAGES, type Language, type Localized } from '../language.js';
import { oneOf, optional, record, text, type Check } from './check.js';

/** Ids of everything a publisher names. */
export const id = text(/^[a-z\d][a-z\d-]{0,63}$/);

export const language: Check<Language> = oneOf(...LANGUAGES);

export const audience = oneOf('seeker', 'employer', 'both');

export const localized = <T>(value: Check<T>): Check<Localized<T>> =>
  record({ ja: value, 'ja-x-easy': optional(value), en: optional(value) }) as Check<Localized<T>>;
