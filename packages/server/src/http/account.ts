import type { IncomingHttpHeaders } from 'node:http';

/** Whoever the host's service says a caller is; `null` where it says nothing. It must not change with the session. */
export type AccountOf = (headers: IncomingHttpHeaders) => string | null;

/** No host says anything. */
export const NO_ACCOUNT: AccountOf = () => null;

/**
 * The account that the host's proxy writes into a header, after it has removed what callers wrote there themselves. The header
 * is never kept: only a keyed hash of what stands in it.
 */
export function accountHeader(name: string): AccountOf {
  const key = name.toLowerCase();
  return (headers) => {
    const value = headers[key];
    return typeof value === 'string' && value.length > 0 && value.length <= 256 ? value : null;
  };
}
