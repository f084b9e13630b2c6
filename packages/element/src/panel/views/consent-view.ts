import { localize } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import { renderBlocks } from '../../nodes/render-nodes.js';
import type { PanelContext } from '../screen.js';

/** The terms, readable in place, and the decision: both answers are equally easy and equally large. */
export function consentView(ctx: PanelContext): unknown {
  const { snapshot, base } = ctx;
  if (snapshot.content.status !== 'ready') return nothing;
  const { consent } = snapshot;
  const changed = consent.status === 'undecided' && consent.reason === 'terms-changed';
  const decide = (type: 'accept' | 'decline', said: string) => () => {
    ctx.dispatch({ type });
    ctx.announce(said);
    ctx.focusAfterUpdate('step');
  };
  return html`<section class="consent">
    <h3 tabindex="-1" data-focus="screen">${base.consentTitle}</h3>
    ${changed ? html`<p class="note">${base.consentChanged}</p>` : nothing}
    <p>${base.consentLead}</p>
    <div class="terms prose">${renderBlocks(localize(snapshot.content.manifest.terms.text, ctx.language), base)}</div>
    <div class="decision">
      <p class="quiet">${base.declineNote}</p>
      <button class="button" type="button" @click=${decide('accept', base.accepted)}>${base.accept}</button>
      <button class="button" type="button" @click=${decide('decline', base.declined)}>${base.decline}</button>
    </div>
  </section>`;
}
