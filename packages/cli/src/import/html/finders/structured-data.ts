import type { FoundPair } from '../find-pairs.js';
import type { Page } from '../open-page.js';

/** A `FAQPage` that a page describes for search engines (JSON-LD). */
export function structuredDataPairs(page: Page): Pick<FoundPair, 'question' | 'answer'>[] {
  return [...page.document.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap((script) => questionsIn(parsed(script.textContent ?? '')))
    .map(({ name, text }) => ({ question: page.parse(name), answer: page.parse(text) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function questionsIn(value: unknown): { readonly name: string; readonly text: string }[] {
  if (Array.isArray(value)) return value.flatMap(questionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  const answer = [node['acceptedAnswer']].flat()[0] as Record<string, unknown> | undefined;
  const [name, text] = [node['name'], answer?.['text']];
  if (node['@type'] === 'Question' && typeof name === 'string' && typeof text === 'string') return [{ name, text }];
  return [...questionsIn(node['mainEntity']), ...questionsIn(node['@graph'])];
}
