import type { Program } from './regexp-program.js';

/** Where a program was found in a text, and how many steps that took. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly steps: number;
}

/** Runs a program as engines with backtracking do: from each place on, the first way that leads to the end. `start` is -1 where none does. */
export function runProgram(program: Program, text: string, from: number, sticky: boolean): Run {
  const counter = { steps: 0 };
  for (let start = from; start <= text.length; start += widthAt(text, start, program.unicode)) {
    const slots = new Array<number>(program.slots).fill(-1);
    if (matches(program, text, start, 0, slots, counter)) return { start, end: slots[1] ?? -1, steps: counter.steps };
    if (sticky || program.anchored) break;
  }
  return { start: -1, end: -1, steps: counter.steps };
}

function widthAt(text: string, at: number, unicode: boolean): number {
  const code = unicode ? (text.codePointAt(at) ?? 0) : 0;
  return code > 0xffff ? 2 : 1;
}

function before(text: string, at: number, unicode: boolean): string {
  const two = unicode && at > 1 ? text.slice(at - 2, at) : '';
  return (two.codePointAt(0) ?? 0) > 0xffff ? two : text.charAt(at - 1);
}

/** Whether the program from `pc` on fits at `at`. Choices are kept on a stack: [place, position], or [-1 - slot, what was in it]. */
function matches(
  program: Program,
  text: string,
  at: number,
  pc: number,
  slots: number[],
  counter: { steps: number },
): boolean {
  const { steps, unicode } = program;
  const choices: number[] = [];
  const set = (slot: number, value: number): void => {
    choices.push(-1 - slot, slots[slot] ?? -1);
    slots[slot] = value;
  };
  const back = (): boolean => {
    while (choices.length) {
      const value = choices.pop() ?? 0;
      const place = choices.pop() ?? 0;
      if (place < 0) slots[-1 - place] = value;
      else {
        pc = place;
        at = value;
        return true;
      }
    }
    return false;
  };
  for (;;) {
    counter.steps++;
    const step = steps[pc];
    if (!step) throw new Error(`no step ${pc}`);
    let ok = true;
    switch (step.op) {
      case 'done':
        return true;
      case 'character': {
        const character = step.back ? before(text, at, unicode) : text.slice(at, at + widthAt(text, at, unicode));
        ok = character !== '' && step.matches(character);
        if (ok) at += step.back ? -character.length : character.length;
        pc++;
        break;
      }
      case 'either':
        choices.push(step.second, at);
        pc = step.first;
        break;
      case 'go':
        pc = step.to;
        break;
      case 'note':
        set(step.slot, at);
        pc++;
        break;
      case 'forget':
        for (let slot = step.from; slot < step.to; slot++) set(slot, -1);
        pc++;
        break;
      case 'moved':
        ok = slots[step.slot] !== at;
        pc++;
        break;
      case 'edge': {
        const neighbour = step.kind === 'start' ? text.charAt(at - 1) : text.charAt(at);
        ok = neighbour === '' || (step.lines && isLineEnd(neighbour));
        pc++;
        break;
      }
      case 'word': {
        const is = (character: string): boolean => character !== '' && step.isWord(character);
        ok = (is(text.charAt(at - 1)) !== is(text.charAt(at))) !== step.negate;
        pc++;
        break;
      }
      case 'look': {
        const own = [...slots];
        ok = matches(program, text, at, step.body, own, counter) !== step.negate;
        if (ok && !step.negate) own.forEach((value, slot) => value !== slots[slot] && set(slot, value));
        pc = step.next;
        break;
      }
      case 'again': {
        const [start = -1, end = -1] = slots.slice(step.group * 2, step.group * 2 + 2);
        const said = start < 0 || end < 0 ? '' : text.slice(start, end);
        const here = step.back ? text.slice(Math.max(0, at - said.length), at) : text.slice(at, at + said.length);
        counter.steps += said.length;
        ok = here === said || (step.fold && here.toLowerCase() === said.toLowerCase());
        if (ok) at += step.back ? -said.length : said.length;
        pc++;
        break;
      }
      default:
        step satisfies never;
    }
    if (!ok && !back()) return false;
  }
}

/** No expression and no function of strings: both are counted where this is used. */
function isLineEnd(sign: string): boolean {
  return sign === '\n' || sign === '\r' || sign === '\u2028' || sign === '\u2029';
}
