const DARK = `--_bg:#1a1a1a;--_fg:#f2f2f2;--_muted:#ccc;--_line:#767676;--_field:#949494;--_soft:#333;--_primary:var(--_dark,var(--madoguchi-primary-dark,#9db7f9));--_strong:#c5d7fb;--_on:#1a1a1a;--_error:#ff9d8b;color-scheme:dark`;

/**
 * Styles of the shell: colours, launcher and what is hidden. Sizes derive from `medium`, the visitor's own default font
 * size: `rem` would follow the page, and many Japanese sites set their root to 62.5%.
 *
 * Custom properties for the page: `--madoguchi-offset-block`, `--madoguchi-offset-inline` (launcher and panel, from
 * the bottom right corner; so that nothing of the page is covered), `--madoguchi-z-index`, `--madoguchi-inline-height`,
 * `--madoguchi-primary`, `--madoguchi-primary-dark`, `--madoguchi-font`.
 */
export const SHELL_CSS = `:host{--_bg:#fff;--_fg:#1a1a1a;--_muted:#595959;--_line:#949494;--_field:#666;--_soft:#f2f2f2;--_primary:var(--_light,var(--madoguchi-primary,#0017c1));--_strong:#00118f;--_on:#fff;--_error:#ce0000;--_text:1;color-scheme:light;display:contents;font:medium/1.7 var(--madoguchi-font,"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",Meiryo,sans-serif)}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){${DARK}}}
:host([theme=dark]){${DARK}}
:host([hidden]){display:none}
:host([mode=inline]),:host([mode=page]){display:block;min-block-size:var(--madoguchi-inline-height,40em)}
*{box-sizing:border-box}
.launcher,.failed,.frame{position:fixed;inset-block-end:var(--madoguchi-offset-block,16px);inset-inline-end:var(--madoguchi-offset-inline,16px);z-index:var(--madoguchi-z-index,2147483000)}
.launcher{font:inherit;min-block-size:56px;padding:.5em 1.25em;border:2px solid var(--_bg);border-radius:8px;background:var(--_primary);color:var(--_on);font-weight:700;cursor:pointer}
:host(:not([open])) dialog{opacity:0;pointer-events:none}
.launcher:hover{background:var(--_strong);text-decoration:underline}
:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d;border-radius:4px}
svg{block-size:1.25em;margin-inline-end:.5em;vertical-align:-.25em;fill:none;stroke:currentColor;stroke-width:2}
.failed{margin:0 0 72px 16px;max-inline-size:20em;padding:8px 16px;border:2px solid;border-radius:8px;background:var(--_bg);color:var(--_error)}
@media (forced-colors:active){:focus-visible{outline-color:Highlight}}
@media print{:host{display:none}}`;
