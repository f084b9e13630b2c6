import { findEntry } from '@madoguchi/client';
import { localize } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import { renderInline } from '../../nodes/render-nodes.js';
import { wordLabels } from '../word-labels.js';
import type { Card, CardContext } from './card.js';

/** What the visitor chose or wrote: a quiet line on the right. */
function mine(content: unknown, ctx: CardContext): unknown {
  return html`<p class="mine"><span class="hidden">${ctx.strings.you}</span>${content}</p>`;
}

/** A choice that the visitor took. */
export const choiceLine: Card<'choice'> = (message, ctx) => {
  const { content } = ctx.snapshot;
  const id = message.path.at(-1);
  const choice = content.status === 'ready' ? content.manifest.choices.find((c) => c.id === id) : undefined;
  return choice ? mine(ctx.base.mark(localize(choice.label, ctx.language)), ctx) : nothing;
};

/** A listed question that the visitor picked. Its answer repeats it as a heading, so the line is for the eye. */
export const pickLine: Card<'pick'> = (message, ctx) => {
  const entry = findEntry(ctx.snapshot, message.entryId);
  return entry ? mine(renderInline(entry.question, ctx.base), ctx) : nothing;
};

/** A typed question; after a reload only its registered words are known. */
export const questionLine: Card<'question'> = (message, ctx) => {
  if (message.text !== null) return mine(message.text, ctx);
  const words = wordLabels(message.termIds ?? [], ctx.snapshot, ctx.language);
  return mine(words.length ? `${ctx.strings.typedBefore}: ${words.join(' / ')}` : ctx.strings.typedBefore, ctx);
};

/** Something about the conversation itself. */
export const noticeLine: Card<'notice'> = (message, ctx) =>
  html`<p class="quiet center">${ctx.strings.notice[message.code]}</p>`;

/** A turn that failed, with what to do. The button stays as long as it has the focus, which must not be lost with it. */
export const errorCard: Card<'error'> = (message, ctx) => {
  const button = ctx.local(`retry-${message.id}`, () => ({ focused: false }));
  const idle = ctx.latest && !ctx.snapshot.turn;
  return html`<div class="error">
    <p tabindex="-1" data-focus="message:${ctx.index}">${ctx.strings.error[message.code]}</p>
    ${
      idle || button.focused
        ? html`<button
            class="button"
            type="button"
            aria-disabled=${idle ? nothing : 'true'}
            @click=${({ target }: Event) => {
              if (!idle) return;
              button.focused = (target as Element).matches(':focus');
              ctx.focusAfterUpdate(`message:${ctx.index + 1}`);
              ctx.dispatch({ type: 'retry' });
            }}
            @blur=${() => {
              button.focused = false;
              ctx.requestUpdate();
            }}
          >
            ${ctx.base.retry}
          </button>`
        : nothing
    }
  </div>`;
};
