import { hears, message, not, press, type Journey } from '../journey.js';
import { ACCEPTED } from './common.js';

const OLD = ['インターネットで求職申込みはできますか', 'はい、できます'] as const;

export const comingBack: Journey = {
  name: 'coming-back',
  title: 'A visitor closes the counter, opens it again, and finds the conversation on the next page of the site.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    press('Tab', 'Goes on.', [hears('登録とマイページ', 'button')]),
    press('Return', 'Takes the choice.', [hears('続けてお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears('求職の登録', 'button')]),
    press('Return', 'Takes the choice.', [hears('知りたいことをお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears(OLD[0], 'button')]),
    press('Return', 'Picks a question.', [hears(OLD[0], 'heading')]),
    press('Escape', 'Closes the counter.', [hears('質問する', 'button'), not(...OLD)]),
    press('Return', 'Opens it again: nothing old is read.', [hears('しごとの窓口（見本）', 'dialog'), not(...OLD)]),
    press('Escape', 'Closes it.', [hears('質問する', 'button')]),
    press('shift+Tab', 'Goes to the link to the next page.', [], { until: '人を採用したい方' }),
    press('Return', 'Follows it.', [hears('Finished loading 人を採用したい方へ')]),
    press('b', 'Goes to the button.', [hears('質問する', 'button')]),
    press('Return', 'Opens the counter: the conversation goes on, and none of it is read by itself.', [
      hears('dialog'),
      message('前回のやりとりの続きです'),
      not(...OLD),
    ]),
    press('h', 'Finds the answer of before by its heading.', [], {
      until: OLD[0],
      reads: true,
    }),
  ],
};
