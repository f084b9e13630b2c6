import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Another process has the folder. */
export class FolderInUse extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is used by another process`);
    this.name = 'FolderInUse';
  }
}

/** The longest name of a socket that every system takes, in bytes. */
const LONGEST = 100;
/** What a socket says of its process: it has the folder, or it is still finding out whether it may. */
type Says = 'has' | 'wants';
/** Between two questions to a process that gives way. Milliseconds. */
const AGAIN = 20;
/** How long a process may take to say something. Milliseconds. */
const PATIENCE = 2000;
/** What the system says of a socket whose process has ended. */
const GONE = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE']);

/**
 * Has a folder for this process alone. A socket tells others: it answers as long as its process lives, however that ends, which a
 * file with a process number does not tell for sure. Each attempt has a socket of its own, so that one that answers nobody can be
 * removed without removing another's; of several that begin at once, the one whose name is the first goes on.
 *
 * @returns what gives it free again.
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = realpathSync(folder);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return lockPipe(`\\\\.\\pipe\\madoguchi-${hash}`, folder);
  const own = `${randomBytes(6).toString('hex')}.sock`;
  const inside = join(path, `lock-${own}`);
  const name = Buffer.byteLength(inside) < LONGEST ? inside : join(tmpdir(), `madoguchi-${hash}-${own}`);
  const place = name.slice(0, -own.length);

  let says: Says = 'wants';
  // It has its name when it answers, not before: else others would take it for one that was left behind.
  const server = await listen(`${name}~`, () => says);
  renameSync(`${name}~`, name);
  const unlock = async (): Promise<void> => {
    rmSync(name, { force: true });
    await close(server);
  };
  const others = (): string[] =>
    readdirSync(dirname(place))
      .map((file) => join(dirname(place), file))
      .filter((file) => file.startsWith(place) && file.endsWith('.sock') && file !== name);
  try {
    for (const other of others()) {
      for (let said = await ask(other); said !== null; said = await ask(other)) {
        if (said === 'has' || basename(other) < basename(name)) throw new FolderInUse(folder);
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
      // Its process has ended without removing it.
      rmSync(other, { force: true });
    }
  } catch (error) {
    await unlock();
    throw error;
  }
  says = 'has';
  return unlock;
}

/** The system takes a pipe away with its process, and gives its name to one at a time. */
async function lockPipe(name: string, folder: string): Promise<() => Promise<void>> {
  const server = await listen(name, () => 'has').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error;
  });
  return () => close(server);
}

function listen(name: string, says: () => Says): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => void socket.on('error', () => undefined).end(says()));
    server.once('error', reject);
    // It keeps nobody from ending.
    server.listen(name, () => resolve(server.unref()));
  });
}

/** @returns what its process says; `null` where none listens any more. Who has a socket and says nothing is busy, and has the folder. */
function ask(name: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(name);
    const busy = setTimeout(() => socket.destroy(new Error('it says nothing')), PATIENCE);
    socket.on('data', (piece: Buffer) => (said += piece.toString()));
    socket.once('end', () => resolve(said || null));
    socket.once('error', ({ code = '' }: NodeJS.ErrnoException) => resolve(GONE.has(code) ? null : 'has'));
    socket.once('close', () => clearTimeout(busy));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
