import { html, type TemplateResult } from 'lit/html.js';
import type { PanelContext } from '../screen.js';

/** Styles of the heading: a screen that has it adopts them. */
export const SCREEN_HEADER_CSS = `
.screen-header{margin-block-end:12px}
.screen-header .link{margin-inline-start:-8px}
`;

/** The heading of a screen beside the conversation, and the way back to it. */
export function screenHeader(ctx: PanelContext, title: string): TemplateResult {
  return html`<div class="screen-header">
    <button
      class="link"
      type="button"
      @click=${() => {
        ctx.dispatch({ type: 'show', screen: 'conversation' });
        ctx.focusAfterUpdate(ctx.snapshot.consent.status === 'undecided' ? 'screen' : 'step');
      }}
    >
      ${ctx.base.back}
    </button>
    <h3 tabindex="-1" data-focus="screen">${title}</h3>
  </div>`;
}
