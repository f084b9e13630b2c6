/** Styles of the frame in each mode. Its place and colours come from the shell's custom properties. */
export const FRAME_CSS = `
[hidden]{display:none!important}
::slotted([slot^=announcer]){position:absolute!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important;white-space:nowrap!important}
button{font:inherit}
:host([mode=inline]){block-size:var(--madoguchi-inline-height,40em)}
.frame{margin:0;inset-block-start:auto;inset-inline-start:auto;inline-size:min(27.5em,100vw - 32px);block-size:min(47.5em,100dvh - 32px);max-inline-size:none;max-block-size:none;padding:0;border:1px solid var(--_line);border-radius:12px;background:var(--_bg);color:var(--_fg);font-size:calc(1em*var(--_text));overflow:clip;box-shadow:0 8px 24px 5px #0000001a,0 2px 10px 0 #0000004d}
.frame:focus{outline:none}
.frame::backdrop{background:#0000}
:host([mode=inline]) .frame,:host([mode=page]) .frame{position:relative;inset:auto;z-index:auto;inline-size:100%;block-size:100%;box-shadow:none}
:host([mode=page]) .frame{block-size:auto;min-block-size:inherit;border:0;border-radius:0;overflow:visible}
@media (max-width:30em){:host(:not([mode=inline],[mode=page])) .frame{inset:0;inline-size:100vw;block-size:100dvh;border:0;border-radius:0}}
@media (forced-colors:active){.frame{border:2px solid ButtonText}}
`;
