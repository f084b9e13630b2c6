import type { Language } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import type { LoadedScreen, PanelContext } from '../panel/screen.js';
import { drawMessage } from './cards/registry.js';
import { pathView } from './path-view.js';
import { composerView } from './composer-view.js';
import { CONVERSATION_CSS } from './conversation-styles.js';
import { spoken } from './spoken.js';
import { stepView } from './step-view.js';
import { loadStrings, type ConversationStrings } from './strings.js';

/** The conversation: what was said, what can be chosen next, and the field for a typed question. */
export async function load(language: Language): Promise<LoadedScreen> {
  const strings = await loadStrings(language);
  return {
    styles: [CONVERSATION_CSS],
    view: (ctx) =>
      html`${pathView(ctx, strings)} ${transcriptView(ctx, strings)} ${stepView(ctx, strings)}
      ${composerView(ctx, strings)}`,
    spoken: (ctx, before, going) => spoken(ctx, before, going, strings),
  };
}

/** The transcript is a labelled list and not live: the announcer alone speaks. */
function transcriptView(ctx: PanelContext, strings: ConversationStrings): unknown {
  const { messages } = ctx.snapshot;
  if (!messages.length) return nothing;
  return html`<section aria-label=${strings.transcript}>
    <ol class="transcript" role="list">
      ${messages.map((message, index) =>
        keyed(
          message.id,
          html`<li>${drawMessage(message, { ...ctx, strings, index, latest: index === messages.length - 1 })}</li>`,
        ),
      )}
    </ol>
  </section>`;
}
