/** Styles of transcript, cards, steps and composer. What the service says is full-width text on the surface. */
export const CONVERSATION_CSS = `
.transcript,.choices,.plain{list-style:none;padding:0;margin:0}
.transcript{margin-block-end:32px}
.transcript>li+li{margin-block-start:16px}
.mine{inline-size:fit-content;max-inline-size:88%;margin-inline-start:auto;padding:6px 12px;border-inline-end:4px solid var(--_line);color:var(--_muted);font-size:.9375em;white-space:pre-line;text-align:start}
.center{text-align:center}
.card{padding-block:8px 4px;border-block-start:2px solid var(--_primary)}
.card>*+*{margin-block-start:12px}
.card h3{margin-block-start:4px;scroll-margin-block-start:56px}
.card h4{margin-block:20px 0}
.found{display:inline-block;padding:0 8px;border:1px solid var(--_line);border-radius:4px;color:var(--_muted);font-size:.875em}
.meta{margin-block:16px 0;padding:8px 12px;background:var(--_soft);border-radius:4px;font-size:.875em}
.meta div{display:flex;flex-wrap:wrap;gap:0 1em}
.meta dt{font-weight:700}
.meta dd,.sent dd{margin:0}
.plain .link{padding-inline:0;inline-size:100%}
.plain li>a{display:inline-block;padding-block:8px}
.row{display:flex;flex-wrap:wrap;gap:0 16px;margin-inline:-8px;border-block-start:1px solid var(--_line)}
.row .link{display:inline-flex;align-items:center}
.feedback{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-block-start:20px}
.feedback p{flex-basis:100%}
.small{min-block-size:44px;min-inline-size:72px;padding:4px 12px;border:1px solid var(--_field);border-radius:8px;background:var(--_bg);color:var(--_fg);cursor:pointer}
.small:hover{background:var(--_soft);text-decoration:underline}
.small[aria-pressed=true]{border:2px solid var(--_primary);color:var(--_primary);font-weight:700}
.path>.crumb{margin-inline-start:-8px}
.path ol{display:flex;flex-wrap:wrap;align-items:center;list-style:none;padding:0;margin:0 -8px}
.path li{display:flex;align-items:center;min-inline-size:0}
.path li+li::before{content:"›";content:"›"/"";color:var(--_muted)}
.crumb[aria-current]{color:var(--_fg);text-decoration:none;font-weight:700}
.choice{text-align:start;font-weight:400;color:var(--_fg);border-color:var(--_field)}
.step>*+*{margin-block-start:12px}
.choices li+li{margin-block-start:8px}
.choice.none{color:var(--_primary);border-color:var(--_primary)}
.composer{margin-block-start:32px;padding-block-start:16px;border-block-start:1px solid var(--_line)}
.composer>*+*{margin-block-start:8px}
textarea{display:block;inline-size:100%;min-block-size:5em;padding:8px 12px;border:1px solid var(--_field);border-radius:8px;background:var(--_bg);color:var(--_fg);font:inherit;resize:vertical}
.button[aria-disabled=true]{border-color:var(--_line);background:var(--_soft);color:var(--_muted);cursor:default}
textarea[aria-invalid]{border:2px solid var(--_error)}
.invalid{color:var(--_error);font-weight:700}
.invalid:empty{display:none}
.sent{margin-block-end:0;font-size:.875em}
.sent dt{display:inline;font-weight:700}
.sent dt::after{content:":";margin-inline-end:.5em}
.sent dd{display:inline}
.waiting{font-weight:700}
@media (forced-colors:active){.small[aria-pressed=true]{border-color:Highlight}.mine{border-color:CanvasText}}
`;
