import { hears, message, press, type, type Journey } from '../journey.js';
import { ACCEPTED, TO_COMPOSER } from './common.js';

export const noneOfThese: Journey = {
  name: 'none-of-these',
  title: 'A visitor is offered three questions, says that none is meant, and hears what is left.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    ...TO_COMPOSER,
    type('マイページ', 'Types a question.'),
    press('Return', 'Sends it.', [
      message(
        '調べています',
        'お探しの質問は、この中にありますか',
        '1. 求職者マイページでは何ができますか',
        '2. 求職者マイページを開設するには',
        '3. 求職者マイページは誰でも使えますか',
      ),
    ]),
    press('shift+Tab', 'Goes back to "none of these".', [hears('この中にはない push button')], {
      until: 'この中にはない',
      reads: true,
    }),
    press('Return', 'Presses it: what comes has the focus.', [
      hears('お探しの回答をお示しできませんでした', 'heading'),
    ]),
    press('Tab', 'Goes on.', [hears('button')]),
  ],
};
