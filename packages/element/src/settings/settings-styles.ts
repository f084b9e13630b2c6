/** Styles of the settings screen. Radio buttons reached by an arrow key are not `:focus-visible` to WebKit. */
export const SETTINGS_CSS = `
.settings>*+*{margin-block-start:24px}
.settings section>*+*{margin-block-start:8px}
.settings h4{font-size:1.125em;margin-block:0}
fieldset{margin:0;padding:8px 16px;border:1px solid var(--_line);border-radius:8px}
legend{font-weight:700;padding-inline:4px}
.radio{display:flex;align-items:center;gap:8px;min-block-size:44px;cursor:pointer}
.radio input{inline-size:24px;block-size:24px;margin:0;accent-color:var(--_primary)}
.radio input:focus{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
@media (forced-colors:active){.radio input:focus{outline-color:Highlight}}
summary{min-block-size:44px;padding-block:8px;cursor:pointer;color:var(--_primary)}
.settings dt{font-weight:700}
.settings dd{margin:0 0 8px}
code{font-size:.875em}
`;
