import { expression, type Computed, type Key, type Page } from './page.js';

/** Code points of keys in the WebDriver protocol. Source: W3C WebDriver, "Keyboard actions". */
const KEYS: Readonly<Partial<Record<Key, string>>> = {
  Tab: '\uE004',
  Enter: '\uE006',
  Escape: '\uE00C',
  Space: ' ',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Home: '\uE011',
  End: '\uE010',
  F2: '\uE032',
  F6: '\uE036',
};
const [SHIFT, CONTROL, ALT] = ['\uE008', '\uE009', '\uE00A'];

/** Opens a page in WebKit through its WebDriver, in plain protocol: it has no library that speaks its dialect. */
export async function openWebDriverPage(port: number, binary: string, proxy?: string): Promise<Page> {
  const server = `http://127.0.0.1:${port}`;
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(`${server}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await reply.json()) as { value: unknown };
    if (!reply.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  const { sessionId } = (await send('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        ...(proxy && { proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy } }),
      },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/timeouts`, { script: 120_000, pageLoad: 30_000 });
  const first = (await send('GET', `${session}/window`)) as string;
  // One window at a time is spoken to.
  let current = first;
  let last: Promise<unknown> = Promise.resolve();
  const within = (window: string): Send => {
    return (method, path, body) => {
      const done = last.then(async () => {
        if (current !== window) await send('POST', `${session}/window`, { handle: window });
        current = window;
        return send(method, `${session}${path}`, body);
      });
      last = done.catch(() => undefined);
      return done;
    };
  };
  return pageOf(first, within, () => send('DELETE', session));
}

type Send = (method: string, path: string, body?: unknown) => Promise<unknown>;

function pageOf(window: string, within: (window: string) => Send, end: () => Promise<unknown>): Page {
  const send = within(window);
  const post = (path: string, body: unknown = {}): Promise<unknown> => send('POST', path, body);
  const script = async (text: string): Promise<unknown> => {
    const result = (await post('/execute/async', {
      script: `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => ${text}).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [],
    })) as { value?: unknown; error?: string };
    if (result.error !== undefined) throw new Error(result.error);
    return result.value;
  };
  const keys = (...values: readonly string[]): Promise<unknown> =>
    post('/actions', {
      actions: [
        {
          ...{ type: 'key', id: 'keyboard' },
          actions: [
            ...values.map((value) => ({ type: 'keyDown', value })),
            ...[...values].reverse().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ],
    });
  return {
    engine: 'webkit',
    async resize(width, height) {
      // The window has borders and a bar: what counts is the page's own size.
      await post('/window/rect', { width, height });
      const inner = (await script('[innerWidth, innerHeight]')) as [number, number];
      await post('/window/rect', { width: 2 * width - inner[0], height: 2 * height - inner[1] });
    },
    async open(url) {
      await post('/url', { url });
    },
    evaluate: async (run, ...args) => (await script(expression(run, args))) as never,
    async inject(text) {
      await post('/execute/sync', { script: text, args: [] });
    },
    async click(x, y) {
      await post('/actions', {
        actions: [
          {
            ...{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } },
            actions: [
              { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    async press(key, { shift, control, alt } = {}) {
      await keys(...(shift ? [SHIFT] : []), ...(control ? [CONTROL] : []), ...(alt ? [ALT] : []), KEYS[key] ?? key);
    },
    async type(text) {
      for (const character of text) await keys(character);
    },
    async back() {
      // A moment later: of a page that is gone there is no result to wait for.
      await script('void setTimeout(() => history.back())');
    },
    async reload() {
      await post('/refresh');
    },
    async computed(selector) {
      const elements = (await post('/execute/sync', {
        script: `return [...document.querySelector('madoguchi-chat').shadowRoot.querySelectorAll(arguments[0])]
          .filter((each) => each.checkVisibility())`,
        args: [selector],
      })) as Readonly<Record<string, string>>[];
      const found: Computed[] = [];
      for (const element of elements) {
        // Its key is the same for every element, and only the protocol's own.
        const path = `/element/${Object.values(element)[0] ?? ''}`;
        const [role, name] = await Promise.all([
          send('GET', `${path}/computedrole`),
          send('GET', `${path}/computedlabel`),
        ]);
        found.push({ role: String(role), name: String(name) });
      }
      return found;
    },
    async screenshot() {
      return Buffer.from((await send('GET', '/screenshot')) as string, 'base64');
    },
    async tab() {
      // A window: pages in tabs behind another draw nothing, and the driver does not bring them before it.
      const { handle } = (await post('/window/new', { type: 'window' })) as { handle: string };
      return pageOf(handle, within, () => within(handle)('DELETE', '/window'));
    },
    async front() {
      await post('/window', { handle: window });
    },
    async close() {
      await end();
    },
  };
}
