import type { PrintStrings } from '../strings.js';

export const strings: PrintStrings = {
  title: 'Consultation sheet',
  lead: 'Show this sheet at the office. It holds no personal data.',
  path: 'Your choices so far',
  answers: 'Answers that you read',
  entryId: 'Answer number',
  source: 'Source',
  reviewed: 'Last reviewed',
  offices: 'Offices',
  phone: 'Phone',
  printed: 'Printed',
  contentVersion: 'Content version',
  memo: 'What I want to ask (write by hand)',
};
