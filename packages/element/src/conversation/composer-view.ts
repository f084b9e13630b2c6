import { serviceAt } from '@madoguchi/client';
import type { pickUp } from '@madoguchi/content/matcher';
import { localize } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { PanelContext } from '../panel/screen.js';
import type { Draft } from './draft.js';
import { isSubmitKey } from './is-submit-key.js';
import { formatTime } from './format-date.js';
import { guardOf } from './personal-data/guard-of.js';
import type { ConversationStrings } from './strings.js';
import { wordLabels } from './word-labels.js';

const SENT = 'composer-sent';
/** What says more of the field, by id. */
const DESCRIPTIONS = ['composer-note', 'composer-privacy', SENT, 'composer-empty', 'composer-personal'];

/** The field for a typed question. It stands only where the session takes one: after consent and a first choice. */
export function composerView(ctx: PanelContext, strings: ConversationStrings): unknown {
  const { snapshot } = ctx;
  if (snapshot.consent.status !== 'accepted' || !snapshot.path.length || snapshot.content.status !== 'ready') {
    return nothing;
  }
  const draft = ctx.local<Draft>('draft', () => ({ text: '', wrong: null, composing: false, described: null }));
  const { state, during } = serviceAt(snapshot, ctx.now);
  // Who is writing goes on; what comes of it is said.
  if (state !== 'open' && !draft.text && !draft.described) {
    return html`<section class="composer" aria-labelledby="composer-closed">
      <h3 id="composer-closed">${strings.composer}</h3>
      <p>
        ${strings.closed}
        ${during?.until ? strings.closedUntil.replace('{time}', formatTime(during.until, ctx.language)) : nothing}
      </p>
    </section>`;
  }
  const slot = guardOf(ctx, draft.text);
  const waiting = snapshot.turn !== null;
  const send = async (): Promise<void> => {
    if (waiting) return ctx.announce(strings.waiting);
    if (draft.text && !slot.guard) {
      // Who types faster than the guard is loaded waits for it, and may press again meanwhile.
      await guardOf(ctx, draft.text).loading;
      if (!draft.text) return;
    }
    draft.wrong = draft.text.trim() ? null : 'empty';
    if (draft.wrong) ctx.announce(strings.askEmpty);
    else if (!slot.guard?.stops(ctx, draft)) {
      ctx.dispatch({ type: 'ask', text: draft.text });
      draft.text = '';
    }
    ctx.requestUpdate();
  };
  // What comes up while the visitor is in the field is announced; as a part of its description some screen readers would say
  // it once more, with all the rest. Who comes back to the field hears it there.
  const described = draft.described ?? DESCRIPTIONS.join(' ');
  // Words that are sent change with every key, and would be read each time: they describe the button that sends them.
  const remote = snapshot.transport !== 'embedded';
  return html`<form
    class="composer"
    @submit=${(event: Event) => {
      event.preventDefault();
      void send();
    }}
  >
    <h3><label for="question">${strings.composer}</label></h3>
    <p id="composer-note" class="quiet">${strings.composerNote}</p>
    <p id="composer-privacy" class="quiet">${strings.composerPrivacy}</p>
    <textarea
      id="question"
      rows="2"
      enterkeyhint="send"
      autocomplete="off"
      data-focus="composer"
      aria-describedby=${remote ? described.replace(SENT, '') : described}
      aria-invalid=${draft.wrong ? 'true' : nothing}
      .value=${live(draft.text)}
      @focus=${async ({ target }: FocusEvent) => {
        const field = target as HTMLTextAreaElement;
        const root = field.getRootNode() as ShadowRoot;
        draft.described = DESCRIPTIONS.filter((id) => root.getElementById(id)?.textContent).join(' ');
        (await import('./fit-to-keyboard.js')).fitToKeyboard(field);
      }}
      @blur=${() => {
        draft.described = null;
        ctx.requestUpdate();
      }}
      @input=${(event: Event) => {
        draft.text = (event.target as HTMLTextAreaElement).value;
        draft.wrong = null;
        draft.composing = (event as InputEvent).isComposing;
        ctx.requestUpdate();
      }}
      @compositionend=${() => {
        draft.composing = false;
        ctx.requestUpdate();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (!isSubmitKey(event)) return;
        event.preventDefault();
        void send();
      }}
    ></textarea>
    <p id="composer-empty" class="invalid">${draft.wrong === 'empty' ? strings.askEmpty : nothing}</p>
    ${slot.guard?.view(ctx, draft)}
    <dl id=${SENT} class="sent">
      <dt>${strings.sentWords}</dt>
      <dd>${sentWords(draft.text, ctx, strings)}</dd>
    </dl>
    ${
      waiting
        ? html`<p class="waiting">${strings.waiting}</p>
            <button class="button" type="button" @click=${() => ctx.dispatch({ type: 'cancel' })}>
              ${strings.cancel}
            </button>`
        : html`<button class="button main" type="submit" aria-describedby=${remote ? SENT : nothing}>
              ${strings.ask}
            </button>
            ${examplesView(ctx, strings, draft)}`
    }
  </form>`;
}

/** What leaves the page when the question is asked: with the embedded matcher, nothing. */
function sentWords(text: string, ctx: PanelContext, strings: ConversationStrings): unknown {
  const { snapshot } = ctx;
  if (snapshot.transport === 'embedded') return strings.sentNothing;
  if (!text.trim()) return strings.sentEmpty;
  const terms = snapshot.content.status === 'ready' ? (snapshot.content.library.vocabulary?.terms ?? []) : [];
  const tool = ctx.local<{ pickUp?: typeof pickUp; asked?: boolean }>('pick-up', () => ({}));
  if (!tool.pickUp) {
    if (!tool.asked) {
      tool.asked = true;
      void import('@madoguchi/content/matcher').then((matcher) => {
        tool.pickUp = matcher.pickUp;
        ctx.requestUpdate();
      });
    }
    return ctx.base.loading;
  }
  const ids = [...new Set(tool.pickUp(text, terms).map((picked) => picked.termId))];
  return ids.length ? wordLabels(ids, snapshot, ctx.language).join(' / ') : strings.sentNoWords;
}

/** Examples fill the field; the visitor sends. */
function examplesView(ctx: PanelContext, strings: ConversationStrings, draft: Draft): unknown {
  const { content } = ctx.snapshot;
  const examples = content.status === 'ready' ? content.manifest.examples : [];
  if (!examples.length) return nothing;
  return html`<div class="examples" role="group" aria-labelledby="examples-title">
    <p id="examples-title" class="quiet">${strings.examples}</p>
    <ul class="plain" role="list">
      ${examples.map((example) => {
        const text = localize(example, ctx.language);
        return html`<li>
          <button
            class="link"
            type="button"
            @click=${() => {
              draft.text = text;
              draft.wrong = null;
              ctx.focusAfterUpdate('composer');
              ctx.requestUpdate();
            }}
          >
            ${text}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}
