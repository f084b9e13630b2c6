import { currentStep, pathChoices } from '@madoguchi/client';
import { localize, type FaqEntry } from '@madoguchi/content';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { renderInline } from '../nodes/render-nodes.js';
import type { PanelContext } from '../panel/screen.js';
import { partView } from '../panel/views/part-view.js';
import { pick, showOffices } from './cards/card.js';
import type { ConversationStrings } from './strings.js';

/** What can be chosen next on the path. */
export function stepView(ctx: PanelContext, strings: ConversationStrings): unknown {
  const step = currentStep(ctx.snapshot);
  if (!step) return nothing;
  const depth = pathChoices(ctx.snapshot).length;
  // Each step has a heading of its own: of one whose words change as it gets the focus, screen readers say the old ones.
  const group = (title: string, content: unknown): unknown => keyed(step.kind + depth, groupView(title, content));
  switch (step.kind) {
    case 'choices':
      return group(
        depth ? strings.stepNext : strings.stepFirst,
        html`<ul class="choices" role="list">
          ${step.choices.map(
            (choice) =>
              html`<li>
                <button
                  class="button choice"
                  type="button"
                  @click=${() => {
                    ctx.dispatch({ type: 'choose', choiceId: choice.id });
                    if (choice.leads?.to === 'office') showOffices(ctx);
                    else if (choice.leads?.to === 'entry') {
                      ctx.focusAfterUpdate(`message:${ctx.snapshot.messages.length}`);
                    } else ctx.focusAfterUpdate('step');
                  }}
                >
                  ${ctx.base.mark(localize(choice.label, ctx.language))}
                </button>
              </li>`,
          )}
        </ul>`,
      );
    case 'entries':
      return group(
        strings.stepEntries,
        partView(ctx, step.entries, step.failed, (entries) => entryButtons(entries, ctx)),
      );
    case 'office':
      return group(
        strings.stepOffice,
        html`<button class="button" type="button" @click=${() => showOffices(ctx)}>${strings.officeButton}</button>`,
      );
    default:
      return step satisfies never;
  }
}

function groupView(title: string, content: unknown): TemplateResult {
  // The heading stands before the group that it names: inside, its name would be heard twice when it gets the focus.
  return html`<div class="step">
    <h3 id="step-title" tabindex="-1" data-focus="step">${title}</h3>
    <div role="group" aria-labelledby="step-title">${content}</div>
  </div>`;
}

function entryButtons(entries: readonly FaqEntry[], ctx: PanelContext): TemplateResult {
  return html`<ul class="choices" role="list">
    ${entries.map(
      (entry) =>
        html`<li>
          <button class="button choice" type="button" @click=${() => pick(ctx, entry.id)}>
            ${renderInline(entry.question, ctx.base)}
          </button>
        </li>`,
    )}
  </ul>`;
}
