import type { Choice } from '@madoguchi/content';
import type { ClarifyMessage } from '@madoguchi/client';
import { localize } from '@madoguchi/content';
import { html } from 'lit/html.js';
import type { PanelContext } from '../../panel/screen.js';
import { showOffices, type Card } from './card.js';

/** More has to be known: the choices that the question may be about, and the way to a person. */
export const clarifyCard: Card<'clarify'> = (message, ctx) => {
  const { strings, base, index, latest } = ctx;
  const id = `clarify-${index}`;
  return html`<article class="card" aria-labelledby=${id}>
    <h3 id=${id} tabindex="-1" data-focus="message:${index}">${strings.clarify}</h3>
    <ul class="choices" role="list">
      ${
        // What was chosen stands below; an older question is not asked again.
        (latest ? clarifyChoices(message, ctx) : []).map(
          (choice) =>
            html`<li>
              <button
                class="button choice"
                type="button"
                @click=${() => {
                  ctx.focusAfterUpdate(`message:${index + 2}`);
                  ctx.dispatch({ type: 'choose', choiceId: choice.id });
                  if (choice.leads?.to === 'office') showOffices(ctx);
                }}
              >
                ${base.mark(localize(choice.label, ctx.language))}
              </button>
            </li>`,
        )
      }
    </ul>
    <button class="button" type="button" @click=${() => showOffices(ctx)}>${strings.officeButton}</button>
  </article>`;
};

/** The choices that are offered, in the order of the reply. */
export function clarifyChoices({ choiceIds }: ClarifyMessage, { snapshot }: PanelContext): readonly Choice[] {
  const all = snapshot.content.status === 'ready' ? snapshot.content.manifest.choices : [];
  return choiceIds.flatMap((id) => all.find((choice) => choice.id === id) ?? []);
}
