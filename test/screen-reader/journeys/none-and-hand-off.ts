import { hears, message, not, press, type, type Journey } from '../journey.js';
import { ACCEPTED, TO_COMPOSER } from './common.js';

export const noneAndHandOff: Journey = {
  name: 'none-and-hand-off',
  title: 'A visitor asks what nobody has published, hears so, and is led to an office.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    ...TO_COMPOSER,
    type('ペットの散歩', 'Types a question.'),
    press('Return', 'Sends it.', [
      message('調べています', '当てはまるものが見つかりませんでした', '窓口で職員に相談することもできます'),
      not('heading', 'button'),
    ]),
    press('shift+Tab', 'Goes back to what is offered: other subjects.', [hears('ほかの項目からも探す push button')], {
      until: 'ほかの項目からも探す',
      reads: true,
    }),
    press('Tab', 'Goes on: an office.', [hears('窓口を探す', 'button')]),
    press('Return', 'Goes to the offices.', [hears('窓口を探す', 'heading')]),
    press('Tab', 'Goes on: the field, with its example.', [hears('郵便番号または市区町村名', 'entry', '102-0072')]),
    type('650-0044', 'Types a postcode.'),
    press('Return', 'Searches: the result has the focus.', [hears('件の窓口があります', 'heading')]),
    press('Down', 'Reads on: times may change.', [], { until: '臨時に閉まることがあります', reads: true }),
  ],
};
