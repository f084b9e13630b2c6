import { hears, press, type Journey } from '../journey.js';
import { OPENED } from './common.js';

export const opening: Journey = {
  name: 'opening',
  title: 'A visitor opens the counter, hears what it is, finds their way in it, and closes it.',
  page: 'index.html',
  steps: [
    ...OPENED,
    press(
      'shift+h',
      'Goes back to the first heading: the name of the counter.',
      [hears('しごとの窓口（見本） heading')],
      {
        reads: true,
      },
    ),
    press('Tab', 'Goes to the first control: the way out comes first.', [hears('閉じる', 'button')]),
    press('Tab', 'Goes on: the tools are a named group.', [hears('案内と設定', '窓口を探す', 'button')]),
    press('Tab', 'Goes on.', [hears('使い方', 'button')]),
    press('Tab', 'Goes on.', [hears('設定', 'button')]),
    // Which of them is the current one (aria-current) Orca 43 does not say.
    press('Tab', 'Goes on: the languages are a named group.', [hears('言語', '日本語', 'button')]),
    press('h', 'Goes to the heading of the terms.', [hears('ご利用の前に', 'heading')], { reads: true }),
    press('Down', 'Reads the first line.', [hears('文字を入力して質問する機能は試行中です')], { reads: true }),
    press('Escape', 'Closes the counter: the focus is where it was.', [hears('質問する', 'button')]),
  ],
};
