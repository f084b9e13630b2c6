import type { PersonalDataStrings } from '../strings.js';

export const strings: PersonalDataStrings = {
  kinds: {
    'my-number': 'My Number',
    'employment-insurance': 'employment insurance number',
    phone: 'phone number',
    email: 'e-mail address',
    address: 'address',
    card: 'card number',
    'bank-account': 'bank account number',
    'birth-date': 'date of birth',
    'registration-number': 'registration number',
  },
  and: ' and ',
  quoted: '{kind} ({text})',
  found: {
    certain: 'You have typed: {what}. It cannot be searched like this. Remove it, and press again.',
    doubtful: 'You may have typed: {what}. If it is personal data, please remove it.',
    hint: 'You have typed a number with the form of a {what}. If it is a job number, you can search with it.',
  },
  limits: 'This check is automatic. There is personal data that it does not find.',
  remove: 'Remove personal data',
  removed: 'The personal data has been removed.',
};
