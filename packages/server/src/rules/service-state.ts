import { StatusReply } from '@madoguchi/client/protocol';
import * as v from 'valibot';

/** What the operator's file says. As the protocol's reply; its notice is shown, and its state holds, from `from` until `until`. */
export type ServiceState = StatusReply;

/** Where nothing is said. */
export const OPEN: ServiceState = { state: 'open', notice: null };

/** Reads the operator's file. @throws Error with one line that says what is wrong. */
export function parseServiceState(text: string): ServiceState {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  const found = v.safeParse(StatusReply, json);
  if (found.success) return found.output;
  const [issue] = found.issues;
  throw new Error(`/${(issue.path ?? []).map(({ key }) => String(key)).join('/')}: ${issue.message}`);
}

/** What holds at `now`, ms since the epoch. */
export function serviceStateAt(said: ServiceState, now: number): ServiceState {
  const { notice } = said;
  if (notice && (now < notice.from || (notice.until !== null && now >= notice.until))) return OPEN;
  return said;
}
