import { createHash, createHmac } from 'node:crypto';

/** SHA-256 of an id, base64url. Receipts and keys are random (128 bits at least): nobody finds them by trying. */
export function fingerprint(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

/** As {@link fingerprint}, for what may be guessed (an account, an invitation): with a secret of this service. */
export function keyedFingerprint(secret: string, id: string): string {
  return createHmac('sha256', secret).update(id).digest('base64url');
}

/** SHA-256 of a request after it was parsed. The order of its fields does not matter. */
export function requestFingerprint(request: unknown): string {
  return fingerprint(JSON.stringify(request, sorted));
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
