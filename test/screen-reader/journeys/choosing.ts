import { hears, message, press, type Journey } from '../journey.js';

export const choosing: Journey = {
  name: 'choosing',
  title: 'A visitor of a page with the counter in it takes three choices and picks a question.',
  page: 'inline.html',
  steps: [
    press('Tab', 'Goes through the page into the counter.', [], { until: '同意せずに使う', reads: true }),
    press('Return', 'Declines.', [hears('ご用件をお選びください', 'heading'), message('同意しない設定で始めます')]),
    press('Tab', 'Goes on: the first choice.', [hears('仕事を探している', 'button')]),
    press('Return', 'Takes it.', [hears('続けてお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears('登録とマイページ', 'button')]),
    press('Return', 'Takes it.', [hears('続けてお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears('求職の登録', 'button')]),
    press('Return', 'Takes it: questions are next.', [hears('知りたいことをお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears('インターネットで求職申込みはできますか', 'button')]),
    press('Return', 'Picks it: the answer has the focus.', [
      hears('インターネットで求職申込みはできますか', 'heading'),
    ]),
    press('Down', 'Reads on.', [hears('はい、できます')], { reads: true }),
  ],
};
