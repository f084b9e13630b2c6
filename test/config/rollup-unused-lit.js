// What of lit-html this element never uses, and no bundler can know: templates of SVG and MathML, values inside of comments, support
// for browsers without shadow roots, and the list of versions that only Lit's development build reads. Where lit-html writes it in another way, the
// build stops and says so.

const UNUSED = [
  [/2===(\w+)\?"<svg>":3===\1\?"<math>":""/, '""'],
  [/2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""/, '""'],
  [
    /,2===(\w+)\|\|3===\1\)\{const (\w)=this\.el\.content\.firstChild;\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/,
    ',0){}',
  ],
  [/,(\w+)=(\w+)\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\2\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
  [
    /if\((\w)\.data===(\w+)\)(\w)\.push\((\{type:2,index:\w\})\);else\{let (\w)=-1;for\(;-1!==\(\5=\1\.data\.indexOf\((\w),\5\+1\)\);\)\3\.push\(\{type:7,index:\w\}\),\5\+=\6\.length-1\}/,
    'if($1.data===$2)$3.push($4);',
  ],
];

/** What would need it, in a template of our own. */
const USES = /\b(?:svg|mathml)`|<!--[^>]*\$\{/;

export function unusedLit() {
  return {
    name: 'unused-lit',
    transform(code, id) {
      if (/\bhtml`/.test(code) && USES.test(code)) this.error(`${id}: what it uses of lit-html is left out here.`);
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
