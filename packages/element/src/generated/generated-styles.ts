/**
 * Styles of the box. It stands in the page's own tree, in a place of the panel: what the page says of elements like it does not
 * count, and what is inherited comes from the panel.
 */
export const GENERATED_CSS = `
:host{all:unset!important;display:block!important;margin-block-start:16px!important}
*{box-sizing:border-box}
section{padding:12px 16px 16px;border:1px dashed var(--_field);border-radius:8px}
h3,h4,h5,h6,p,ul,ol,pre,blockquote{margin:0}
h3{font-size:1.125em;line-height:1.5}
h4{font-size:1em;line-height:1.6}
h5,h6{font-size:.9375em;line-height:1.6}
.note{margin-block-start:4px;color:var(--_muted);font-size:.9375em}
.text{margin-block-start:12px}
.text>*+*,blockquote>*+*,li>*+*{margin-block-start:.75em}
ul,ol{padding-inline-start:1.5em}
li+li{margin-block-start:.375em}
blockquote{padding-inline-start:12px;border-inline-start:4px solid var(--_line)}
pre{white-space:pre-wrap}
pre,code{font-family:ui-monospace,monospace;font-size:.9375em}
table{inline-size:100%;border-collapse:collapse;font-size:.9375em}
th,td{padding:8px;border:1px solid var(--_line);text-align:start;vertical-align:top}
th{background:var(--_soft)}
hr{border:0;border-block-start:1px solid var(--_line)}
a{color:var(--_primary);text-underline-offset:.2em;unicode-bidi:isolate}
a:hover{color:var(--_strong)}
a>span{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
small{margin-inline-start:.25em;color:var(--_muted);font-size:.875em;unicode-bidi:isolate}
.state{margin-block-start:12px;font-size:.9375em;font-weight:700}
.state:empty{display:none}
.state:focus:not(:focus-visible){outline:none}
button{display:block;min-block-size:44px;margin-block-start:8px;padding:4px 16px;border:1px solid var(--_primary);border-radius:8px;background:var(--_bg);color:var(--_primary);font:inherit;font-weight:700;cursor:pointer}
button:hover{background:var(--_soft);color:var(--_strong);text-decoration:underline}
button[aria-disabled]{border-color:var(--_line);background:var(--_soft);color:var(--_muted);cursor:default}
:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d;border-radius:4px}
@media (forced-colors:active){:focus-visible{outline-color:Highlight}}
`;
