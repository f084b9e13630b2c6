import { hears, message, not, press, type, type Journey } from '../journey.js';
import { ACCEPTED, TO_COMPOSER } from './common.js';

export const candidates: Journey = {
  name: 'candidates',
  title: 'A visitor asks, hears three questions that may be meant, and picks one.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    ...TO_COMPOSER,
    type('認定日に行けない', 'Types a question.'),
    press('Return', 'Sends it.', [
      message(
        '調べています',
        'お探しの質問は、この中にありますか',
        '1. 認定日に行けません。変更できますか',
        '2. 失業認定日とは何ですか。どうすればよいですか',
        '3. 手続きの後に病気やけがで働けなくなりました。傷病手当とは何ですか',
      ),
      not('heading', 'button'),
    ]),
    press(
      'shift+Tab',
      'Goes back to the last of what was offered: none of these.',
      [hears('この中にはない push button')],
      {
        until: 'この中にはない',
        reads: true,
      },
    ),
    press('shift+Tab', 'Goes back to the first of them.', [], { until: '認定日に行けません', reads: true }),
    press('Return', 'Picks it: the answer has the focus.', [hears('認定日に行けません。変更できますか', 'heading')]),
    press('Down', 'Reads the answer.', [], { reads: true }),
  ],
};
