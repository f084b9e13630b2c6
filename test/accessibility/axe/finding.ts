/** What axe-core says of one element. */
export interface Finding {
  /** Id of axe's rule. */
  readonly rule: string;
  /** Selectors from the document into the shadow tree, joined by a space. */
  readonly target: string;
  /** Beginning of the element's HTML, without Lit's markers. */
  readonly html: string;
  /** What is wrong, or why axe cannot tell. One line. */
  readonly says: string;
}

/** What axe-core found on a page. */
export interface Findings {
  readonly violations: readonly Finding[];
  /** What axe cannot tell, and a person has to. */
  readonly incomplete: readonly Finding[];
}

/** A finding on one line. */
export function lineOf({ rule, target, html, says }: Finding): string {
  return `${rule}: ${target} ${html} ${says}`;
}
