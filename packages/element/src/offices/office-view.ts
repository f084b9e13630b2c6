import { pageLanguage, type Office, type OfficeShard } from '@madoguchi/content';
import { openingAt } from '@madoguchi/content/offices';
import { html, nothing } from 'lit/html.js';
import { formatDate } from '../conversation/format-date.js';
import { renderLink } from '../nodes/render-nodes.js';
import type { PanelContext } from '../panel/screen.js';
import { hoursText } from './hours-text.js';
import type { OfficeStrings } from './strings.js';

/** An office: whether it is open, and every way to reach it. What is not confirmed is not shown. */
export function officeView(office: Office, shard: OfficeShard, ctx: PanelContext, strings: OfficeStrings): unknown {
  const english = pageLanguage(ctx.language) === 'en';
  const name = inLanguage(office.name, english);
  const address = inLanguage(office.address, english);
  const row = (term: string, value: unknown): unknown =>
    value
      ? html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`
      : nothing;
  const link = (href: string, label: unknown): unknown => renderLink(href, label, ctx.base);
  return html`<article class="office">
    <h4>${name}</h4>
    <p class="opening">${openingText(office, shard, ctx, strings)}</p>
    <dl>
      ${row(
        strings.address,
        address &&
          html`${office.postcode ? `〒${office.postcode} ` : nothing}${address}<br />${link(
              `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(office.address.ja || office.address.en || '')}`,
              strings.map,
            )}`,
      )}
      ${row(strings.area, office.area.length && inLanguage({ ja: office.area.join('、') }, english))}
      ${row(strings.phone, office.phone && link(`tel:${office.phone.replace(/[^\d+]/g, '')}`, office.phone))}
      ${row(strings.fax, office.fax)}
      ${row(strings.email, office.email && link(`mailto:${office.email}`, office.email))}
      ${row(strings.relay, office.relay)} ${row(strings.online, office.online && strings.onlineYes)}
      ${row(strings.hours, hoursText(office, strings))} ${row(strings.page, office.url && link(office.url, name))}
      ${row(strings.reviewed, formatDate(Date.parse(office.reviewed), ctx.language))}
    </dl>
  </article>`;
}

/** A text in the language of the page, or the one that there is, which then says what it is. */
function inLanguage(text: Office['name'], english: boolean): unknown {
  const [own, other] = english ? [text.en, text.ja] : [text.ja, text.en];
  return own || (other && html`<span lang=${english ? 'ja' : 'en'}>${other}</span>`);
}

function openingText(office: Office, shard: OfficeShard, ctx: PanelContext, strings: OfficeStrings): string {
  const opening = openingAt(office, shard.holidays, ctx.now);
  switch (opening.state) {
    case 'open':
      return strings.open.replace('{time}', opening.until);
    case 'closed':
      return opening.opens
        ? strings.closed
            .replace('{date}', formatDate(Date.parse(opening.opens.date), ctx.language))
            .replace('{time}', opening.opens.time)
        : strings.closedUnknown;
    case 'unknown':
      return strings.unknown;
    default:
      return opening satisfies never;
  }
}
