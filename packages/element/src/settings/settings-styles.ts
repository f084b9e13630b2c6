/** Styles of the settings screen. */
export const SETTINGS_CSS = `
.settings>*+*{margin-block-start:24px}
.settings section>*+*{margin-block-start:8px}
.settings h4{font-size:1.125em;margin-block:0}
fieldset{margin:0;padding:8px 16px;border:1px solid var(--_line);border-radius:8px}
legend{font-weight:700;padding-inline:4px}
.radio{display:flex;align-items:center;gap:8px;min-block-size:44px;cursor:pointer}
.radio input{inline-size:24px;block-size:24px;margin:0;accent-color:var(--_primary)}
summary{min-block-size:44px;padding-block:8px;cursor:pointer;color:var(--_primary)}
.settings dt{font-weight:700}
.settings dd{margin:0 0 8px}
code{font-size:.875em}
`;
