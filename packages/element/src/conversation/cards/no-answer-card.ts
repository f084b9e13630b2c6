import { canWiden } from '@madoguchi/client';
import { html, nothing } from 'lit/html.js';
import { showOffices, type Card } from './card.js';

/** Nothing fits: the wider search where that is left, and the way to a person. */
export const noAnswerCard: Card<'no-answer'> = (message, ctx) => {
  const { strings, index, latest } = ctx;
  const id = `no-answer-${index}`;
  const widen = latest && message.scope === 'path' && canWiden(ctx.snapshot);
  return html`<article class="card" aria-labelledby=${id}>
    <h3 id=${id} tabindex="-1" data-focus="message:${index}">${strings.noAnswer[message.reason]}</h3>
    ${widen ? html`<p>${strings.widenNote}</p>` : nothing}
    <p>${strings.noAnswerHelp}</p>
    ${
      widen
        ? html`<button
            class="button"
            type="button"
            @click=${() => {
              ctx.focusAfterUpdate(`message:${ctx.snapshot.messages.length}`);
              ctx.dispatch({ type: 'widen' });
            }}
          >
            ${strings.widen}
          </button>`
        : nothing
    }
    <button class="button" type="button" @click=${() => showOffices(ctx)}>${strings.officeButton}</button>
  </article>`;
};
