import type { GeneratedStrings } from '../strings.js';

export const strings: GeneratedStrings = {
  label: 'Text written by AI',
  note: 'This text was written automatically by AI. It may be wrong. Please check the published answer above.',
  writing: 'AI is writing a text.',
  stop: 'Stop writing',
  ended: {
    stopped: 'The writing was stopped.',
    cut: 'The text ended before it was complete.',
    long: 'The text is long: it is shown up to here.',
  },
  spokenMore: 'The rest stands below the published answer.',
  newTab: ' (opens in a new tab)',
};
