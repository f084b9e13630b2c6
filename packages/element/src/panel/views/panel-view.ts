import { activeNotices } from '@madoguchi/client';
import { localize, pageLanguage } from '@madoguchi/content';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LoadedScreen, PanelContext } from '../screen.js';
import { lazyScreen } from '../screens.js';
import { consentView } from './consent-view.js';
import { headerView, toolsView } from './header-view.js';

export interface PanelViewOptions {
  /** The lazily loaded screen, or `null` while it is on its way or none is needed. */
  readonly screen: LoadedScreen | null;
  /** Whether a screen's code could not be loaded. */
  readonly failed: boolean;
  /** Whether the light DOM's fallback is to be shown with an error (a launcher's fallback stays in the page). */
  readonly fallbackSlot: boolean;
  readonly close: (() => void) | null;
  readonly retry: () => void;
}

/** The whole panel. */
export function panelView(ctx: PanelContext, options: PanelViewOptions): TemplateResult {
  const { snapshot, base, language } = ctx;
  const { content } = snapshot;
  const manifest = content.status === 'ready' ? content.manifest : null;
  return html`<div class="panel" lang=${pageLanguage(language)}>
    <span tabindex="-1"></span>${headerView(ctx, options.close)}
    <div class="body" tabindex="-1">
      ${
        manifest && snapshot.consent.status !== 'unknown'
          ? html`${manifest.banner ? html`<p class="banner">${base.mark(localize(manifest.banner, language))}</p>` : nothing}
            ${manifest.provisional.includes(language) ? html`<p class="banner">${base.provisional}</p>` : nothing}
            ${toolsView(ctx)} ${noticesView(ctx)}`
          : nothing
      }
      ${isLoading(snapshot) ? loading(ctx) : html`<div class="screen">${screenView(ctx, options)}</div>`}
    </div>
  </div>`;
}

/** Whether nothing can be shown yet; what comes then stands there at once, and moves nothing. */
function isLoading({ content, consent }: PanelContext['snapshot']): boolean {
  return content.status !== 'failed' && (content.status !== 'ready' || consent.status === 'unknown');
}

function screenView(ctx: PanelContext, options: PanelViewOptions): unknown {
  const { snapshot, base } = ctx;
  const { screen, failed } = options;
  if (failed) return failure(base.partFailed, ctx, options);
  if (lazyScreen(snapshot) && !screen) return loading(ctx);
  if (snapshot.content.status === 'failed') {
    return failure(screen ? screen.view(ctx) : base.contentFailed, ctx, options);
  }
  return screen ? screen.view(ctx) : consentView(ctx);
}

function loading(ctx: PanelContext): TemplateResult {
  return html`<p class="quiet">${ctx.base.loading}</p>`;
}

/** What happened, what to do, and what helps all the same. */
function failure(text: unknown, ctx: PanelContext, options: PanelViewOptions): TemplateResult {
  return html`<div class="error" role="alert">
      <p>${text}</p>
      <button class="button" type="button" @click=${options.retry}>${ctx.base.retry}</button>
    </div>
    ${
      options.fallbackSlot
        ? html`<p>${ctx.base.fallback}</p>
            <slot></slot>`
        : nothing
    }`;
}

function noticesView(ctx: PanelContext): unknown {
  const notices = activeNotices(ctx.snapshot, ctx.now);
  const memory = ctx.snapshot.storage === 'memory' && ctx.snapshot.consent.status === 'accepted';
  if (!notices.length && !memory) return nothing;
  return html`<section class="notices" aria-label=${ctx.base.notices}>
    ${notices.map(
      (notice) =>
        html`<p class=${notice.level}>
          ${notice.level === 'outage' ? html`<strong>${ctx.base.outage}</strong> ` : nothing}${localize(
            notice.text,
            ctx.language,
          )}
        </p>`,
    )}
    ${memory ? html`<p>${ctx.base.memory}</p>` : nothing}
  </section>`;
}
