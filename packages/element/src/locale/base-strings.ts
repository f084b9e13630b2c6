/** Text of the panel's frame, of consent and of what can go wrong before a screen is loaded. */
export interface BaseStrings {
  /** Name of the panel until the content says it. */
  readonly panel: string;
  readonly close: string;
  /** For assistive technology, after a link that opens a new tab. */
  readonly newTab: string;
  readonly back: string;
  readonly offices: string;
  readonly help: string;
  readonly settings: string;
  readonly language: string;
  /** Name of the group of tools that stands on every screen. */
  readonly tools: string;
  readonly loading: string;
  readonly retry: string;
  /** One sentence each: what happened and what to do. */
  readonly contentFailed: string;
  readonly partFailed: string;
  readonly fallback: string;
  readonly notices: string;
  readonly outage: string;
  readonly memory: string;
  readonly provisional: string;
  readonly consentTitle: string;
  readonly consentChanged: string;
  readonly consentLead: string;
  readonly accept: string;
  readonly decline: string;
  readonly declineNote: string;
  readonly accepted: string;
  readonly declined: string;
  /** Marks words of another language in a published text, which then is read out as it should be. */
  readonly mark: (text: string) => unknown;
}
