/** The look of the report: one column on a phone, plot and table side by side where there is room; light, dark, print. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#595959;--paper:#fff;--line:#d9d9d9;--track:#e8ebf7;--bar:#4a5fd0;--aim:#b3002d;--link:#0017c1}
@media screen and (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--soft:#b3b3b3;--paper:#1a1a1a;--line:#4d4d4d;--track:#2b3052;--bar:#8ea0f5;--aim:#ff8fa3;--link:#a3b3ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "Noto Sans JP","Noto Sans CJK JP","Hiragino Sans",Meiryo,sans-serif}
main{max-width:1120px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:1.75rem;line-height:1.4;margin:0 0 8px}
h2{font-size:1.375rem;line-height:1.4;margin:56px 0 8px;padding-top:16px;border-top:2px solid var(--ink)}
h3{font-size:1.125rem;line-height:1.5;margin:40px 0 8px}
p{margin:8px 0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
nav ul{padding-left:1.25em;margin:8px 0}
figure{margin:8px 0;display:grid;gap:8px 32px}
svg{display:block;width:100%;max-width:480px;height:auto}
figcaption{color:var(--soft);font-size:.875rem;line-height:1.6}
@media (min-width:900px){figure{grid-template-columns:minmax(0,400px) minmax(0,1fr);align-items:start}}
.table{position:relative;overflow-x:auto;margin:8px 0}
table{border-collapse:collapse;font-size:.875rem;line-height:1.5}
caption{text-align:left;font-weight:700;padding:4px 0}
th,td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;min-width:4.5em}
tbody th{min-width:8em}
thead th{font-weight:700;border-bottom-color:var(--ink);vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .number{white-space:normal}
.whole{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
summary{cursor:pointer;padding:8px 0;min-height:44px}
pre{overflow-x:auto;padding:12px;border:1px solid var(--line);font-size:.875rem;line-height:1.5}
dt{font-weight:700;margin-top:12px}dd{margin:0}
code{font-family:ui-monospace,Consolas,monospace}
svg text{fill:var(--ink);font-size:12px}svg .small{font-size:10px}svg .count{paint-order:stroke;stroke:var(--paper);stroke-width:3px}svg .end{text-anchor:end}svg .middle{text-anchor:middle}
.track{fill:var(--track)}.bar{fill:var(--bar)}
.whisker{stroke:var(--ink);stroke-width:1.5}.grid{stroke:var(--line)}.axis{stroke:var(--ink)}
.aim{stroke:var(--aim);stroke-width:2.5}.curve{fill:none;stroke:var(--bar);stroke-width:2}.dot{fill:var(--paper);stroke:var(--aim);stroke-width:2.5}
@media (forced-colors:active){svg{forced-color-adjust:none;--ink:CanvasText;--soft:CanvasText;--line:GrayText;--track:Canvas;--bar:GrayText;--aim:Highlight;--paper:Canvas}}
@media print{body{font-size:11pt}main{max-width:none;padding:0}nav{display:none}.table{overflow:visible}figure,tr{break-inside:avoid}h2,h3{break-after:avoid}figure{grid-template-columns:minmax(0,1fr)}.bar,.track{print-color-adjust:exact}}
`;
