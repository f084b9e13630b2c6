export { ALGORITHM, readPublicKeys } from './public-keys.js';
export type { PublicKey } from './public-keys.js';
export { takeApart, withSignature } from './signed-text.js';
export type { SignedBytes } from './signed-text.js';
export { verifyFile } from './verify-file.js';
export type { VerifiedFile } from './verify-file.js';
