import { hears, message, not, press, type, type Journey } from '../journey.js';
import { ACCEPTED, TO_COMPOSER } from './common.js';

export const asking: Journey = {
  name: 'asking',
  title: 'A visitor asks in their own words and hears one answer, while the focus stays in the field.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    ...TO_COMPOSER,
    press('Return', 'Sends nothing: what is missing is said.', [hears('質問を入力してください')]),
    type('履歴書の書き方', 'Types a question.'),
    press('Home', 'Goes to the start of the line: the words are in the field.', [hears('履')]),
    press('Return', 'Sends it.', [
      message('調べています', '回答です', '履歴書の書き方や面接について、相談できますか'),
      not('heading', 'article'),
    ]),
    press('Tab', 'Goes on: the focus was still in the field, the button behind it is next.', [
      hears('調べる', 'button'),
    ]),
    press('shift+Tab', 'Goes back to the field.', [hears('言葉で質問する', 'entry')]),
    press('Insert+a', 'Leaves the field for reading.', [hears('Browse mode')]),
    press('shift+h', 'Goes back to the headings before the field.', [], {
      until: '履歴書の書き方や面接について、相談できますか',
      reads: true,
    }),
    press('Down', 'Reads the answer.', [], { reads: true }),
  ],
};
