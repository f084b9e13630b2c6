/** What stands in the composer, and how it stands with it. */
export interface Draft {
  text: string;
  /** What kept the visitor's last try from being sent: there was nothing, or there was personal data. */
  wrong: 'empty' | 'personal' | null;
  /** Whether an input method is converting what was typed last. */
  composing: boolean;
  /** What describes the field since it has the focus; `null` while it has not. */
  described: string | null;
}
