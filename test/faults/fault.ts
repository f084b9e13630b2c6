/** What may happen to one request between a page and its backend. */
export const NETWORK_FAULTS = [
  /** It never arrives. */
  'request-lost',
  /** It arrives and is answered; the answer never comes back. */
  'reply-lost',
  /** It arrives twice, at once. */
  'duplicated',
  /** The page hears nothing; it arrives later, after the next one. */
  'reordered',
  /** Half of the answer comes. */
  'reply-cut',
  /** Nothing comes, and nothing ends. */
  'stalled',
  'too-many-requests',
  'server-error',
  /** A network's login page, with status 200. */
  'captive-portal',
  /** A proxy sends the page somewhere else. */
  'redirected',
  'token-expired',
] as const;

/** What may happen to the machine behind it: its process is killed (SIGKILL) and started again. The database is kept. */
export const SERVER_FAULTS = [
  /** Before it has taken the request. */
  'server-killed',
  /** Somewhere in the middle of it, wherever that is. */
  'server-killed-midway',
  /** While the AI is asked: its quota is taken, and its answer is not there. */
  'server-killed-choosing',
  /** When it has answered, before the answer is on its way. */
  'server-killed-after',
] as const;

/** What may happen to the database: it is stopped at once, without putting anything in order, and started again. */
export const DATABASE_FAULTS = [
  /** It is not there while the request is; the page gets what the server says of that. */
  'database-down',
  'database-restarted-midway',
  'database-restarted-choosing',
  'database-restarted-after',
] as const;

export type ServerFault = (typeof SERVER_FAULTS)[number];
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];
export type Fault = (typeof NETWORK_FAULTS)[number] | ServerFault | DatabaseFault | 'none';
