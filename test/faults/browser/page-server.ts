import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { CONTENT } from '../../server/service.js';

/** Serves the page of a visit and the content, at an origin where nothing is kept yet. */
export async function servePage(
  script: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const page = '<!doctype html><html lang="ja"><title>窓口</title><script type="module" src="/page.mjs"></script>';
  const server = createServer(({ url = '' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    const send = (type: string, body: string | Buffer): void =>
      void response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    try {
      if (path === '/') send('text/html; charset=utf-8', page);
      else if (path === '/page.mjs') send('text/javascript', readFileSync(script));
      else if (path.startsWith('/content/')) send('application/json', readFileSync(join(CONTENT, path.slice(9))));
      else response.writeHead(404).end();
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
