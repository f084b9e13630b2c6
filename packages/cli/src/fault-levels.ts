/**
 * - `error`: nothing is published before it is put right.
 * - `warning`: it was read as it is meant, or only a person can tell whether it is right.
 * - `info`: good to know; nothing needs to be done.
 */
export type FaultLevel = 'error' | 'warning' | 'info';

/** Everything that can be wrong with a content folder. Each code has a sentence in each locale: what is wrong, and what to do. */
export const FAULT_LEVELS = {
  // Files
  'file-missing': 'error',
  'not-utf8': 'error',
  encoding: 'info',
  'lost-character': 'error',
  'maybe-lost': 'warning',
  gaiji: 'error',
  'line-ends': 'info',
  'unread-file': 'warning',
  'private-key': 'error',
  'bad-json': 'error',
  'unknown-member': 'warning',

  // Tables, as Excel leaves them
  'bad-csv': 'error',
  delimiter: 'warning',
  'column-missing': 'error',
  'column-name': 'warning',
  'duplicate-column': 'error',
  'unknown-column': 'info',
  'trailing-cells': 'info',
  'extra-cells': 'error',
  'excel-leftover': 'error',
  'leading-zero': 'error',
  'merged-cell': 'error',
  'maybe-merged': 'warning',
  width: 'warning',
  'date-form': 'warning',
  'list-separator': 'warning',

  // Cells
  'cell-empty': 'error',
  'bad-id': 'error',
  'duplicate-id': 'error',
  'bad-value': 'error',
  'bad-date': 'error',
  'date-serial': 'error',
  'bad-time': 'error',
  'bad-hours': 'error',
  'bad-closed': 'error',
  'bad-postcode': 'error',
  'bad-phone': 'warning',
  'bad-link': 'error',
  'bad-scheme': 'error',
  'host-in-ascii': 'warning',
  'other-host': 'warning',
  'unknown-reference': 'error',
  'self-reference': 'warning',
  'too-long': 'error',
  'too-many': 'error',
  markdown: 'error',
  html: 'error',

  // The content as a whole
  'missing-translation': 'error',
  'translation-fallback': 'warning',
  'duplicate-form': 'error',
  'shadowed-form': 'warning',
  'unused-term': 'info',
  'choice-loop': 'error',
  'choice-dead-end': 'error',
  'unreachable-entry': 'error',
  'empty-topic': 'error',
  'same-question': 'error',
  'same-alias': 'warning',
  'review-due': 'warning',
  'reviewed-future': 'error',
  'allowed-amount': 'error',
  'allowed-word': 'warning',
  'no-source': 'error',
  'office-contact': 'error',
  contrast: 'error',
  'manifest-size': 'error',
} as const satisfies Readonly<Record<string, FaultLevel>>;

export type FaultCode = keyof typeof FAULT_LEVELS;
