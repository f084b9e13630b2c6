import type { IncomingHttpHeaders } from 'node:http';

/** A request that the server got. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}
/** What the server says instead of the file, for tests of what is broken; `null` leaves it alone. */
export type Intercept = (
  path: string,
) => { readonly status?: number; readonly body?: string | ((body: string) => string) } | null;

export interface Demo {
  readonly hwis: string;
  readonly bureau: string;
  /** Requests to each origin, in order. */
  readonly requests: readonly [SeenRequest[], SeenRequest[]];
  intercept: Intercept;
  close(): void;
}
export function startDemo(options?: {
  readonly port?: number;
  readonly bureauPort?: number;
  readonly host?: string;
}): Promise<Demo>;
