// What of lit-html this element never uses, and no bundler can know: templates of SVG and MathML, support for browsers without
// shadow roots, and the list of versions that only Lit's development build reads. Where lit-html writes it in another way, the
// build stops and says so.

const UNUSED = [
  [/2===(\w+)\?"<svg>":3===\1\?"<math>":""/, '""'],
  [/2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""/, '""'],
  [
    /,2===(\w+)\|\|3===\1\)\{const (\w)=this\.el\.content\.firstChild;\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/,
    ',0){}',
  ],
  [/,(\w+)=(\w+)\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\2\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
];

export function unusedLit() {
  return {
    name: 'unused-lit',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      let rest = code;
      for (const [found, instead] of UNUSED) {
        if (!found.test(rest)) this.error(`lit-html has no ${String(found)}: adapt this plugin.`);
        rest = rest.replace(found, instead);
      }
      return { code: rest, map: null };
    },
  };
}
