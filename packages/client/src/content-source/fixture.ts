import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ALGORITHM, withSignature } from '@madoguchi/content/signature';

/** Signs as `madoguchi build --sign` does. */
export interface TestKey {
  /** As a page names it, without an id. */
  readonly publicKey: string;
  sign(text: string): Promise<string>;
}

export async function testKey(): Promise<TestKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  return {
    publicKey: btoa(String.fromCharCode(...spki)),
    async sign(text) {
      const signature = await crypto.subtle.sign(ALGORITHM, privateKey, new TextEncoder().encode(text));
      return withSignature(text, new Uint8Array(signature));
    },
  };
}

/** Files of a folder, by path; changing the map changes what is published. */
export type Folder = Map<string, string>;

/** Serves a folder over HTTP while `use` runs, and keeps what was asked for. */
export async function published(
  files: Folder,
  use: (site: { readonly src: string; readonly requests: readonly IncomingMessage[] }) => Promise<void>,
): Promise<void> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const text = files.get((request.url ?? '').slice(1));
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use({ src: `http://127.0.0.1:${(server.address() as AddressInfo).port}/content.json`, requests });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
