import { createHash } from 'node:crypto';
import { html, Html } from '../../preview/html.js';
import { plain, type Inline, type KitDocument, type Line, type Part, type Table } from './document.js';
import { STYLE } from './style.js';

/** The document as one HTML page: no script, no request, and a policy that forbids them. */
export function htmlPage({ title, language, parts }: KitDocument): string {
  const style = new Html(`<style>${STYLE}</style>`);
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${parts.map(part)}
        </main>
      </body>
    </html> `;
  return page.text;
}

function part(each: Part): Html {
  if ('heading' in each) {
    return each.level === 2 ? html`<h2>${each.heading}</h2> ` : html`<h3>${each.heading}</h3> `;
  }
  if ('line' in each) return html`<p>${inlines(each.line)}</p> `;
  if ('table' in each) return table(each.table);
  const list = each.items.map((item) => html`<li>${inlines(item)}</li> `);
  return each.ordered
    ? html`<ol>
        ${list}
      </ol> `
    : html`<ul>
        ${list}
      </ul> `;
}

/** A wide table is scrolled by itself, by keyboard too. */
function table({ caption, head, rows }: Table): Html {
  const cell = (each: readonly Line[]): Html =>
    html`${each.map((line, at) => (at ? html`<br />${inlines(line)}` : html`${inlines(line)}`))}`;
  return html`<div class="table" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = [], ...others]) =>
            html`<tr>
              <th scope="row">${cell(first)}</th>
              ${others.map((each) => (isLong(each) ? html`<td class="long">${cell(each)}</td>` : html`<td>${cell(each)}</td>`))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div> `;
}

/** Whether a cell holds sentences: a column of them must not be squeezed. */
const isLong = (each: readonly Line[]): boolean => each.some((line) => line.map(plain).join('').length > 24);

const inlines = (line: Line): Html => html`${line.map(inline)}`;

function inline(each: Inline): Html {
  if (typeof each === 'string') return html`${each}`;
  return 'code' in each ? html`<code>${each.code}</code>` : html`<a href="${each.link}">${each.text}</a>`;
}
