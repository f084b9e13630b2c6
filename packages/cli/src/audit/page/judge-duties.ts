import type { PageFacts } from './in-page.js';
import type { DutyFinding } from './page-report.js';

/** What was seen of a page, beside the facts that it says itself. */
export interface Seen {
  readonly facts: PageFacts;
  /** The header `content-security-policy`. */
  readonly policy: string;
  readonly console: readonly string[];
}

/** As far as a machine sees, which of the embedder's duties are met. */
export function judgeDuties({ facts, policy, console }: Seen): readonly DutyFinding[] {
  const duty = (id: string, status: DutyFinding['status'], seen: string): DutyFinding => ({ duty: id, status, seen });
  const has = (id: string, text: string): DutyFinding => duty(id, text ? 'nothing-found' : 'problem', text);
  const wholly = facts.covered.filter((each) => each.wholly);
  const colours = console.filter((each) => each.startsWith('<madoguchi-chat> --madoguchi-'));
  const blocked = console.filter((each) => /Content.Security.Policy/i.test(each));
  const covers = (wholly.length ? wholly : facts.covered).map(({ selector }) => selector).join(', ');
  return [
    has('title', facts.title),
    has('language', facts.lang),
    duty('element-language', facts.elementLang || facts.lang ? 'nothing-found' : 'problem', facts.elementLang),
    duty('zoom', zoomOf(facts.viewport), facts.viewport),
    has('skip', facts.skip),
    duty('cover', wholly.length ? 'problem' : facts.covered.length ? 'for-a-person' : 'nothing-found', covers),
    duty('colours', colours.length ? 'problem' : 'nothing-found', colours[0] ?? ''),
    // The loader's tag makes the fallback of attributes: where there is none a person sees whether that is meant.
    duty('fallback', facts.fallback ? 'nothing-found' : 'problem', facts.fallback),
    blocked.length
      ? duty('policy', 'problem', blocked[0] ?? '')
      : duty('policy', policy || facts.metaPolicy ? 'nothing-found' : 'for-a-person', policy || facts.metaPolicy),
  ];
}

/**
 * What a viewport does to who makes the page larger. Below twice the size it is a problem (1.4.4); with any other limit a person has to
 * see whether it is enough.
 */
export function zoomOf(viewport: string): DutyFinding['status'] {
  const values = new Map(
    viewport
      .toLowerCase()
      .split(/[,;]/)
      .map((each) => each.split('=').map((part) => part.trim()))
      .map(([name = '', value = '']) => [name, value] as const),
  );
  const most = values.get('maximum-scale');
  if (/^(?:no|0)$/.test(values.get('user-scalable') ?? '') || (most !== undefined && Number(most) < 2))
    return 'problem';
  return most === undefined ? 'nothing-found' : 'for-a-person';
}
