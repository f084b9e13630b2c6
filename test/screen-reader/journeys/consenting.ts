import { hears, press, type Journey } from '../journey.js';
import { ACCEPTED, TO_COMPOSER } from './common.js';

export const consenting: Journey = {
  name: 'consenting',
  title: 'A visitor agrees to the terms, hears that it is recorded, and finds the field for questions.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    press('Tab', 'Goes on: the first choice is next.', [hears('登録とマイページ', 'button')]),
    ...TO_COMPOSER,
  ],
};
