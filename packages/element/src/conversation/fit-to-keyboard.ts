/**
 * On a phone the keyboard lies over the lower part of the page, and some browsers do not make the page smaller for it. While
 * the field has focus, a panel that fills the screen takes the part that is left, so the field is never covered.
 */
export function fitToKeyboard(event: FocusEvent): void {
  const field = event.target as HTMLElement;
  const frame = field.closest<HTMLElement>('.frame');
  const viewport = window.visualViewport;
  if (!viewport || !frame?.matches(':modal')) return;
  const fit = (): void => {
    frame.style.blockSize = `${String(viewport.height)}px`;
    frame.style.insetBlockStart = `${String(viewport.offsetTop)}px`;
    field.scrollIntoView({ block: 'nearest' });
  };
  viewport.addEventListener('resize', fit);
  field.addEventListener(
    'blur',
    () => {
      viewport.removeEventListener('resize', fit);
      frame.style.blockSize = frame.style.insetBlockStart = '';
    },
    { once: true },
  );
}
