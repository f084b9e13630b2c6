/** A node of a browser's accessibility tree, as assistive technology gets it. */
export interface TreeNode {
  /** Role as Chromium names it; `StaticText` is a piece of text. */
  readonly role: string;
  readonly name: string;
  /** What is said after name and role. Empty where there is none. */
  readonly description: string;
  /** What stands in a field. Empty where there is none. */
  readonly value: string;
  /** States, in the order that they are written in: `focused`, `level=2`, `expanded=false`. */
  readonly states: readonly string[];
  /** Language of the text, a BCP 47 tag. */
  readonly lang: string;
  readonly children: readonly TreeNode[];
}
