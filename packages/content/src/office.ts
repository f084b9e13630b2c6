/** Opening hours on some days of the week, in the office's own time zone (Asia/Tokyo). */
export interface OpeningHours {
  /** 0 is Sunday, 6 is Saturday. */
  readonly days: readonly number[];
  /** `HH:MM`, 24 hours. */
  readonly from: string;
  readonly to: string;
}

/** Days on which an office is closed although its hours say open. */
export interface ClosedDays {
  /** Japanese public holidays (the shard lists their dates). */
  readonly holidays: boolean;
  /** Inclusive ranges of the year, `MM-DD`; a range may span the new year. */
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
}

/** An office where a person helps. What the publisher has not confirmed is absent, never guessed. */
export interface Office {
  readonly id: string;
  readonly name: { readonly ja: string; readonly en?: string };
  /** `123-4567`. */
  readonly postcode?: string;
  /** Empty where it is not confirmed. */
  readonly address: { readonly ja: string; readonly en?: string };
  /** Municipalities served, prefecture first: 東京都千代田区. */
  readonly area: readonly string[];
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  /** How to reach the office through the telephone relay service. */
  readonly relay?: string;
  /** True only where the publisher confirmed that online consultation is offered. */
  readonly online?: boolean;
  readonly hours: readonly OpeningHours[];
  readonly closed: ClosedDays;
  readonly url?: string;
  readonly source: string;
  readonly reviewed: string;
}

/** All offices: one file. */
export interface OfficeShard {
  readonly kind: 'offices';
  readonly offices: readonly Office[];
  /** Dates of Japanese public holidays, `YYYY-MM-DD`, ascending. */
  readonly holidays: readonly string[];
}
