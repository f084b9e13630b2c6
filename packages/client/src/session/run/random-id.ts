/** An id that nobody can guess: for receipts, turns and messages. */
export function randomId(): string {
  const { crypto } = globalThis;
  // randomUUID is missing on pages that are not served over HTTPS.
  if ('randomUUID' in crypto) return crypto.randomUUID();
  return [...(crypto as Crypto).getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
