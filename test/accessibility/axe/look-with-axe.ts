import type { Finding, Findings } from './finding.js';

interface AxeNode {
  readonly target: readonly (string | readonly string[])[];
  readonly html: string;
  readonly failureSummary?: string;
  readonly element?: Element;
}

interface AxeRule {
  readonly id: string;
  readonly nodes: readonly AxeNode[];
}

interface Axe {
  run(
    context: Document | readonly Element[],
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly violations: readonly AxeRule[]; readonly incomplete: readonly AxeRule[] }>;
}

/**
 * Runs axe-core, which must be there, over the whole page. Runs in the page, and so uses nothing from outside.
 *
 * axe cannot tell the contrast of text that is scrolled away under the header or the field: what a person would do first,
 * bring it into view and look again, is done here. What it cannot tell then either is incomplete.
 */
export async function lookWithAxe(): Promise<Findings> {
  const { axe } = window as unknown as { readonly axe: Axe };
  const common = { resultTypes: ['violations', 'incomplete'], elementRef: true };
  const flatten = (rules: readonly AxeRule[]): (AxeNode & { readonly rule: string })[] =>
    rules.flatMap(({ id, nodes }) => nodes.map((node) => ({ ...node, rule: id })));

  const first = await axe.run(document, {
    ...common,
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  const violations = flatten(first.violations);
  const all = flatten(first.incomplete);
  const incomplete = all.filter(({ rule }) => rule !== 'color-contrast');
  let open = all.filter(({ rule }) => rule === 'color-contrast');
  while (open.length) {
    const [next] = open;
    next?.element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const again = await axe.run(
      open.flatMap(({ element }) => element ?? []),
      { ...common, runOnly: { type: 'rule', values: ['color-contrast'] } },
    );
    violations.push(...flatten(again.violations));
    const left = flatten(again.incomplete);
    incomplete.push(...left.filter(({ element }) => element === next?.element));
    open = left.filter(({ element }) => element !== next?.element);
  }

  const plain = ({ rule, target, html, failureSummary }: AxeNode & { readonly rule: string }): Finding => ({
    rule,
    target: target.flat().join(' '),
    html: html
      .replace(/<!--.*?-->/g, '')
      .replace(/\s+/g, ' ')
      .slice(0, 160),
    says: (failureSummary ?? '').replace(/\s+/g, ' '),
  });
  return { violations: violations.map(plain), incomplete: incomplete.map(plain) };
}
