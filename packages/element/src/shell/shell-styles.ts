/**
 * Styles of the shell: launcher, frame and what is hidden. Sizes derive from `medium`, the visitor's own default font
 * size: `rem` would follow the page, and many Japanese sites set their root to 62.5%.
 *
 * Custom properties for the page: `--madoguchi-offset-block`, `--madoguchi-offset-inline` (launcher and panel, from
 * the bottom right corner; so that nothing of the page is covered), `--madoguchi-z-index`, `--madoguchi-inline-height`,
 * `--madoguchi-primary`, `--madoguchi-primary-dark`, `--madoguchi-font`.
 */
const DARK = `--_bg:#1a1a1a;--_fg:#f2f2f2;--_muted:#cccccc;--_line:#767676;--_field:#949494;--_soft:#333333;--_primary:var(--madoguchi-primary-dark,#9db7f9);--_strong:#c5d7fb;--_on:#1a1a1a;--_error:#ff9d8b;color-scheme:dark`;

export const SHELL_CSS = `
:host{--_bg:#fff;--_fg:#1a1a1a;--_muted:#595959;--_line:#949494;--_field:#666666;--_soft:#f2f2f2;--_primary:var(--madoguchi-primary,#0017c1);--_strong:#00118f;--_on:#fff;--_error:#ce0000;--_text:1;
color-scheme:light;display:contents;font:medium/1.7 var(--madoguchi-font,"Noto Sans JP","Noto Sans CJK JP",-apple-system,BlinkMacSystemFont,"Hiragino Sans","Yu Gothic UI",Meiryo,sans-serif)}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){${DARK}}}
:host([theme=dark]){${DARK}}
:host([hidden]),[hidden]{display:none!important}
*,::before,::after{box-sizing:border-box}
::slotted([slot^=announcer]){position:absolute!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important;white-space:nowrap!important}
button{font:inherit}
:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d;border-radius:4px}
.launcher,.frame{position:fixed;inset-block-end:var(--madoguchi-offset-block,16px);inset-inline-end:var(--madoguchi-offset-inline,16px);z-index:var(--madoguchi-z-index,2147483000)}
.launcher{display:inline-flex;align-items:center;gap:.5em;min-block-size:56px;min-inline-size:44px;padding:.5em 1.25em;border:2px solid var(--_bg);border-radius:8px;background:var(--_primary);color:var(--_on);font-weight:700;cursor:pointer;box-shadow:0 2px 8px 1px #0000001a,0 1px 5px 0 #0000004d}
.launcher:hover{background:var(--_strong);text-decoration:underline}
.launcher svg{inline-size:1.25em;block-size:1.25em;fill:none;stroke:currentColor;stroke-width:2}
.frame{margin:0;inset-block-start:auto;inset-inline-start:auto;inline-size:min(440px,calc(100vw - 32px));block-size:min(760px,calc(100dvh - 32px));max-inline-size:none;max-block-size:none;padding:0;border:1px solid var(--_line);border-radius:12px;background:var(--_bg);color:var(--_fg);font-size:calc(1em*var(--_text));overflow:hidden;box-shadow:0 8px 24px 5px #0000001a,0 2px 10px 0 #0000004d}
.frame:focus{outline:none}
.frame::backdrop{background:#0000}
:host([mode=inline]),:host([mode=page]){display:block}
:host([mode=inline]) .frame,:host([mode=page]) .frame{position:relative;inset:auto;z-index:auto;inline-size:100%;block-size:100%;box-shadow:none}
:host([mode=inline]){block-size:var(--madoguchi-inline-height,640px)}
:host([mode=page]){min-block-size:var(--madoguchi-inline-height,640px)}
:host([mode=page]) .frame{block-size:auto;min-block-size:inherit;border:0;border-radius:0;overflow:visible}
.wait{padding:16px;margin:0}
.wait button{display:block;min-block-size:44px;margin-block-start:16px;padding:.25em 1em;border:1px solid currentColor;border-radius:8px;background:none;color:inherit}
@media (max-width:480px){:host(:not([mode=inline],[mode=page])) .frame{inset:0;inline-size:100vw;block-size:100dvh;border:0;border-radius:0}}
@media (forced-colors:active){.launcher,.frame{border:2px solid ButtonText}:focus-visible{outline-color:Highlight}}
@media print{:host{display:none!important}}
`;
