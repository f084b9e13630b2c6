import { hears, press, type Journey } from '../journey.js';
import { DECLINED } from './common.js';

export const readingAnswer: Journey = {
  name: 'reading-answer',
  title: 'A visitor reads an answer with a list and a table line by line, and cell by cell.',
  page: 'index.html',
  steps: [
    ...DECLINED,
    press('Tab', 'Goes to a choice.', [], { until: '相談と就職支援' }),
    press('Return', 'Takes it.', [hears('続けてお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears('相談と就職支援の内容', 'button')]),
    press('Return', 'Takes it.', [hears('知りたいことをお選びください', 'heading')]),
    press('Tab', 'Goes to a question.', [], { until: '障害があります' }),
    press('Return', 'Picks it: the answer has the focus.', [hears('どのような支援を受けられますか', 'heading')]),
    press(
      'Down',
      'Reads the answer line by line: text, list, table, source and date.',
      [
        hears(
          '職業相談員が、障害の種類や程度に応じて支援します',
          'List with 2 items',
          '一人ひとりに合わせた職業相談と職業紹介',
          '職場に慣れるための支援',
          '次のような相談先があります',
          'table with 4 rows 2 columns',
          '相談先 column header',
          '支援の内容 column header',
          '地域障害者職業センター',
          '難病の方の生活や就労の相談',
          '行く前に伝えて、対応できるかを確かめてください',
          '出典',
          '内容を確認した日',
        ),
      ],
      { until: '内容を確認した日', reads: true },
    ),
    press('shift+t', 'Goes back to the table.', [hears('table with 4 rows 2 columns')], { reads: true }),
    press('shift+alt+Down', 'Goes to the next row of it.', [hears('地域障害者職業センター')], { reads: true }),
    press('shift+alt+Right', 'Goes to the next cell: its column is said.', [hears('支援の内容', '職業評価')], {
      reads: true,
    }),
    press(
      'Tab',
      'Goes to the question about the answer.',
      [hears('この回答は役に立ちましたか', 'はい toggle button')],
      {
        until: 'はい',
        reads: true,
      },
    ),
    press('Return', 'Says that it helped.', [hears('ありがとうございます')]),
  ],
};
