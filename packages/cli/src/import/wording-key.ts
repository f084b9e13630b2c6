/** What two wordings of the same question have in common: neither width, case, spaces nor signs tell them apart. */
export function wordingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
