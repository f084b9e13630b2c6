/** A keyboard covers more than this; less is a bar of the browser that comes or goes. CSS pixels. */
const LEAST_KEYBOARD = 120;
/** From this on somebody has zoomed in. */
const ZOOMED = 1.01;

/** What can be chosen, and what has been read before, goes below the composer: the end of the last message is above it. */
const TYPING_CSS = `
.typing .screen,.typing .composer{display:flex;flex-direction:column}
.typing .transcript{margin-block-end:8px}
.typing .composer{margin-block-start:0;padding-block-start:8px}
.typing .composer h3{font-size:1em}
.typing .step,.typing .composer>.quiet{order:1}
.typing .step{margin-block-start:32px}
`;
let sheet: CSSStyleSheet | undefined;
let stop = (): void => undefined;

/**
 * On a phone the keyboard lies over the lower part of the page, and some browsers do not make the page smaller for it. While
 * it is there, a panel that fills the screen takes the part that is left, and the field stands in it below the end of the
 * last message. To be called when the field has got the focus.
 */
export function fitToKeyboard(field: HTMLTextAreaElement): void {
  const frame = field.closest<HTMLElement>('.frame');
  const viewport = window.visualViewport;
  if (!viewport || !frame?.matches(':modal')) return;
  const root = field.getRootNode() as ShadowRoot;
  adopt(root);
  const place = (height: string, top: string): void => {
    frame.classList.toggle('typing', height !== '');
    frame.style.blockSize = height;
    frame.style.insetBlockStart = top;
  };
  const fit = (event?: Event): void => {
    const { height, offsetTop, scale } = viewport;
    const covered = document.documentElement.clientHeight - height * scale > LEAST_KEYBOARD;
    if (!covered || !frame.matches(':modal')) {
      // Not as soon as the field loses the focus: what a finger is about to press would move away from under it.
      place('', '');
      if (root.activeElement !== field) stop();
    } else if (scale < ZOOMED) {
      // Who zooms in looks at a part of the panel: it stays as it is.
      place(`${String(height)}px`, `${String(offsetTop)}px`);
      if (event?.type === 'scroll') return;
      field.form?.querySelector('.button')?.scrollIntoView({ block: 'end' });
      field.scrollIntoView({ block: 'nearest' });
    }
  };
  stop();
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  stop = () => {
    viewport.removeEventListener('resize', fit);
    viewport.removeEventListener('scroll', fit);
  };
  fit();
}

function adopt(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(TYPING_CSS);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
