/** The look of the kit's pages: light, dark, print; text of the browser's own size. */
export const STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:1rem/1.7 "Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",Meiryo,sans-serif;color:light-dark(#1a1a1a,#f2f2f2);background:light-dark(#fff,#1a1a1a)}
main{max-width:80rem;margin-inline:auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.4}
h2{font-size:1.25rem;line-height:1.4;margin-block:2.5rem .5rem}
h3{font-size:1.0625rem;margin-block:1.5rem .5rem}
p,ul,ol{max-width:48rem}
a{color:light-dark(#0017c1,#9db7f9);text-underline-offset:.2em}
.table{overflow-x:auto;margin-block:1rem}
table{border-collapse:collapse;font-size:.875rem;line-height:1.6}
caption{text-align:start;font-weight:700;padding-block:.25rem}
th,td{padding:.5rem .75rem;border:1px solid light-dark(#949494,#767676);text-align:start;vertical-align:top;min-width:5rem;overflow-wrap:break-word}
th{font-weight:700}
td{max-width:24rem}
td.long{min-width:16rem}
td a,li a{display:inline-block;min-block-size:24px}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em}
:focus-visible{outline:4px solid light-dark(#000,#ffd43d);outline-offset:2px}
@media print{main{max-width:none;padding:0}.table{overflow:visible}tr{break-inside:avoid}h2,h3{break-after:avoid}}
`;
