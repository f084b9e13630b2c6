import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another process has the folder. */
export class FolderInUse extends Error {
  constructor(readonly folder: string) {
    super(`${folder} is used by another process`);
    this.name = 'FolderInUse';
  }
}

/** The longest name of a socket that every system takes, in bytes. */
const LONGEST = 100;

/**
 * Has a folder for this process alone. A socket in it tells others: it answers as long as its process lives, however that ends,
 * which a file with a process number does not tell for sure.
 *
 * @returns what gives it free again.
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = socketName(realpathSync(folder));
  const taken = await listen(name);
  if (taken) return () => close(taken);
  if (await answers(name)) throw new FolderInUse(folder);
  // Its process has ended without closing it.
  if (process.platform !== 'win32') rmSync(name, { force: true });
  const server = await listen(name);
  if (!server) throw new FolderInUse(folder);
  return () => close(server);
}

function socketName(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\madoguchi-${hash}`;
  const inside = join(folder, 'lock.sock');
  return Buffer.byteLength(inside) <= LONGEST ? inside : join(tmpdir(), `madoguchi-${hash}.sock`);
}

/** @returns `null` where there is such a socket. */
function listen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    // It keeps nobody from ending.
    server.listen(name, () => resolve(server.unref()));
  });
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
