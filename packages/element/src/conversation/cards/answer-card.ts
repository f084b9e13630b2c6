import { findEntry } from '@madoguchi/client';
import type { FaqEntry } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import { renderBlocks, renderInline, renderLink } from '../../nodes/render-nodes.js';
import { formatDate } from '../format-date.js';
import { pick, showOffices, type Card, type CardContext } from './card.js';

/** A published answer: how it was found, question, answer, source and date, what is near, and the way to a person. */
export const answerCard: Card<'answer'> = (message, ctx) => {
  const { strings, base, snapshot, index } = ctx;
  const entry = findEntry(snapshot, message.entryId);
  const taken = snapshot.content.status === 'ready' && snapshot.content.live.recalled.includes(message.entryId);
  if (!entry) {
    return html`<p class="quiet" tabindex="-1" data-focus="message:${index}">
      ${taken ? strings.recalled : base.loading}
    </p>`;
  }
  const id = `answer-${index}`;
  const card = html`<article class="card" aria-labelledby=${id}>
    <p class="found">${strings.found[message.foundBy]}</p>
    <h3 id=${id} tabindex="-1" data-focus="message:${index}">${renderInline(entry.question, base)}</h3>
    <div class="prose">${renderBlocks(entry.answer, base)}</div>
    ${entry.automation === 'office-only' ? html`<p class="note">${strings.officeOnly}</p>` : nothing}
    <dl class="meta">
      <div>
        <dt>${strings.source}</dt>
        <dd>${renderLink(entry.source, new URL(entry.source).host, base)}</dd>
      </div>
      <div>
        <dt>${strings.reviewed}</dt>
        <dd><time datetime=${entry.reviewed}>${formatDate(Date.parse(entry.reviewed), ctx.language)}</time></dd>
      </div>
    </dl>
    ${
      entry.links.length
        ? html`<h4>${strings.links}</h4>
            <ul class="plain" role="list">
              ${entry.links.map((link) => html`<li>${renderLink(link.href, base.mark(link.label), base)}</li>`)}
            </ul>`
        : nothing
    }
    ${entryList(strings.alternatives, message.alternatives, ctx)} ${entryList(strings.related, entry.related, ctx)}
    ${feedbackView(message, ctx)}
    <div class="row">
      <button class="link" type="button" @click=${() => showOffices(ctx)}>${strings.askPerson}</button>
      <button class="link" type="button" @click=${() => void print(ctx, message.id)}>${strings.print}</button>
      <a class="link" href="#madoguchi=${entry.id}">${strings.permalink}</a>
    </div>
  </article>`;
  return [card, placeBeside(message.id, ctx)];
};

/** The place below a published answer for what an add-on puts beside it, and the way in which that is announced. */
function placeBeside(id: string, ctx: CardContext): unknown {
  return html`<slot name=${id} @madoguchi-say=${({ detail }: CustomEvent<string>) => ctx.announce(detail)}></slot>`;
}

/** Other entries as buttons; those that are not at hand (another topic, taken back) are left out. */
function entryList(title: string, ids: readonly string[], ctx: CardContext): unknown {
  const entries = ids.map((id) => findEntry(ctx.snapshot, id)).filter((entry): entry is FaqEntry => !!entry);
  if (!entries.length) return nothing;
  return html`<h4>${title}</h4>
    <ul class="plain" role="list">
      ${entries.map(
        (entry) =>
          html`<li>
            <button class="link" type="button" @click=${() => pick(ctx, entry.id)}>
              ${renderInline(entry.question, ctx.base)}
            </button>
          </li>`,
      )}
    </ul>`;
}

const feedbackView: Card<'answer'> = (message, ctx) => {
  const { strings, index } = ctx;
  const answer = (value: 'helped' | 'not-helped', label: string): unknown =>
    html`<button
      class="small"
      type="button"
      aria-pressed=${String(message.feedback === value)}
      @click=${() => {
        ctx.dispatch({ type: 'feedback', messageId: message.id, value });
        ctx.announce(value === 'helped' ? strings.thanks : strings.notHelped);
      }}
    >
      ${label}
    </button>`;
  return html`<div class="feedback" role="group" aria-labelledby="helped-${index}">
    <span id="helped-${index}">${strings.helped}</span>
    ${answer('helped', strings.yes)} ${answer('not-helped', strings.no)}
    ${
      message.feedback
        ? html`<p class="quiet">${message.feedback === 'helped' ? strings.thanks : strings.notHelped}</p>`
        : nothing
    }
  </div>`;
};

async function print(ctx: CardContext, messageId: string): Promise<void> {
  const { printSheet } = await import('../../print/print-sheet.js');
  await printSheet(ctx, { messageId });
}
