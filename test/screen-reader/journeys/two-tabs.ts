import { hears, message, not, press, type Journey } from '../journey.js';
import { ACCEPTED } from './common.js';

const OLD = ['インターネットで求職申込みはできますか', 'はい、できます'] as const;

export const twoTabs: Journey = {
  name: 'two-tabs',
  title: 'A visitor opens a second tab of the site: the conversation is there, and each tab speaks for itself only.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    press('Tab', 'Goes on.', [hears('登録とマイページ', 'button')]),
    press('Return', 'Takes the choice.', [hears('続けてお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears('求職の登録', 'button')]),
    press('Return', 'Takes the choice.', [hears('知りたいことをお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears(OLD[0], 'button')]),
    press('Return', 'Picks a question.', [hears(OLD[0], 'heading')]),
    press('ctrl+Home', 'Goes to the top of the page.', []),
    press('k', 'Goes to the link to another page.', [], { until: '人を採用したい方' }),
    press('ctrl+shift+Return', 'Opens it in a second tab.', [hears('Finished loading 人を採用したい方へ')]),
    press('b', 'Goes to the button.', [hears('質問する', 'button')]),
    press('Return', 'Opens the counter: the conversation goes on here.', [
      hears('dialog'),
      message('前回のやりとりの続きです'),
      not(...OLD),
    ]),
    press('h', 'Finds the answer of before by its heading.', [], {
      until: OLD[0],
      reads: true,
    }),
    press('ctrl+Page_Up', 'Goes back to the first tab: the counter there says nothing by itself.', [
      hears('お仕事をお探しの方へ'),
      not('前回のやりとりの続きです', OLD[1]),
    ]),
  ],
};
