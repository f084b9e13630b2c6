import type { Rule } from '../content-model.js';

/** The way to a person ends at an office that can neither be called nor found. */
export const officeContact: Rule = ({ offices }) =>
  offices
    .filter(({ value }) => !value.phone && !value.address.ja && !value.address.en)
    .map(({ row }) => ({ row, code: 'office-contact', column: 'phone', details: {} }));
