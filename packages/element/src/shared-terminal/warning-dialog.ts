import { pageLanguage, type Language } from '@madoguchi/content';
import { WARNING_MS } from './idleness.js';
import { loadStrings } from './strings.js';

const CSS = `.idle{inline-size:min(24em,100vw - 32px);padding:24px;border:2px solid var(--_primary);border-radius:12px;background:var(--_bg);color:var(--_fg);font-size:calc(1em*var(--_text));word-break:auto-phrase}
.idle::backdrop{background:#00000080}
.idle h2{margin:0 0 8px;font-size:1.25em;line-height:1.5}
.idle p{margin:0 0 16px}
.idle button{display:block;inline-size:100%;min-block-size:52px;margin-block-start:12px;padding:10px 16px;border:1px solid var(--_primary);border-radius:8px;background:var(--_bg);color:var(--_primary);font:inherit;font-weight:700;cursor:pointer}
.idle button:first-of-type{background:var(--_primary);color:var(--_on)}`;

/**
 * Asks whether anybody is still there. It stands over the panel, and the focus is in it; Escape goes on, as the first button does.
 * @returns the dialog; it goes when it is closed, and then the focus is where it was.
 */
export async function warningDialog(
  root: ShadowRoot,
  language: Language,
  answered: (answer: 'go-on' | 'wipe') => void,
): Promise<HTMLDialogElement> {
  const strings = await loadStrings(language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const dialog = document.createElement('dialog');
  dialog.className = 'idle';
  dialog.role = 'alertdialog';
  dialog.lang = pageLanguage(language);
  dialog.setAttribute('aria-labelledby', 'idle-title');
  dialog.setAttribute('aria-describedby', 'idle-text');
  const title = Object.assign(document.createElement('h2'), { id: 'idle-title', textContent: strings.title });
  const text = Object.assign(document.createElement('p'), {
    id: 'idle-text',
    textContent: strings.warning.replace('{seconds}', String(WARNING_MS / 1000)),
  });
  dialog.append(title, text);
  for (const [label, answer] of [
    [strings.goOn, 'go-on'],
    [strings.wipeNow, 'wipe'],
  ] as const) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    button.addEventListener('click', () => answered(answer));
    dialog.append(button);
  }
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    answered('go-on');
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  root.append(dialog);
  return dialog;
}
