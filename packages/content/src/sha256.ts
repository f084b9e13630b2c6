/**
 * SHA-256 of a text's UTF-8 bytes or of bytes, base64.
 * @returns `null` where the platform offers no `crypto.subtle` (a page that is not served over HTTPS).
 */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return btoa(String.fromCharCode(...new Uint8Array(await subtle.digest('SHA-256', bytes))));
}
