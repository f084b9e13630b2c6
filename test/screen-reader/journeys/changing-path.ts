import { hears, press, type Journey } from '../journey.js';
import { DECLINED } from './common.js';

export const changingPath: Journey = {
  name: 'changing-path',
  title: 'A visitor takes choices back: the last one, then all of them.',
  page: 'index.html',
  steps: [
    ...DECLINED,
    press('Tab', 'Goes on.', [hears('登録とマイページ', 'button')]),
    press('Return', 'Takes the choice.', [hears('続けてお選びください', 'heading')]),
    press('Tab', 'Goes on.', [hears('求職の登録', 'button')]),
    press('Return', 'Takes the choice.', [hears('知りたいことをお選びください', 'heading')]),
    press('shift+Tab', 'Goes back: the way back by one choice is next.', [hears('1つ前にもどる', 'button')]),
    press('Return', 'Takes the last choice back.', [hears('続けてお選びください', 'heading')]),
    press('Tab', 'Goes on: the choices of before are there.', [hears('求職の登録', 'button')]),
    press('shift+Tab', 'Goes back to the path, which has a name.', [hears('選んだ道すじ', '最初から')], {
      until: '最初から',
    }),
    press('Return', 'Goes back to the beginning.', [hears('ご用件をお選びください', 'heading')]),
    press('Tab', 'Goes on: the first of all choices.', [hears('仕事を探している', 'button')]),
  ],
};
