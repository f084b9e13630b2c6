import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on this machine only, at `PORT`, and prints the address; where that cannot be, prints one line and ends the program
 * with status 2. Who serves others puts a web server with TLS in front.
 *
 * @param usual - The port where `PORT` is not set. 0 takes any that is free.
 */
export function startServer(server: Server, name: string, path: string, usual: number): void {
  const port = Number(process.env['PORT'] || usual);
  const fault = (line: string): never => {
    console.error(line);
    process.exit(2);
  };
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fault(`PORT: a number up to 65535, such as ${usual}.`);
  server.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) =>
    fault(`PORT: port ${port} cannot be used (${code}). Set PORT to another one.`),
  );
  server.listen(port, '127.0.0.1', () => {
    console.log(`${name}: http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  });
}
