import { LANGUAGES, localize, pageLanguage, type Language } from '@madoguchi/content';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PanelContext } from '../screen.js';

/** Languages by their own names, so that each is found by those who read it. */
const NAMES: Readonly<Record<Language, string>> = { ja: '日本語', 'ja-x-easy': 'やさしい日本語', en: 'English' };

/** Name of the counter, and the way out. */
export function headerView(ctx: PanelContext, close: (() => void) | null): TemplateResult {
  const { content } = ctx.snapshot;
  return html`<div class="bar">
    <h2>${content.status === 'ready' ? localize(content.manifest.name, ctx.language) : ctx.base.panel}</h2>
    ${close ? html`<button class="tool" type="button" @click=${close}>${ctx.base.close}</button>` : nothing}
  </div>`;
}

/** What is in reach on every screen, always in this order: a person, help, settings, language. */
export function toolsView(ctx: PanelContext): TemplateResult {
  const { snapshot, base } = ctx;
  const tool = (screen: 'offices' | 'help' | 'settings', label: string): TemplateResult =>
    html`<button
      class="tool"
      type="button"
      aria-current=${snapshot.screen === screen ? 'page' : nothing}
      @click=${() => {
        ctx.dispatch({ type: 'show', screen });
        ctx.focusAfterUpdate('screen');
      }}
    >
      ${label}
    </button>`;
  const languages = snapshot.content.status === 'ready' ? snapshot.content.manifest.languages : [];
  return html`<div class="tools" role="group" aria-label=${base.tools}>
    ${tool('offices', base.offices)} ${tool('help', base.help)} ${tool('settings', base.settings)}
    ${
      languages.length > 1
        ? html`<span class="language"
            ><label for="language"
              >${base.language}${
                // Who cannot read the others finds this word.
                snapshot.language === 'en' ? nothing : html` <span lang="en">Language</span>`
              }</label
            >
            <select
              id="language"
              class="tool"
              @change=${(event: Event) =>
                ctx.dispatch({ type: 'set-language', language: (event.target as HTMLSelectElement).value as Language })}
            >
              ${LANGUAGES.filter((language) => languages.includes(language)).map(
                (language) =>
                  html`<option
                    value=${language}
                    lang=${pageLanguage(language)}
                    ?selected=${language === snapshot.language}
                  >
                    ${NAMES[language]}
                  </option>`,
              )}
            </select>
          </span>`
        : nothing
    }
  </div>`;
}
