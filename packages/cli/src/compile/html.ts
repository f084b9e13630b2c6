const HTML = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|<!--|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i;

/** The first HTML tag or entity in a text that is shown as it is, or `''`. */
export function htmlIn(text: string): string {
  return HTML.exec(text)?.[0].slice(0, 40) ?? '';
}
