import { LANGUAGES, localize, pageLanguage, type Language } from '@madoguchi/content';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PanelContext } from '../screen.js';

/** Languages by their own names, so that each is found by those who read it. */
const NAMES: Readonly<Record<Language, string>> = { ja: '日本語', 'ja-x-easy': 'やさしい日本語', en: 'English' };

/** Name of the counter, and the way out. */
export function headerView(ctx: PanelContext, close: (() => void) | null): TemplateResult {
  const { content } = ctx.snapshot;
  return html`<div class="bar">
    <h2 tabindex="-1">
      ${content.status === 'ready' ? localize(content.manifest.name, ctx.language) : ctx.base.panel}
    </h2>
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
    </div>
    ${languages.length > 1 ? languagesView(ctx, languages) : nothing}`;
}

/** Each language is in sight by its own name: a menu would hide them behind one that somebody cannot read. */
function languagesView(ctx: PanelContext, offered: readonly Language[]): TemplateResult {
  return html`<div class="tools" role="group" aria-label=${ctx.base.language}>
    ${LANGUAGES.filter((language) => offered.includes(language)).map(
      (language) =>
        html`<button
          class="tool"
          type="button"
          lang=${pageLanguage(language)}
          aria-current=${language === ctx.snapshot.language ? 'true' : nothing}
          @click=${() => {
            ctx.dispatch({ type: 'set-language', language });
            ctx.announce(NAMES[language]);
          }}
        >
          ${NAMES[language]}
        </button>`,
    )}
  </div>`;
}
