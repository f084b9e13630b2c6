import { build } from 'esbuild';
import { ROOT } from '../../tools/run.mjs';

// What other scripts of a page do before the element comes: each of these has broken a widget somewhere.

/** Policies with the names that libraries of the element would like to have; the last sees whatever nobody made safe. */
export const OWN_POLICIES_OF_THE_PAGE = `
  const policies = globalThis.trustedTypes;
  for (const name of ['lit-html', 'dompurify'])
    policies?.createPolicy(name, { createHTML: () => 'of the page', createScriptURL: () => '/of-the-page.js' });
  policies?.createPolicy('default', {
    createHTML: (text) => (unsafe.push(text), text),
    createScript: (text) => (unsafe.push(text), text),
    createScriptURL: (text) => (unsafe.push(text), text),
  });
  window.unsafe = [];
`;

/** What old libraries add to arrays, so that \`for … in\` meets it. */
export const ADDED_TO_ARRAYS = `
  Array.prototype.remove = function (item) { const i = this.indexOf(item); if (i >= 0) this.splice(i, 1); return this; };
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.size = 7;
  Array.prototype.toJSON = undefined;
`;

/** A page that is drawn with another version of Lit, which makes its own policy \`lit-html\`. */
export async function otherLit(): Promise<string> {
  const contents = `
    import { html, render } from 'lit-html-2';
    addEventListener('DOMContentLoaded', () => {
      const place = document.body.appendChild(document.createElement('section'));
      render(html\`<p id="other-lit">\${'drawn by another Lit'}</p>\`, place);
    });
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022' },
  });
  return outputFiles[0]?.text ?? '';
}

/** A second copy of the element, from another address. */
export const SECOND_COPY = `
  addEventListener('DOMContentLoaded', () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/copy/madoguchi.mjs';
    script.addEventListener('load', () => (window.copied = true));
    document.head.append(script);
  });
`;
