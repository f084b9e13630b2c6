/** An action offered beside a message. */
interface Action {
  readonly label: string;
  readonly action: () => void;
}

/**
 * The frame in which the panel is drawn. As a launcher's panel it is a `<dialog>`: modal where it fills the screen
 * (otherwise focus could go to the page that it hides), not modal beside the page. Inline it is a region.
 */
export interface Frame {
  readonly element: HTMLElement;
  /** Where the panel renders. */
  readonly mount: HTMLElement;
  readonly inline: boolean;
  /** Whether it is shown as a modal dialog now. */
  readonly modal: boolean;
  show(): void;
  hide(): void;
  label(name: string, lang: string): void;
  /** The panel has been drawn: takes the sentence away. */
  ready(): void;
  /** Shows one sentence in place of the panel. */
  message(text: string, actions?: { readonly retry: Action; readonly close: Action | null }): void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The labelled button that opens the panel. */
export function createLauncher(onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.part = 'launcher';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', 'M3 4h18v12H11l-5 4v-4H3z');
  icon.append(line);
  button.append(icon, document.createElement('span'));
  button.addEventListener('click', onClick);
  return button;
}

/** Makes the frame. `onClose` is called when the visitor closes it with Escape or the device's Back. */
export function createFrame(options: { readonly inline: boolean; readonly onClose: () => void }): Frame {
  const { inline, onClose } = options;
  const narrow = matchMedia('(max-width: 480px)');
  const element = document.createElement(inline ? 'section' : 'dialog');
  element.className = 'frame';
  element.part = 'panel';
  element.tabIndex = -1;
  const announcements = document.createElement('slot');
  announcements.name = 'announcer-modal';
  const wait = document.createElement('div');
  wait.className = 'wait';
  const mount = document.createElement('div');
  mount.className = 'mount';
  element.append(announcements, wait, mount);
  const dialog = element instanceof HTMLDialogElement ? element : null;
  let pushed = false;

  /** Shows the dialog as the width asks for, and leaves the focus where it was. */
  const place = (): void => {
    if (!dialog) return;
    const focused = (element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    if (dialog.open) dialog.close();
    if (narrow.matches) dialog.showModal();
    else dialog.show();
    (focused && element.contains(focused) ? focused : element).focus({ preventScroll: true });
  };

  /** The phone's Back closes the panel, as it would leave a page. */
  const onPopState = (): void => {
    if (!pushed) return;
    pushed = false;
    onClose();
  };

  if (dialog) {
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      onClose();
    });
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    });
  }

  return {
    element,
    mount,
    inline,
    get modal() {
      return dialog?.matches(':modal') ?? false;
    },
    show() {
      if (!dialog || dialog.open) return;
      place();
      narrow.addEventListener('change', place);
      window.addEventListener('popstate', onPopState);
      if (narrow.matches) {
        history.pushState({ ...(history.state as object | null), madoguchi: true }, '');
        pushed = true;
      }
    },
    hide() {
      narrow.removeEventListener('change', place);
      if (dialog?.open) dialog.close();
      if (pushed) {
        pushed = false;
        history.back();
      }
      window.removeEventListener('popstate', onPopState);
    },
    label(name, lang) {
      element.setAttribute('aria-label', name);
      element.lang = lang;
    },
    ready() {
      wait.hidden = true;
      mount.hidden = false;
    },
    message(text, actions) {
      wait.hidden = false;
      mount.hidden = true;
      const buttons = [actions?.retry, actions?.close].filter((a) => a != null).map((a) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = a.label;
        button.addEventListener('click', a.action);
        return button;
      });
      wait.replaceChildren(text, ...buttons);
    },
  };
}
