/** Styles of the offices screen. */
export const OFFICES_CSS = `
.office-search{margin-block:16px 24px}
.office-search>*+*{margin-block-start:8px}
.office-search label{font-weight:700}
input[type=text]{display:block;inline-size:100%;min-block-size:48px;padding:8px 12px;border:1px solid var(--_field);border-radius:8px;background:var(--_bg);color:var(--_fg);font:inherit}
.offices>*+*{margin-block-start:8px}
.offices ol{list-style:none;padding:0}
.office{margin-block-start:16px;padding-block-start:8px;border-block-start:2px solid var(--_primary)}
.office h4{margin-block:0;font-size:1.125em}
.opening{font-weight:700}
.office dl{margin-block:8px 0}
.office dl div{display:flex;flex-wrap:wrap;gap:0 1em;padding-block:6px;border-block-start:1px solid var(--_line)}
.office dt{flex:0 0 7em;color:var(--_muted)}
.office dd{flex:1 1 12em;margin:0;min-inline-size:0}
.office dd a{display:inline-block;min-block-size:24px}
`;
