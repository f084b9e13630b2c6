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
}

/**
 * Makes the frame. `onClose` is called when the visitor closes it with Escape or the device's Back, `onShow` when it is
 * shown: it moves the focus to what is in there, or gives `false`, and then the dialog itself has it.
 */
export function createFrame(options: {
  readonly inline: boolean;
  readonly onClose: () => void;
  readonly onShow: () => boolean;
}): Frame {
  const { inline, onClose, onShow } = options;
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
    if (dialog.open) dialog.close();
    if (narrow.matches) dialog.showModal();
    else dialog.show();
    const kept = focused && element.contains(focused) ? focused : null;
    // Of a dialog that has the focus some screen readers say all that is in it: it has it only while that is not much.
    if (kept || !onShow()) (kept ?? element).focus({ preventScroll: true });
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
  };
}
