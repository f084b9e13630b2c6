import type { Language, OfficeShard } from '@madoguchi/content';
import { findOffices } from '@madoguchi/content/offices';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LoadedScreen, PanelContext } from '../panel/screen.js';
import { partView } from '../panel/views/part-view.js';
import { SCREEN_HEADER_CSS, screenHeader } from '../panel/views/screen-header.js';
import { officeView } from './office-view.js';
import { OFFICES_CSS } from './offices-styles.js';
import { loadStrings, type OfficeStrings } from './strings.js';

interface Search {
  /** As typed. Never leaves this screen. */
  text: string;
  /** What was searched for, or `null` before the first search. */
  query: string | null;
}

/** The way to a person: offices by postcode or municipality, open now or not, and every way of contact. */
export async function load(language: Language): Promise<LoadedScreen> {
  const strings = await loadStrings(language);
  return { styles: [SCREEN_HEADER_CSS, OFFICES_CSS], view: (ctx) => view(ctx, strings) };
}

function view(ctx: PanelContext, strings: OfficeStrings): TemplateResult {
  const { content, parts } = ctx.snapshot;
  const search = ctx.local<Search>('office-search', () => ({ text: '', query: null }));
  return html`${screenHeader(ctx, strings.title)}
    <p>${strings.lead}</p>
    <form
      class="office-search"
      role="search"
      @submit=${(event: Event) => {
        event.preventDefault();
        search.query = search.text.trim() || null;
        ctx.focusAfterUpdate('result');
        ctx.requestUpdate();
      }}
    >
      <label for="office-query">${strings.query}</label>
      <p id="office-note" class="quiet">${ctx.base.mark(strings.queryNote)}</p>
      <input
        id="office-query"
        type="text"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="60"
        aria-describedby="office-note"
        .value=${search.text}
        @input=${(event: Event) => {
          search.text = (event.target as HTMLInputElement).value;
        }}
      />
      <button class="button main" type="submit">${strings.search}</button>
    </form>
    ${partView(
      ctx,
      content.status === 'ready' ? content.library.offices : null,
      parts.get('offices') === 'failed',
      (shard) => resultView(shard, ctx, strings, search),
    )}`;
}

function resultView(shard: OfficeShard, ctx: PanelContext, strings: OfficeStrings, search: Search): unknown {
  const result = search.query ? findOffices(shard, search.query) : null;
  const offices = result && result.by !== 'none' ? result.offices : shard.offices;
  const summary = !result
    ? strings.all
    : result.by === 'none'
      ? strings.none
      : strings.found.replace('{n}', String(offices.length));
  // Not a region: its name would be the heading's, and be heard twice when that gets the focus.
  return html`<div class="offices">
    <h3 tabindex="-1" data-focus="result">${summary}</h3>
    ${result?.by === 'postcode' ? html`<p class="quiet">${strings.byPostcode}</p>` : nothing}
    <p class="quiet">${strings.callFirst}</p>
    <ol class="plain" role="list">
      ${offices.map((office) => html`<li>${officeView(office, shard, ctx, strings)}</li>`)}
    </ol>
    <button
      class="button"
      type="button"
      @click=${async () => {
        const { printSheet } = await import('../print/print-sheet.js');
        await printSheet(ctx, { offices: result && result.by !== 'none' ? offices.slice(0, 3) : [] });
      }}
    >
      ${strings.print}
    </button>
  </div>`;
}
