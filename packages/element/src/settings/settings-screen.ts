import { pageLanguage, type Language } from '@madoguchi/content';
import { html, nothing } from 'lit/html.js';
import type { LoadedScreen, PanelContext } from '../panel/screen.js';
import { formatTime } from '../conversation/format-date.js';
import { SCREEN_HEADER_CSS, screenHeader } from '../panel/views/screen-header.js';
import { SETTINGS_CSS } from './settings-styles.js';
import { loadStrings, type SettingsStrings } from './strings.js';

/** Steps of the text size, as factors of the visitor's own default size. */
const SIZES = [1, 1.25, 1.5] as const;

/** Text size, furigana, the conversation, and the consent with its receipt and withdrawal. */
export async function load(language: Language): Promise<LoadedScreen> {
  const strings = await loadStrings(language);
  return {
    styles: [SCREEN_HEADER_CSS, SETTINGS_CSS],
    view: (ctx) =>
      html`${screenHeader(ctx, ctx.base.settings)}
        <div class="settings">
          ${textSizeView(ctx, strings)} ${furiganaView(ctx, strings)} ${conversationView(ctx, strings)}
          ${consentView(ctx, strings)} ${aboutView(ctx, strings)}
        </div>`,
  };
}

function textSizeView(ctx: PanelContext, strings: SettingsStrings): unknown {
  const state = ctx.local('text-size', () => ({ size: 1 }));
  return html`<fieldset>
    <legend>${strings.textSize}</legend>
    ${SIZES.map(
      (size, index) =>
        html`<label class="radio">
          <input
            type="radio"
            name="text-size"
            .checked=${state.size === size}
            @change=${(event: Event) => {
              state.size = size;
              show(event, '--_text', String(size));
              ctx.requestUpdate();
            }}
          />
          ${strings.sizes[index]}
        </label>`,
    )}
  </fieldset>`;
}

/** Whether readings are shown. They are for the eye in either case: nobody hears them. */
function furiganaView(ctx: PanelContext, strings: SettingsStrings): unknown {
  if (pageLanguage(ctx.language) !== 'ja') return nothing;
  const state = ctx.local('furigana', () => ({ on: true }));
  return html`<div>
    <label class="radio">
      <input
        type="checkbox"
        aria-describedby="furigana-note"
        .checked=${state.on}
        @change=${(event: Event) => {
          state.on = (event.target as HTMLInputElement).checked;
          // What the browser does with readings by itself, or nothing of them.
          show(event, '--_rt', state.on ? 'revert' : 'none');
          ctx.requestUpdate();
        }}
      />
      ${strings.furigana}
    </label>
    <p id="furigana-note" class="quiet">${strings.furiganaNote}</p>
  </div>`;
}

/** Sets a variable of the panel's styles. It holds for this panel, and is not stored. */
function show(event: Event, variable: string, value: string): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  (root.host as HTMLElement).style.setProperty(variable, value);
}

function conversationView(ctx: PanelContext, strings: SettingsStrings): unknown {
  const accepted = ctx.snapshot.consent.status === 'accepted';
  return html`<section aria-labelledby="settings-conversation">
    <h4 id="settings-conversation">${strings.conversation}</h4>
    <p>${accepted ? strings.kept[ctx.snapshot.storage] : strings.keptNothing}</p>
    <p class="quiet">${strings.restartNote}</p>
    <button
      class="button"
      type="button"
      @click=${() => {
        ctx.dispatch({ type: 'restart' });
        ctx.dispatch({ type: 'show', screen: 'conversation' });
        ctx.announce(strings.restarted);
        ctx.focusAfterUpdate('step');
      }}
    >
      ${strings.restart}
    </button>
  </section>`;
}

function consentView(ctx: PanelContext, strings: SettingsStrings): unknown {
  const { consent } = ctx.snapshot;
  return html`<section aria-labelledby="settings-consent">
    <h4 id="settings-consent">${strings.consent}</h4>
    ${
      consent.status === 'accepted'
        ? html`<p>${strings.accepted}</p>
            <details>
              <summary>${strings.receipt}</summary>
              <dl>
                <dt>${strings.receiptTerms}</dt>
                <dd>${consent.receipt.termsVersion}</dd>
                <dt>${strings.receiptTime}</dt>
                <dd>${formatTime(consent.receipt.at, ctx.language)}</dd>
                <dt>${strings.receiptHash}</dt>
                <dd><code>${consent.receipt.termsHash}</code></dd>
                <dt>${strings.receiptId}</dt>
                <dd><code>${consent.receipt.id}</code></dd>
              </dl>
            </details>
            <p class="quiet">${strings.withdrawNote}</p>
            <button
              class="button"
              type="button"
              @click=${() => {
                ctx.dispatch({ type: 'withdraw' });
                ctx.announce(strings.withdrawn);
                ctx.focusAfterUpdate('step');
              }}
            >
              ${strings.withdraw}
            </button>`
        : html`<p>${consent.status === 'withdrawn' ? strings.withdrawnNow : strings.notAccepted}</p>
            <button
              class="button"
              type="button"
              @click=${() => {
                ctx.dispatch({ type: 'review-terms' });
                ctx.focusAfterUpdate('screen');
              }}
            >
              ${strings.review}
            </button>`
    }
  </section>`;
}

function aboutView(ctx: PanelContext, strings: SettingsStrings): unknown {
  const { content } = ctx.snapshot;
  if (content.status !== 'ready') return nothing;
  return html`<section aria-labelledby="settings-about">
    <h4 id="settings-about">${strings.about}</h4>
    <p>${strings.contentVersion}: ${content.manifest.version}</p>
  </section>`;
}
