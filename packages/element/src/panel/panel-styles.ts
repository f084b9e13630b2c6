/**
 * Styles that every screen shares. Colours come from the shell's variables; sizes are in `em` of the panel's own text
 * size. One scrolling area: nothing is fixed over the text, so focus is never hidden (WCAG 2.4.11), and at 400% zoom
 * everything scrolls in one direction. Only the title bar sticks, and only where there is height for it. An outline
 * that cannot be seen is for forced colours, which draw it.
 */
export const PANEL_CSS = `
.mount,.panel{block-size:100%}
.panel{display:flex;flex-direction:column;line-height:1.7;overflow-wrap:anywhere;word-break:normal;word-break:auto-phrase;line-break:strict}
.body,.panel>span{outline:0;box-shadow:none}
.body{position:relative;flex:1;min-block-size:0;overflow-y:auto;overscroll-behavior:contain;padding:0 16px 24px;scroll-padding-block:16px}
:host([mode=page]) .mount,:host([mode=page]) .panel{block-size:auto}
:host([mode=page]) .body{overflow:visible}
h2,h3,h4,p,ul,ol{margin:0}
h2{font-size:1.125em;line-height:1.4}
h3{font-size:1.25em;line-height:1.5}
h4{font-size:1em;line-height:1.6;margin-block:1.25em .25em}
:is(h2,h3,h4):focus:not(:focus-visible){outline:none}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bar{display:flex;align-items:center;justify-content:space-between;gap:8px;min-block-size:56px;padding:6px 8px 6px 16px;border-block-end:1px solid var(--_line)}
.tools{display:flex;flex-wrap:wrap;gap:0 4px;margin:0 -8px;padding-block:4px;border-block-end:1px solid var(--_line)}
.tools:has(+.tools){border:0;padding-block-end:0}
.tool,.link{min-block-size:44px;min-inline-size:44px;padding:4px 8px;border:0;border-radius:4px;background:none;color:var(--_primary);font-size:.9375em;text-align:start;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.tool:hover,.link:hover{background:var(--_soft);color:var(--_strong)}
.bar .tool{flex:none;font-size:1em}
.tool[aria-current]{color:var(--_fg);font-weight:700;text-decoration:none}
.tool[aria-current]:not(:focus-visible){box-shadow:inset 0 -3px var(--_primary);outline:2px solid #0000}
.banner{margin:0 -16px;padding:6px 16px;background:var(--_soft);font-size:.875em;line-height:1.5}
.notices{margin-block-start:12px;padding:8px 12px;border:1px solid var(--_line);border-inline-start:6px solid var(--_primary);border-radius:4px;font-size:.9375em}
.notices .outage{color:var(--_error)}
.screen{padding-block-start:16px}
.quiet{color:var(--_muted);font-size:.9375em}
.button{display:block;inline-size:100%;min-block-size:52px;padding:10px 16px;border:1px solid var(--_primary);border-radius:8px;background:var(--_bg);color:var(--_primary);font-weight:700;line-height:1.5;text-align:center;cursor:pointer}
.button:hover{background:var(--_soft);color:var(--_strong);text-decoration:underline}
.button.main{background:var(--_primary);color:var(--_on)}
.button.main:hover{background:var(--_strong)}
.button+.button{margin-block-start:12px}
.error{padding:12px 16px;border:1px solid var(--_error);border-inline-start-width:6px;border-radius:4px}
.error p{color:var(--_error)}
.error .button{margin-block-start:12px}
.note{margin-block:12px;padding:8px 12px;border-inline-start:6px solid var(--_line);background:var(--_soft)}
.prose>*+*,.note>*+*{margin-block-start:.75em}
.prose ul,.prose ol{padding-inline-start:1.5em}
.prose li+li{margin-block-start:.375em}
.prose ol>li::marker{font-weight:700}
a{color:var(--_primary);text-underline-offset:.2em}
a:hover{color:var(--_strong)}
.host{margin-inline-start:.25em;color:var(--_muted);font-size:.875em}
table{inline-size:100%;border-collapse:collapse;font-size:.9375em}
th,td{padding:8px;border:1px solid var(--_line);text-align:start;vertical-align:top}
th{background:var(--_soft)}
rt{font-size:.5em;display:var(--_rt,revert)}
.consent>*+*{margin-block-start:12px}
.terms>:first-child{margin-block-start:0}
.terms{padding:12px 16px;border:1px solid var(--_line);border-radius:8px;font-size:.9375em}
.decision{margin-inline:-16px;padding:8px 16px}
.decision .button{margin-block-start:8px}
@media (min-height:44em){.body:has(.decision){padding-block-end:0;scroll-padding-block-end:12.5em}.decision{position:sticky;inset-block-end:0;border-block-start:1px solid var(--_line);background:var(--_bg);padding-block-end:16px}:host(:is([mode=inline],[style*='_text: 1.'])) .decision{position:static}}
@media (max-height:26em){.panel{display:block;overflow-y:auto}.body{overflow:visible}}
`;
