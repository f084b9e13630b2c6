/** What is wrong with an address that cannot be a link: its scheme, or that it has none. */
export function linkFault(value: string): 'bad-link' | 'bad-scheme' {
  return /^[\s\u0000-\u001f]*(?!https?:)[a-z][a-z\d+.-]*:(?!\d)/i.test(value) ? 'bad-scheme' : 'bad-link';
}
