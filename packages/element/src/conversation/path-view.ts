import { pathChoices } from '@madoguchi/client';
import { localize } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import type { PanelContext } from '../panel/screen.js';

/** The choice path as breadcrumbs that are buttons: any step can be changed at any time. */
export function pathView(ctx: PanelContext): unknown {
  const choices = pathChoices(ctx.snapshot);
  if (!choices.length) return nothing;
  const step = (label: string, depth: number): unknown =>
    html`<li>
      <button
        class="link crumb"
        type="button"
        aria-current=${depth === choices.length ? 'step' : nothing}
        @click=${() => {
          ctx.dispatch({ type: 'change-path', depth });
          ctx.focusAfterUpdate('step');
        }}
      >
        ${label}
      </button>
    </li>`;
  return html`<nav class="path" aria-label=${ctx.base.path}>
    <ol>
      ${step(ctx.base.pathStart, 0)}
      ${choices.map((choice, index) => step(localize(choice.label, ctx.language), index + 1))}
    </ol>
  </nav>`;
}
