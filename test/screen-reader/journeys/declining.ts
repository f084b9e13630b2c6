import { hears, not, press, type Journey } from '../journey.js';
import { DECLINED } from './common.js';

export const declining: Journey = {
  name: 'declining',
  title: 'A visitor declines, hears what that means, and has everything but the field for questions.',
  page: 'index.html',
  steps: [
    ...DECLINED,
    press('Tab', 'Goes on: the first choice is next.', [hears('登録とマイページ', 'button')]),
    press('e', 'Looks for a text field: there is none.', [not('言葉で質問する')]),
    press('Tab', 'Goes to the last choice.', [hears('働くときの決まりと困りごと')], { until: '働くときの決まり' }),
    press('Tab', 'Goes on: the way to a person is there too.', [hears('窓口を探す', 'button')]),
    press('Return', 'Opens the offices.', [hears('窓口を探す', 'heading')]),
  ],
};
