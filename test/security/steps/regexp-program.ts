import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';

/** One step of a program. `next` and numbers of steps are places in it. */
export type Step =
  | { readonly op: 'character'; readonly matches: (character: string) => boolean; readonly back: boolean }
  | { readonly op: 'either'; readonly first: number; readonly second: number }
  | { readonly op: 'go'; readonly to: number }
  | { readonly op: 'note'; readonly slot: number }
  | { readonly op: 'forget'; readonly from: number; readonly to: number }
  | { readonly op: 'moved'; readonly slot: number }
  | { readonly op: 'edge'; readonly kind: 'start' | 'end'; readonly lines: boolean }
  | { readonly op: 'word'; readonly negate: boolean; readonly isWord: (character: string) => boolean }
  | { readonly op: 'look'; readonly body: number; readonly next: number; readonly negate: boolean }
  | { readonly op: 'again'; readonly group: number; readonly fold: boolean; readonly back: boolean }
  | { readonly op: 'done' };

/** An expression as a program for a backtracking machine, as ECMA-262 (22.2.2) describes its matching. */
export interface Program {
  readonly steps: readonly Step[];
  /** Places for captures (two for each group, the whole first) and for where loops began. */
  readonly slots: number;
  readonly unicode: boolean;
  /** Whether it can only be found at the beginning of a text: engines look nowhere else then. */
  readonly anchored: boolean;
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its own `this` below
const exec = RegExp.prototype.exec;
type Loop = AST.Quantifier;

/** Compiles an expression. What a single character matches is asked of the platform's own engine, and remembered. */
export function programOf(expression: RegExp): Program {
  const { pattern, flags } = new RegExpParser().parseLiteral(`/${expression.source}/${expression.flags}`);
  const unicode = flags.unicode || flags.unicodeSets;
  const steps: Step[] = [];
  const groups: AST.CapturingGroup[] = [];
  visitRegExpAST(pattern, { onCapturingGroupEnter: (group) => void groups.push(group) });
  let slots = 2 + groups.length * 2;
  const kept = flags.raw.replace('g', '').replace('y', '');
  const predicates = new Map<string, (character: string) => boolean>();

  function characterOf(raw: string): (character: string) => boolean {
    const known = predicates.get(raw);
    if (known) return known;
    const one = new RegExp(`^(?:${raw})$`, kept.replace('m', ''));
    const seen = new Map<string, boolean>();
    const matches = (character: string): boolean => {
      let found = seen.get(character);
      if (found === undefined) seen.set(character, (found = exec.call(one, character) !== null));
      return found;
    };
    predicates.set(raw, matches);
    return matches;
  }

  /** Puts a step in later, when it is known where it leads. */
  function later(): (step: Step) => void {
    const at = steps.push({ op: 'done' }) - 1;
    return (step) => void (steps[at] = step);
  }

  function alternatives(all: readonly AST.Alternative[], back: boolean): void {
    const ends: ((step: Step) => void)[] = [];
    all.forEach((each, index) => {
      const split = index < all.length - 1 ? later() : null;
      const first = steps.length;
      const elements = back ? [...each.elements].reverse() : each.elements;
      for (const element of elements) compile(element, back);
      if (split) {
        ends.push(later());
        split({ op: 'either', first, second: steps.length });
      }
    });
    for (const end of ends) end({ op: 'go', to: steps.length });
  }

  function quantifier({ element, min, max, greedy }: Loop, back: boolean): void {
    const inside: number[] = [];
    visitRegExpAST(element, { onCapturingGroupEnter: (group) => void inside.push(groups.indexOf(group)) });
    const once = (): void => {
      if (inside.length)
        steps.push({ op: 'forget', from: 2 + 2 * Math.min(...inside), to: 4 + 2 * Math.max(...inside) });
      compile(element as AST.Element, back);
    };
    for (let n = 0; n < min; n++) once();
    const choice = (first: number, second: number): Step =>
      greedy ? { op: 'either', first, second } : { op: 'either', first: second, second: first };
    if (max === Infinity) {
      const slot = slots++;
      const begin = steps.length;
      const split = later();
      const body = steps.length;
      steps.push({ op: 'note', slot });
      once();
      steps.push({ op: 'moved', slot }, { op: 'go', to: begin });
      split(choice(body, steps.length));
      return;
    }
    const splits: ((step: Step) => void)[] = [];
    const bodies: number[] = [];
    for (let n = min; n < max; n++) {
      splits.push(later());
      bodies.push(steps.length);
      const slot = slots++;
      steps.push({ op: 'note', slot });
      once();
      steps.push({ op: 'moved', slot });
    }
    splits.forEach((split, n) => split(choice(bodies[n] ?? 0, steps.length)));
  }

  function compile(node: AST.Element, back: boolean): void {
    switch (node.type) {
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
      case 'ExpressionCharacterClass':
        steps.push({ op: 'character', matches: characterOf(node.raw), back });
        return;
      case 'Group':
        return alternatives(node.alternatives, back);
      case 'CapturingGroup': {
        const slot = 2 + 2 * groups.indexOf(node);
        steps.push({ op: 'note', slot: back ? slot + 1 : slot });
        alternatives(node.alternatives, back);
        steps.push({ op: 'note', slot: back ? slot : slot + 1 });
        return;
      }
      case 'Quantifier':
        return quantifier(node, back);
      case 'Assertion':
        if (node.kind === 'start' || node.kind === 'end') {
          steps.push({ op: 'edge', kind: node.kind, lines: flags.multiline });
        } else if (node.kind === 'word') {
          steps.push({ op: 'word', negate: node.negate, isWord: characterOf('\\w') });
        } else if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
          const look = later();
          const body = steps.length;
          alternatives(node.alternatives, node.kind === 'lookbehind');
          steps.push({ op: 'done' });
          look({ op: 'look', body, next: steps.length, negate: node.negate });
        }
        return;
      case 'Backreference': {
        const [group] = [node.resolved].flat();
        steps.push({
          op: 'again',
          group: 1 + groups.indexOf(group as AST.CapturingGroup),
          fold: flags.ignoreCase,
          back,
        });
        return;
      }
      default:
        throw new Error(`${(node as AST.Node).type} of ${expression.source} is not known here`);
    }
  }

  steps.push({ op: 'note', slot: 0 });
  alternatives(pattern.alternatives, false);
  steps.push({ op: 'note', slot: 1 }, { op: 'done' });
  return { steps, slots, unicode, anchored: !flags.multiline && pattern.alternatives.every(isAnchored) };
}

function isAnchored({ elements: [first] }: AST.Alternative): boolean {
  if (first?.type === 'Assertion') return first.kind === 'start';
  return (first?.type === 'Group' || first?.type === 'CapturingGroup') && first.alternatives.every(isAnchored);
}
