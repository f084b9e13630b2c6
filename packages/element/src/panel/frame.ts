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
  /** The visitor closes it: `onClose` is called. */
  readonly close: () => void;
  /** @returns whether the entry that the device's Back goes to is to be taken back. From a page that is left, that would lead back to it. */
  hide(): boolean;
  label(name: string, lang: string): void;
}

/** What browsers take to go back within a page. Milliseconds. */
const BACK_MS = 50;

/**
 * Makes the frame. `onClose` is called when the visitor closes it with Escape or the device's Back. `start` gives what has
 * the focus when it is shown; without it the dialog itself has it.
 */
export function createFrame(options: {
  readonly inline: boolean;
  readonly onClose: () => void;
  readonly start: () => HTMLElement | undefined;
}): Frame {
  const { inline, onClose, start } = options;
  const narrow = matchMedia('(max-width: 30em)');
  const element = document.createElement(inline ? 'section' : 'dialog');
  element.className = 'frame';
  element.part = 'panel';
  element.tabIndex = -1;
  const announcements = document.createElement('slot');
  announcements.name = 'announcer-modal';
  const mount = document.createElement('div');
  mount.className = 'mount';
  element.append(announcements, mount);
  const dialog = element instanceof HTMLDialogElement ? element : null;
  let pushed = false;

  /** Shows the dialog as the width asks for, and leaves the focus where it was. */
  const place = (): void => {
    if (!dialog) return;
    const focused = (element.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    const target = focused && element.contains(focused) ? focused : (start() ?? element.querySelector('h2') ?? element);
    if (dialog.open) dialog.close();
    // Of a dialog that has the focus for a moment only, screen readers say all that is in it, or will be by then: the browser
    // is told beforehand where the focus goes. What is still being loaded has its name to be at.
    target.autofocus = true;
    if (narrow.matches) dialog.showModal();
    else dialog.show();
    target.autofocus = false;
    // Into view: of a conversation that comes back, where it goes on stands far down.
    target.focus();
  };

  /**
   * Closes it, as the visitor wants. The entry that the phone's Back goes to is taken back first: browsers tell of that as of a page
   * that is loaded, and a screen reader that hears it with the focus on the launcher says nothing of the launcher.
   */
  const close = (): void => {
    if (!pushed) return onClose();
    pushed = false;
    history.back();
    setTimeout(onClose, BACK_MS);
  };

  /** The phone's Back closes the panel, as it would leave a page. */
  const onPopState = (): void => {
    if (!pushed) return;
    pushed = false;
    onClose();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  /** Who reads the panel with a screen reader may have the focus nowhere. */
  const onBodyKeyDown = (event: KeyboardEvent): void => {
    if (event.target === document.body) onKeyDown(event);
  };

  if (dialog) {
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close();
    });
    dialog.addEventListener('keydown', onKeyDown);
  }

  return {
    element,
    mount,
    inline,
    close,
    get modal() {
      return dialog?.matches(':modal') ?? false;
    },
    show() {
      if (!dialog || dialog.open) return;
      place();
      narrow.addEventListener('change', place);
      window.addEventListener('popstate', onPopState);
      document.addEventListener('keydown', onBodyKeyDown);
      if (narrow.matches) {
        history.pushState({ ...(history.state as object | null), madoguchi: true }, '');
        pushed = true;
      }
    },
    hide() {
      const back = pushed;
      pushed = false;
      narrow.removeEventListener('change', place);
      dialog?.close();
      window.removeEventListener('popstate', onPopState);
      document.removeEventListener('keydown', onBodyKeyDown);
      return back;
    },
    label(name, lang) {
      element.setAttribute('aria-label', name);
      element.lang = lang;
    },
  };
}
