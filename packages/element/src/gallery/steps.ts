import type { Intent, Message, Snapshot } from '@madoguchi/client';
import { inlineText, localize } from '@madoguchi/content';
import type { Step } from './gallery-state.js';
import type { Survey } from './survey-content.js';

/** An intent as a step. */
export function intent(value: Intent | ((snapshot: Snapshot) => Intent)): Step {
  return { type: 'intent', intent: value };
}

export const OPEN: readonly Step[] = [intent({ type: 'open' })];
/** Opens, and agrees to the terms. */
export const JOIN: readonly Step[] = [...OPEN, intent({ type: 'accept' })];
/** Opens, and goes on without agreeing. */
export const DECLINE: readonly Step[] = [...OPEN, intent({ type: 'decline' })];

/** Takes choices, first step first. */
export function take(path: readonly string[]): Step[] {
  return path.map((choiceId) => intent({ type: 'choose', choiceId }));
}

export function pick(entryId: string): Step {
  return intent({ type: 'pick', entryId });
}

/** Joins, and takes every choice down to a list of questions. */
export function listed({ path }: Survey): Step[] {
  return [...JOIN, ...take(path)];
}

/** Joins, takes every choice, and asks. */
export function asked(survey: Survey, text = questionOf(survey)): Step[] {
  return [...listed(survey), intent({ type: 'ask', text })];
}

/** A question as visitors of this content ask it. */
export function questionOf({ manifest, listed: [first], language }: Survey): string {
  const example = manifest.examples[0];
  return example ? localize(example, language) : first ? inlineText(first.question) : '?';
}

/** The id of the newest message of a kind. */
export function latest({ messages }: Snapshot, kind: Message['kind']): string {
  return messages.findLast((message) => message.kind === kind)?.id ?? '';
}

export function show(screen: 'conversation' | 'offices' | 'help' | 'settings'): Step {
  return intent({ type: 'show', screen });
}

export function fill(selector: string, text: string): Step {
  return { type: 'fill', selector, text };
}

export function idle(ms: number): Step {
  return { type: 'idle', ms };
}

export function press(selector: string): Step {
  return { type: 'press', selector };
}
