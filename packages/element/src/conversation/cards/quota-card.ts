import type { QuotaMessage } from '@madoguchi/client';
import { html } from 'lit/html.js';
import type { PanelContext } from '../../panel/screen.js';
import { formatTime } from '../format-date.js';
import type { ConversationStrings } from '../strings.js';
import { showOffices, type Card } from './card.js';

/** No more typed questions for now: until when, and what can be done all the same. */
export const quotaCard: Card<'quota'> = (message, ctx) => {
  const id = `quota-${ctx.index}`;
  return html`<article class="card" aria-labelledby=${id}>
    <h3 id=${id} tabindex="-1" data-focus="message:${ctx.index}">${quotaText(message, ctx, ctx.strings)}</h3>
    <p>${ctx.strings.quotaHelp}</p>
    <button class="button" type="button" @click=${() => showOffices(ctx)}>${ctx.strings.officeButton}</button>
  </article>`;
};

/** Says until when no question is taken. */
export function quotaText({ resetsAt }: QuotaMessage, ctx: PanelContext, strings: ConversationStrings): string {
  return strings.quota.replace('{time}', formatTime(resetsAt, ctx.language));
}
