import { hears, mayHear, message, not, press, server, type, type Journey } from '../journey.js';
import { ACCEPTED, TO_COMPOSER } from './common.js';

export const errorAndRetry: Journey = {
  name: 'error-and-retry',
  title: 'The network fails when a question is asked; the visitor hears so, and tries again.',
  page: 'index.html',
  steps: [
    ...ACCEPTED,
    ...TO_COMPOSER,
    type('履歴書の書き方', 'Types a question.'),
    server(/\/shards\/(safety|vocabulary|words)\./, 'The network fails.'),
    press('Return', 'Sends it.', [
      message('調べています', '通信できませんでした。質問は送られていません', 'もう一度お試しください'),
      not('button'),
    ]),
    press('Tab', 'Goes on: the focus was still in the field, the button behind it is next.', [
      hears('調べる', 'button'),
    ]),
    press('shift+Tab', 'Goes back to the way to try again.', [hears('もう一度試す push button')], {
      until: 'もう一度試す',
      reads: true,
    }),
    server(null, 'The network is there again.'),
    press('Return', 'Tries again: the answer has the focus.', [
      mayHear('調べています'),
      hears('履歴書の書き方や面接について、相談できますか', 'heading'),
    ]),
  ],
};
