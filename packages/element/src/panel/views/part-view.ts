import { html, type TemplateResult } from 'lit/html.js';
import type { PanelContext } from '../screen.js';

/**
 * Draws a part of the content that is loaded on demand: `draw` once it is here, else that it is on its way, or that it
 * failed with a way to try again.
 */
export function partView<T>(
  ctx: PanelContext,
  value: T | null | undefined,
  failed: boolean,
  draw: (value: T) => unknown,
): unknown {
  if (value != null) return draw(value);
  return failed ? partFailed(ctx) : html`<p class="quiet">${ctx.base.loading}</p>`;
}

function partFailed(ctx: PanelContext): TemplateResult {
  return html`<div class="error" role="alert">
    <p>${ctx.base.partFailed}</p>
    <button
      class="button"
      type="button"
      @click=${() => {
        ctx.dispatch({ type: 'retry' });
        // The button goes: the focus must not go with it.
        ctx.focusAfterUpdate(ctx.snapshot.screen === 'conversation' ? 'step' : 'screen');
      }}
    >
      ${ctx.base.retry}
    </button>
  </div>`;
}
