import { html, type Html } from '../../preview/html.js';

/** Every plot is drawn this wide and scaled: its text can be read on a phone of 320 px. */
export const WIDTH = 320;
/** How long a bar for 1 is: its number stands behind it. */
export const BAR = 232;
// Each plot says in words and in a table what it draws. Nothing is told by colour alone.

export interface Figure {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What is drawn, for who does not see it. */
  readonly description: string;
  readonly height: number;
  /** Content of the SVG. */
  readonly plot: readonly Html[];
  /** The same numbers as a table. */
  readonly table: Html;
}

/** A plot with its numbers beside it. */
export function figure({ id, title, description, height, plot, table }: Figure): Html {
  return html`<figure>
    <div>
      <svg
        viewBox="0 0 ${WIDTH} ${height}"
        role="img"
        aria-labelledby="${id}-title ${id}-desc"
        xmlns="http://www.w3.org/2000/svg"
      >
        <title id="${id}-title">${title}</title>
        <desc id="${id}-desc">${description}</desc>
        ${plot}
      </svg>
      <figcaption>${description}</figcaption>
    </div>
    ${table}
  </figure>`;
}

/** A cell is text; a number stands on the right. */
export type Cell = string | number | Html;

export interface HtmlTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that hold words, by their number from 0; others hold numbers. The first one always holds words. */
  readonly words?: readonly number[];
  /** Whether the caption is to be seen. By default a heading above says the same, and only screen readers say it. */
  readonly captioned?: boolean;
}

/** A table that can be scrolled sideways by mouse and by keyboard where it is too wide. */
export function htmlTable({ caption, head, rows, words = [], captioned = false }: HtmlTable): Html {
  const kind = (at: number): Html => (at && !words.includes(at) ? html` class="number"` : html``);
  return html`<div class="table" role="group" aria-label="${caption}" tabindex="0">
    <table>
      <caption${captioned ? html`` : html` class="unseen"`}>${caption}</caption>
      <thead>
        <tr>
          ${head.map((cell, at) => html`<th scope="col" ${kind(at)}>${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell, at) => html`<td${kind(at + 1)}>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A place in a plot: one tenth of a unit is finer than anybody sees. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

export function text(x: number, y: number, words: string, kind = 'start'): Html {
  return html`<text x="${at(x)}" y="${at(y)}" class="${kind}">${words}</text>`;
}

export function rect(x: number, y: number, width: number, height: number, kind: string): Html {
  return html`<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" class="${kind}" />`;
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): Html {
  return html`<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" class="${kind}" />`;
}

/** A label that fits a line of a plot; the table has all of it. */
export function short(words: string, room = 40): string {
  let length = 0;
  let fitting = '';
  for (const character of words) {
    length += character > '\u2e7f' ? 2 : 1;
    if (length > room) return `${fitting}…`;
    fitting += character;
  }
  return words;
}
