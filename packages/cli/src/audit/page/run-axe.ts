import type { BrowserPage } from './browser-library.js';
import type { PageFinding, Stage } from './page-report.js';

/** What is read of axe-core's results. */
interface AxeRule {
  readonly id: string;
  readonly help: string;
  readonly tags: readonly string[];
  /** A path through shadow trees is a list of selectors. */
  readonly nodes: readonly { readonly target: readonly (string | readonly string[])[] }[];
}
interface AxeResults {
  readonly violations: readonly AxeRule[];
  readonly incomplete: readonly AxeRule[];
  readonly passes: readonly AxeRule[];
  readonly testEngine: { readonly version: string };
}

/** What axe-core says of the page as it stands. */
export interface AxeLook {
  readonly problems: readonly PageFinding[];
  readonly undecided: readonly PageFinding[];
  readonly looked: readonly string[];
  readonly version: string;
}

/** Elements of one finding that are named. */
const MAX_TARGETS = 5;

/** Runs axe-core on the whole page: criteria of level A and AA up to WCAG 2.2, and good practice. */
export async function runAxe(page: BrowserPage, axe: string, stage: Stage): Promise<AxeLook> {
  await page.evaluate(`${axe}; undefined`);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations, incomplete, passes, testEngine }) => JSON.parse(JSON.stringify({
        violations, incomplete, testEngine,
        passes: passes.map(({ id, help, tags }) => ({ id, help, tags, nodes: [] })),
      })))`,
  );
  const { violations, incomplete, passes, testEngine } = results;
  return {
    problems: violations.flatMap((rule) => findings(rule, stage)),
    undecided: incomplete.flatMap((rule) => findings(rule, stage)),
    looked: [...violations, ...passes].flatMap(({ tags }) => criteriaOf(tags)),
    version: testEngine.version,
  };
}

/** What is in the element and what is in the page are mended by different people. */
function findings({ id, help, tags, nodes }: AxeRule, stage: Stage): readonly PageFinding[] {
  return (['page', 'element'] as const).flatMap((part) => {
    const own = nodes.filter(({ target }) => partOf(target) === part);
    if (!own.length) return [];
    const targets = own.slice(0, MAX_TARGETS).map(({ target }) => target.flat().join(' '));
    return [{ stage, rule: id, criteria: criteriaOf(tags), help, part, targets, count: own.length }];
  });
}

function partOf(target: AxeRule['nodes'][number]['target']): PageFinding['part'] {
  return target.flat()[0]?.includes('madoguchi-chat') ? 'element' : 'page';
}

/** axe's tags name criteria without dots: `wcag143` is 1.4.3, `wcag1410` is 1.4.10. */
export function criteriaOf(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => {
    const [, principle, guideline, number] = /^wcag([1-4])(\d)(\d{1,2})$/.exec(tag) ?? [];
    return principle ? [`${principle}.${guideline}.${number}`] : [];
  });
}
