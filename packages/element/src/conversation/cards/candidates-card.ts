import { findEntry } from '@madoguchi/client';
import { html, nothing } from 'lit/html.js';
import { renderInline } from '../../nodes/render-nodes.js';
import { pick, showOffices, type Card } from './card.js';

/** A few entries to choose from, "none of these", and the way to a person. */
export const candidatesCard: Card<'candidates'> = (message, ctx) => {
  const { strings, base, index } = ctx;
  const id = `candidates-${index}`;
  return html`<article class="card" aria-labelledby=${id}>
    <p class="found">${strings.found[message.foundBy]}</p>
    <h3 id=${id} tabindex="-1" data-focus="message:${index}">${strings.candidates}</h3>
    <p class="quiet">${strings.candidatesNote}</p>
    <ul class="choices" role="list">
      ${message.entryIds.map((entryId) => {
        const entry = findEntry(ctx.snapshot, entryId);
        return entry
          ? html`<li>
              <button class="button choice" type="button" @click=${() => pick(ctx, entryId)}>
                ${renderInline(entry.question, base)}
              </button>
            </li>`
          : nothing;
      })}
      ${
        message.settled === null
          ? html`<li>
              <button
                class="button choice none"
                type="button"
                @click=${() => {
                  ctx.focusAfterUpdate(`message:${ctx.snapshot.messages.length}`);
                  ctx.dispatch({ type: 'reject-candidates', messageId: message.id });
                }}
              >
                ${strings.noneOfThese}
              </button>
            </li>`
          : nothing
      }
    </ul>
    ${message.settled === 'none' ? html`<p class="quiet">${strings.noneChosen}</p>` : nothing}
    <div class="row">
      <button class="link" type="button" @click=${() => showOffices(ctx)}>${strings.askPerson}</button>
    </div>
  </article>`;
};
