import type { Journey, Rule } from './journey.js';
import { saidOn, type RecordedStep } from './recording.js';

/** White space does not count, nor full stops at ends: screen readers join, split and end what they say as they like. */
export function plain(text: string): string {
  return text.replace(/\.(?=\s|$)|\s+/g, '');
}

/**
 * Holds what was heard against what has to be heard. Pure.
 * @returns what is wrong, one line each, with the number of the step (from 1).
 */
export function judge(journey: Journey, steps: readonly RecordedStep[]): string[] {
  const faults: string[] = [];
  /** Messages that were heard so far: not one of them is heard again by itself. */
  const old: string[] = [];
  for (const [index, step] of journey.steps.entries()) {
    const recorded = steps[index];
    const said = recorded ? saidOn(recorded) : [];
    const speech = plain(said.join(' '));
    const fault = (text: string): void => {
      faults.push(`${index + 1}. ${step.does} ${text}; heard: ${said.join(' / ') || 'nothing'}`);
    };
    if (!recorded) fault('did not take place');
    if (!step.rules.length && !speech) fault('is silent');
    const { act } = step;
    if (act.kind === 'press' && act.until !== null && !speech.includes(plain(act.until))) {
      fault(`"${act.until}" was never reached`);
    }
    const may = step.rules.flatMap((rule) => (rule.kind === 'may-hear' ? rule.texts : []));
    for (const text of step.reads ? [] : old) {
      if (!may.includes(text) && speech.includes(plain(text))) fault(`"${text}" is heard again`);
    }
    for (const rule of step.rules) broken(rule, speech).forEach(fault);
    old.push(...step.rules.flatMap((rule) => (rule.kind === 'message' ? rule.texts : [])));
  }
  return faults;
}

/** How a rule is broken by the speech of a step. */
function broken(rule: Rule, speech: string): string[] {
  switch (rule.kind) {
    case 'anything':
    case 'may-hear':
      return [];
    case 'not':
      return rule.texts.filter((text) => speech.includes(plain(text))).map((text) => `"${text}" must not be heard`);
    case 'hears':
    case 'message': {
      const faults: string[] = [];
      let from = 0;
      for (const text of rule.texts) {
        const times = speech.split(plain(text)).length - 1;
        const at = speech.indexOf(plain(text), from);
        if (times !== 1) faults.push(`"${text}" is heard ${times} times, not once`);
        else if (at < 0) faults.push(`"${text}" is heard too early`);
        else from = at;
      }
      return faults;
    }
    default:
      return rule satisfies never;
  }
}
