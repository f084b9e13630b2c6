import { hears, not, press, type Journey } from '../journey.js';
import { OPENED } from './common.js';

export const switchingLanguage: Journey = {
  name: 'switching-language',
  title: 'A visitor changes the language to English and goes on in it, from where they are.',
  page: 'index.html',
  steps: [
    ...OPENED,
    press('Tab', 'Goes to the choice of languages.', [hears('言語', '日本語')], { until: '言語' }),
    press('End', 'Takes the last language.', [hears('English')]),
    press('KP_Enter', 'Asks where they are: at the choice, whose name is English now.', [hears('Language', 'English')]),
    press('Tab', 'Goes on.', [], { until: 'Agree and take part', reads: true }),
    press('Return', 'Agrees.', [hears('Please choose further', 'heading', 'Your agreement has been recorded')]),
    press('Tab', 'Goes on.', [hears('Registering and My Page', 'button'), not('登録')]),
  ],
};
