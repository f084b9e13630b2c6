import { localize, pageLanguage } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import { renderInline, renderLink } from '../../nodes/render-nodes.js';
import { formatDate } from '../format-date.js';
import { showOffices, type Card } from './card.js';

/** Helplines, before anything else is looked for. The visitor may go on to the search, or not. */
export const safetyCard: Card<'safety'> = (message, ctx) => {
  const { strings, base, snapshot, index, language } = ctx;
  const rules = snapshot.content.status === 'ready' ? snapshot.content.library.safety : null;
  const rule = rules?.find(({ id }) => id === message.ruleId);
  if (!rule) return nothing;
  const id = `safety-${index}`;
  return html`<article class="card" aria-labelledby=${id}>
    <h3 id=${id} tabindex="-1" data-focus="message:${index}">${strings.safety.title}</h3>
    <div class="prose"><p>${renderInline(localize(rule.text, language), base)}</p></div>
    <ul class="plain" role="list">
      ${rule.helplines.map(
        ({ label, href }) =>
          html`<li lang=${pageLanguage(language) === 'ja' ? nothing : 'ja'}>${renderLink(href, label, base)}</li>`,
      )}
    </ul>
    <dl class="meta">
      <div>
        <dt>${strings.source}</dt>
        <dd>${renderLink(rule.source, new URL(rule.source).host, base)}</dd>
      </div>
      <div>
        <dt>${strings.reviewed}</dt>
        <dd><time datetime=${rule.reviewed}>${formatDate(Date.parse(rule.reviewed), language)}</time></dd>
      </div>
    </dl>
    <p class="quiet">${strings.safety.note}</p>
    <div class="row">
      ${
        ctx.latest && !snapshot.turn
          ? html`<button
              class="link"
              type="button"
              @click=${() => {
                ctx.focusAfterUpdate(`message:${index + 1}`);
                ctx.dispatch({ type: 'search-anyway' });
              }}
            >
              ${strings.safety.searchAnyway}
            </button>`
          : nothing
      }
      <button class="link" type="button" @click=${() => showOffices(ctx)}>${strings.askPerson}</button>
    </div>
  </article>`;
};
