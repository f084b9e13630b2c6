/**
 * Whether a `keydown` means "send". Never while a conversion is being composed: Chromium and Firefox say so with
 * `isComposing`; Safari ends the composition before the keydown of the confirming Enter and marks that with key code
 * 229, as does the first key of an input method before its `compositionstart`. Shift+Enter makes a new line.
 */
export function isSubmitKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  return event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
}
