import { ALGORITHM } from './public-keys.js';
import { withSignature } from './signed-text.js';

/** A key pair for tests. */
export interface TestKey {
  /** As a page names it, without an id. */
  readonly publicKey: string;
  /** A file with this key's signature. */
  sign(text: string): Promise<string>;
}

export async function testKey(namedCurve = 'P-256'): Promise<TestKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey({ ...ALGORITHM, namedCurve }, true, [
    'sign',
    'verify',
  ]);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  return {
    publicKey: btoa(String.fromCharCode(...spki)),
    async sign(text) {
      const signature = await crypto.subtle.sign(ALGORITHM, privateKey, new TextEncoder().encode(text));
      return withSignature(text, new Uint8Array(signature));
    },
  };
}
