/** What kind of personal data something looks like. */
export type PersonalDataKind =
  | 'my-number'
  | 'employment-insurance'
  | 'phone'
  | 'email'
  | 'address'
  | 'card'
  | 'bank-account'
  | 'birth-date'
  /** A job seeker's number. Public job numbers have the same form. */
  | 'registration-number';

/**
 * How sure it is: `certain` is hardly anything else (its form, its check digit, or what it is called beside it);
 * `doubtful` may well belong to an office or a company; `hint` has a form that public numbers have too.
 */
export type Sureness = 'certain' | 'doubtful' | 'hint';

/** Something in a text that looks like personal data. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly sureness: Sureness;
  /** Where it begins in the text, in UTF-16 code units, as fields count. */
  readonly start: number;
  /** Where it ends: the first code unit behind it. */
  readonly end: number;
}
