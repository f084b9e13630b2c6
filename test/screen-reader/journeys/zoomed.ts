import { anything, hears, mayHear, message, not, press, type, type Journey } from '../journey.js';
import { ACCEPTED, TO_COMPOSER } from './common.js';

export const zoomed: Journey = {
  name: 'zoomed',
  title:
    'A visitor who has enlarged the page meets the counter as on a phone, over all of the page: it says what it says elsewhere.',
  page: 'index.html',
  steps: [
    press('ctrl+plus', 'Enlarges the page: to 400% in Chromium, to 300% in Firefox.', [anything], { times: 8 }),
    ...ACCEPTED.slice(0, 1),
    // That it is a dialog Orca does not say in Chromium: KF-11.
    press('Return', 'Opens the counter.', [mayHear('しごとの窓口（見本） dialog'), message('ご利用の前に')]),
    press(
      'shift+h',
      'Goes back to the first heading: the name of the counter.',
      [hears('しごとの窓口（見本） heading')],
      {
        reads: true,
      },
    ),
    ...ACCEPTED.slice(2),
    ...TO_COMPOSER,
    type('履歴書の書き方', 'Types a question.'),
    press('Return', 'Sends it.', [
      message('調べています', '回答です', '履歴書の書き方や面接について、相談できますか'),
      not('heading', 'article'),
    ]),
    press('Escape', 'Closes the counter: the focus is where it was.', [hears('質問する', 'button')]),
    press('ctrl+0', 'Makes the page as large as it was.', [anything]),
  ],
};
