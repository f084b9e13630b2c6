/**
 * A signed file is a compiled one with a last member `signature`: 64 bytes, base64 (ECDSA P-256 over SHA-256, r and s side by
 * side as in IEEE P1363). What is signed are the bytes without that member, so that nothing has to be put into a canonical
 * form, and file and signature can neither be cached nor replaced apart from each other.
 */
const BEFORE = ',"signature":"';
const AFTER = '"}';
/** 64 bytes in base64. */
const LENGTH = 88;
const TAIL = BEFORE.length + LENGTH + AFTER.length;
const SIGNED = /^,"signature":"([A-Za-z\d+/]{85}[AQgw]==)"\}$/;

/** What was signed, and the signature over it. */
export interface SignedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Takes a signed file apart; `null` where it carries no signature in the one form that there is. */
export function takeApart(file: Uint8Array<ArrayBuffer>): SignedBytes | null {
  const end = file.length - TAIL;
  const [, signature] = SIGNED.exec(String.fromCharCode(...file.subarray(Math.max(0, end)))) ?? [];
  if (signature === undefined) return null;
  const bytes = file.slice(0, end + 1);
  bytes[end] = '}'.charCodeAt(0);
  return { bytes, signature: fromBase64(signature) };
}

/** The text of a compiled file with a signature over it. @param signature - 64 bytes. */
export function withSignature(text: string, signature: Uint8Array): string {
  return text.slice(0, -1) + BEFORE + btoa(String.fromCharCode(...signature)) + AFTER;
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
