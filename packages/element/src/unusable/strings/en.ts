import type { UnusableStrings } from '../strings.js';

export const unusable: UnusableStrings = {
  newer: 'The content has been updated. Please reload this page.',
  unverified:
    'No answer is shown, because the content could not be verified as the published one. Please try again later. If you are in a hurry, please ask at an office.',
  insecure:
    'No answer is shown, because the content cannot be verified on a page without a secure connection (https). Please open the address that begins with https://, or ask at an office.',
};
