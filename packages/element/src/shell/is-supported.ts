/**
 * Whether this browser reaches the baseline: what every major browser had by December 2023 (Chrome 111, Firefox 113,
 * Safari 16.4 and later). Below it the element is not defined and the fallback in the light DOM stays.
 */
export function isSupported(): boolean {
  return (
    'adoptedStyleSheets' in Document.prototype &&
    'inert' in HTMLElement.prototype &&
    typeof HTMLDialogElement === 'function' &&
    'findLast' in Array.prototype &&
    CSS.supports('selector(:has(a))')
  );
}
