import { hears, message, press, type Step } from '../journey.js';

/** From the top of the page into the open counter, with what is heard of it the first time. */
export const OPENED: readonly Step[] = [
  press('b', 'Goes to the next button of the page.', [hears('質問する', 'button')]),
  press('Return', 'Opens the counter.', [hears('dialog'), message('ご利用の前に')]),
];

/** Into the counter, and through the terms without agreeing. */
export const DECLINED: readonly Step[] = [
  ...OPENED,
  press('Tab', 'Goes to the second answer.', [], { until: '同意せずに使う', reads: true }),
  press('Return', 'Declines.', [hears('続けてお選びください'), message('同意しない設定で始めます')]),
];

/** Into the counter, and through the terms with consent: typed questions are possible. */
export const ACCEPTED: readonly Step[] = [
  ...OPENED,
  press('Tab', 'Goes to the first answer.', [], { until: '同意して参加する', reads: true }),
  press('Return', 'Agrees.', [hears('続けてお選びください'), message('同意を記録しました')]),
];

/** From the step's heading into the field for typed questions. What follows are letters for it, not commands. */
export const TO_COMPOSER: readonly Step[] = [
  press('e', 'Goes to the next text field.', [hears('言葉で質問する', 'entry', '個人情報は入力しないでください')]),
  press('Insert+a', 'Goes from reading to typing.', [hears('Focus mode')]),
];
