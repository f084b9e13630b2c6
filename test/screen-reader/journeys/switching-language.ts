import { hears, not, press, type Journey } from '../journey.js';
import { OPENED } from './common.js';

export const switchingLanguage: Journey = {
  name: 'switching-language',
  title: 'A visitor changes the language to English and goes on in it, from where they are.',
  page: 'index.html',
  steps: [
    ...OPENED,
    press('shift+Tab', 'Goes back to the languages: each is there by its own name.', [hears('English', 'button')]),
    press('Return', 'Takes English: it is said in English.', [hears('English')]),
    press('KP_Enter', 'Asks where they are: still at the language.', [hears('English', 'button')]),
    press('Tab', 'Goes on.', [], { until: 'Agree and take part', reads: true }),
    press('Return', 'Agrees.', [hears('Please choose further', 'heading', 'Your agreement has been recorded')]),
    press('Tab', 'Goes on.', [hears('Registering and My Page', 'button'), not('登録')]),
  ],
};
