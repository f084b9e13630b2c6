import type { FoundPair } from '../find-pairs.js';
import { copied, hasContent, HEADINGS, textOf } from '../page-parts.js';

const QUESTION =
  /(?:^|[-_])(?:q|question|toggle|trigger|accordion[-_]?(?:title|head(?:er|ing)?|button))\d*(?:$|[-_])|(?:faq|qa)[-_]?(?:q|question|title|head)/i;
const ANSWER =
  /(?:^|[-_])(?:a|answer|panel|accordion[-_]?(?:body|content|panel))\d*(?:$|[-_])|(?:faq|qa)[-_]?(?:a|answer|body|content)(?:$|[-_])/i;

/** Questions that are buttons which open their answers, and boxes that their classes call question and answer. */
export function accordionPairs(root: Element): FoundPair[] {
  return [...controlled(root), ...named(root)];
}

/** `aria-controls` names the answer; without it, it follows the button or what the button stands in. */
function controlled(root: Element): FoundPair[] {
  return [...root.querySelectorAll('[aria-controls], [aria-expanded]')].flatMap((button): FoundPair[] => {
    if (!textOf(button) || button.matches('input, select, textarea')) return [];
    const id = button.getAttribute('aria-controls') ?? '';
    const answer = (id && root.ownerDocument.getElementById(id)) || follower(button);
    return answer && !answer.contains(button) ? pair(button, answer) : [];
  });
}

function follower(button: Element): Element | null {
  const box = button.closest(`dt, ${HEADINGS}`) ?? button;
  return box.nextElementSibling ?? box.parentElement?.nextElementSibling ?? null;
}

function named(root: Element): FoundPair[] {
  const isNamed = (element: Element | null | undefined, name: RegExp): boolean =>
    !!element && [...element.classList].some((each) => name.test(each));
  return [...root.querySelectorAll('[class]')].flatMap((question): FoundPair[] => {
    if (!isNamed(question, QUESTION) || question.matches('dt, table, tr, ul, ol, span, i, body')) return [];
    for (const next of [question.nextElementSibling, question.parentElement?.nextElementSibling]) {
      if (next && isNamed(next, ANSWER)) return pair(question, next);
    }
    return [];
  });
}

function pair(question: Element, answer: Element): FoundPair[] {
  const copy = copied(answer.ownerDocument, answer.childNodes);
  return hasContent(copy) ? [{ at: question, question, answer: copy, taken: [answer] }] : [];
}
