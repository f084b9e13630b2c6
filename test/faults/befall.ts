import type { ServerResponse } from 'node:http';
import type { Fault } from './fault.js';
import type { Machine } from './machine.js';

/** A request, as it was sent. */
export interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the backend said. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A request under way, and what may be done with it. */
export interface Exchange {
  readonly sent: Sent;
  readonly response: ServerResponse;
  readonly machine: Machine;
  /** Gives a request to the backend. Rejects where it ends before it has answered. */
  readonly forward: (sent: Sent) => Promise<Reply>;
  /** Ends the page's connection. */
  readonly cut: () => void;
  /** It arrives later, after the next one that does. */
  readonly hold: () => void;
}

/** Lets a fault happen to a request. Rejects where the page hears nothing because of it. */
export async function befall(fault: Fault, { sent, response, machine, forward, cut, hold }: Exchange): Promise<void> {
  const answer = ({ status, headers, text }: Reply): void => void response.writeHead(status, headers).end(text);
  const problem = (status: number, code: string, more: Readonly<Record<string, string>> = {}): void =>
    answer({
      status,
      headers: { 'content-type': 'application/problem+json', 'access-control-allow-origin': '*', ...more },
      text: JSON.stringify({ type: `tag:madoguchi,2026:problem:${code}`, status }),
    });
  /** While the AI is asked, `happens`; a request that asks none is answered before. */
  const whileChoosing = async (happens: () => Promise<void>): Promise<Reply> => {
    const { asked, goOn } = await machine.hold();
    const reply = forward(sent);
    await Promise.race([asked, reply.catch(() => undefined)]);
    await happens();
    goOn();
    return reply;
  };
  switch (fault) {
    case 'none':
      return answer(await forward(sent));
    case 'request-lost':
      return cut();
    case 'reply-lost':
      await forward(sent);
      return cut();
    case 'duplicated': {
      const [first] = await Promise.all([forward(sent), forward(sent)]);
      return answer(first);
    }
    case 'reordered':
      hold();
      return cut();
    case 'reply-cut': {
      const { status, headers, text } = await forward(sent);
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
      response.write(text.slice(0, text.length / 2), cut);
      return;
    }
    case 'stalled':
      await forward(sent);
      return;
    case 'too-many-requests':
      return problem(429, 'too-many-requests', { 'retry-after': '0' });
    case 'server-error':
      return answer({ status: 502, headers: { 'content-type': 'text/html' }, text: '<h1>Bad Gateway</h1>' });
    case 'captive-portal':
      return answer({ status: 200, headers: { 'content-type': 'text/html' }, text: '<form>Wi-Fi</form>' });
    case 'redirected':
      return answer({ status: 302, headers: { location: 'http://127.0.0.1:9/login' }, text: '' });
    case 'token-expired':
      return problem(401, 'unauthorized');
    case 'server-killed':
      await machine.killServer();
      return cut();
    case 'server-killed-midway':
      await Promise.all([forward(sent).catch(() => undefined), soon().then(() => machine.killServer())]);
      return cut();
    case 'server-killed-choosing':
      await whileChoosing(() => machine.killServer()).catch(() => undefined);
      return cut();
    case 'server-killed-after':
      await forward(sent);
      await machine.killServer();
      return cut();
    case 'database-down':
      return machine.restartDatabase(async () => answer(await forward(sent)));
    case 'database-restarted-midway': {
      const [reply] = await Promise.all([forward(sent), soon().then(() => machine.restartDatabase())]);
      return answer(reply);
    }
    case 'database-restarted-choosing':
      return answer(await whileChoosing(() => machine.restartDatabase()));
    case 'database-restarted-after':
      await forward(sent);
      await machine.restartDatabase();
      return cut();
    default:
      return fault satisfies never;
  }
}

let soons = 0;

/** A moment later, now sooner and now later: where exactly that is in the work of a server, nobody knows. */
async function soon(): Promise<void> {
  soons++;
  for (let turns = (soons * 7) % 23; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
}
