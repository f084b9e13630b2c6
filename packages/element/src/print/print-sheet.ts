import { findEntry, pathChoices } from '@madoguchi/client';
import { localize, pageLanguage, safeLink, type FaqEntry, type Office } from '@madoguchi/content';
import { html, nothing, render } from 'lit/html.js';
import { renderBlocks, renderInline } from '../nodes/render-nodes.js';
import type { PanelContext } from '../panel/screen.js';
import { PRINT_CSS } from './print-styles.js';
import { loadStrings, type PrintStrings } from './strings.js';

export interface PrintOptions {
  /** Only this answer; default: every answer of the conversation. */
  readonly messageId?: string;
  /** Offices to go to. */
  readonly offices?: readonly Office[];
}

/**
 * Prints a sheet to carry to the counter: path, answers with their ids, content version and date. It is drawn into a
 * frame of its own and that frame is printed, so nothing of the host page, and no style of it, is on the paper.
 */
export async function printSheet(ctx: PanelContext, options: PrintOptions = {}): Promise<void> {
  const strings = await loadStrings(ctx.language);
  const frame = document.createElement('iframe');
  frame.title = strings.title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  for (const [name, value] of Object.entries({
    position: 'fixed',
    'inset-inline-start': '-10000px',
    'inline-size': '210mm',
    'block-size': '297mm',
    border: '0',
  })) {
    frame.style.setProperty(name, value);
  }
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) {
    frame.remove();
    return;
  }
  const sheet = new view.CSSStyleSheet();
  // On paper as on the screen: readings are left out where the visitor has put them off in the settings.
  sheet.replaceSync(PRINT_CSS + (ctx.local('furigana', () => ({ on: true })).on ? '' : 'rt{display:none}'));
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = pageLanguage(ctx.language);
  view.document.title = strings.title;
  render(sheetView(ctx, strings, options), view.document.body);
  // The dialog blocks in most browsers; where it does not, the frame stays until it is closed.
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.focus();
  view.print();
}

/** The sheet itself. */
export function sheetView(ctx: PanelContext, strings: PrintStrings, options: PrintOptions): unknown {
  const { snapshot, language } = ctx;
  if (snapshot.content.status !== 'ready') return nothing;
  const { manifest } = snapshot.content;
  const entries = new Map<string, FaqEntry>();
  for (const message of snapshot.messages) {
    if (message.kind !== 'answer' || (options.messageId !== undefined && message.id !== options.messageId)) continue;
    const entry = findEntry(snapshot, message.entryId);
    if (entry) entries.set(entry.id, entry);
  }
  const path = pathChoices(snapshot).map((choice) => localize(choice.label, language));
  const offices = options.offices ?? [];
  return html`<main>
    ${manifest.banner ? html`<p class="banner">${localize(manifest.banner, language)}</p>` : nothing}
    <h1>${localize(manifest.name, language)} — ${strings.title}</h1>
    <p>${strings.lead}</p>
    ${
      path.length
        ? html`<h2>${strings.path}</h2>
            <p>${path.join(' › ')}</p>`
        : nothing
    }
    ${
      entries.size
        ? html`<h2>${strings.answers}</h2>
            ${[...entries.values()].map((entry) => entryView(entry, ctx, strings))}`
        : nothing
    }
    ${
      offices.length
        ? html`<h2>${strings.offices}</h2>
            <ul>
              ${offices.map(
                (office) =>
                  html`<li>
                    ${office.name.ja}${office.phone ? html` ${strings.phone} ${office.phone}` : nothing}<br />${
                      office.address.ja || office.address.en
                    }
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <h2>${strings.memo}</h2>
    <div class="memo"></div>
    <p class="foot">
      ${strings.contentVersion} ${manifest.version} / ${strings.printed}
      ${new Intl.DateTimeFormat(pageLanguage(language) === 'en' ? 'en-GB' : 'ja-JP', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'Asia/Tokyo',
      }).format(ctx.now)}
    </p>
  </main>`;
}

function entryView(entry: FaqEntry, ctx: PanelContext, strings: PrintStrings): unknown {
  return html`<article>
    <h3>${renderInline(entry.question, { ...ctx.base, newTab: '' })}</h3>
    ${renderBlocks(entry.answer, { ...ctx.base, newTab: '' })}
    <p class="foot">
      ${strings.entryId} ${entry.id} / ${strings.source} ${safeLink(entry.source)?.href} / ${strings.reviewed}
      ${entry.reviewed}
    </p>
  </article>`;
}
