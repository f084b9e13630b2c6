import type { Language } from '@madoguchi/content';
import { html } from 'lit/html.js';
import { renderBlocks } from '../nodes/render-nodes.js';
import type { LoadedScreen, PanelContext } from '../panel/screen.js';
import { partView } from '../panel/views/part-view.js';
import { SCREEN_HEADER_CSS, screenHeader } from '../panel/views/screen-header.js';

/** The publisher's page for visitors: what may be typed, tips, and the risks in plain words. */
export async function load(_language: Language): Promise<LoadedScreen> {
  return { styles: [SCREEN_HEADER_CSS], view };
}

function view(ctx: PanelContext): unknown {
  const { content, parts } = ctx.snapshot;
  const help = content.status === 'ready' ? content.library.help : null;
  return html`${screenHeader(ctx, ctx.base.help)}
  ${partView(
    ctx,
    help,
    parts.get('help') === 'failed',
    ({ blocks }) => html`<div class="prose">${renderBlocks(blocks, ctx.base)}</div>`,
  )}`;
}
