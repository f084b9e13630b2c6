import { pathChoices } from '@madoguchi/client';
import { localize } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import type { PanelContext } from '../panel/screen.js';
import type { ConversationStrings } from './strings.js';

/** The choice path as breadcrumbs that are buttons: any step can be changed at any time, and the last one taken back. */
export function pathView(ctx: PanelContext, strings: ConversationStrings): unknown {
  const choices = pathChoices(ctx.snapshot);
  if (!choices.length) return nothing;
  const button = (label: string, depth: number): unknown =>
    html`<button
      class="link crumb"
      type="button"
      aria-current=${depth === choices.length ? 'step' : nothing}
      @click=${() => {
        ctx.dispatch({ type: 'change-path', depth });
        ctx.focusAfterUpdate('step');
      }}
    >
      ${ctx.base.mark(label)}
    </button>`;
  return html`<nav class="path" aria-label=${strings.path}>
    <ol>
      ${[strings.pathStart, ...choices.map((choice) => localize(choice.label, ctx.language))].map(
        (label, depth) => html`<li>${button(label, depth)}</li>`,
      )}
    </ol>
    ${button(strings.stepBack, choices.length - 1)}
  </nav>`;
}
