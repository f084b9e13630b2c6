import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isContentError, type Manifest } from '@madoguchi/content';
import { createSession } from '../session/create-session.js';
import type { SessionEvent } from '../session/effect.js';
import { acceptedRecord, fixture } from '../session/fixture.js';
import type { SessionOptions } from '../session/session.js';
import { memoryStore } from '../storage/memory-store.js';
import type { Store } from '../storage/store.js';
import { published, testKey, type Folder } from './fixture.js';
import { httpContentSource } from './http-content-source.js';

const { signal } = new AbortController();
const [key, nextKey] = await Promise.all([testKey(), testKey()]);
const { publicKey } = key;

/** What is published with this serial, signed. */
async function signedFolder(serial = 1, change: Record<string, unknown> = {}, by = key): Promise<Folder> {
  const { files, manifest } = fixture({ serial, ...change });
  const live = { schema: 1, kind: 'live', id: manifest['id'], serial, recalled: [], notices: [] };
  files.set('content.json', await by.sign(files.get('content.json') ?? ''));
  files.set('live.json', await by.sign(JSON.stringify(live)));
  return files;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    assert.ok(isContentError(error), String(error));
    return error.code;
  }
  return 'none';
}

function replace(files: Folder, path: string, from: string | RegExp, to: string): void {
  const text = files.get(path) ?? '';
  assert.notEqual(text.replace(from, to), text, `${path} has no ${String(from)}`);
  files.set(path, text.replace(from, to));
}

/** A visit: opens, and waits until nothing is under way. */
async function visit(options: Pick<SessionOptions, 'content'> & Partial<SessionOptions>) {
  const events: SessionEvent[] = [];
  const session = createSession({ ...options, onEvent: (event) => events.push(event) });
  session.dispatch({ type: 'open' });
  await session.settled();
  return {
    ...{ session, snapshot: session.snapshot },
    get errors() {
      return events.flatMap((event) => (event.type === 'error' ? [event.code] : []));
    },
  };
}

test('what is signed is read: manifest, shards and live file', async () => {
  await published(await signedFolder(), async ({ src }) => {
    const source = httpContentSource({ src, publicKey: `sample:${publicKey}` });
    const manifest = await source.manifest({ signal });
    const [ref] = manifest.shards;
    assert.ok(ref);
    assert.equal((await source.shard(ref, { signal })).kind, ref.kind);
    assert.equal((await source.live(manifest, { signal })).serial, 1);
  });
});

test('while keys change, either of the two is enough', async () => {
  for (const by of [key, nextKey]) {
    await published(await signedFolder(1, {}, by), async ({ src }) => {
      const both = `${publicKey} ${nextKey.publicKey}`;
      assert.equal(await codeOf(httpContentSource({ src, publicKey: both }).manifest({ signal })), 'none');
      const oldOnly = httpContentSource({ src, publicKey }).manifest({ signal });
      assert.equal(await codeOf(oldOnly), by === key ? 'none' : 'signature');
    });
  }
});

for (const [what, spoil] of Object.entries<(files: Folder) => Promise<void> | void>({
  'a manifest with one letter changed': (files) => replace(files, 'content.json', '"sample"', '"simple"'),
  'a manifest without a signature': (files) => replace(files, 'content.json', /,"signature":"[^"]*"/, ''),
  'a manifest that somebody else has signed': async (files) => {
    files.set('content.json', await nextKey.sign(fixture().files.get('content.json') ?? ''));
  },
  'a manifest with the signature of another': async (files) => {
    const other = (await signedFolder(2)).get('content.json') ?? '';
    replace(files, 'content.json', /"signature":"[^"]*"/, /"signature":"[^"]*"/.exec(other)?.[0] ?? '');
  },
  'another content with the signature of the same publisher': async (files) => {
    for (const [path, text] of await signedFolder(1, { id: 'other' })) files.set(path, text);
  },
  'a live file in place of the manifest': (files) => void files.set('content.json', files.get('live.json') ?? ''),
  'a live file with one letter changed': (files) =>
    replace(files, 'live.json', '"recalled":[]', '"recalled":["reg-1"]'),
  'a live file without a signature': (files) => replace(files, 'live.json', /,"signature":"[^"]*"/, ''),
  'a live file of another content': async (files) => {
    files.set('live.json', (await signedFolder(1, { id: 'other' })).get('live.json') ?? '');
  },
  'a manifest in place of the live file': (files) => void files.set('live.json', files.get('content.json') ?? ''),
})) {
  test(`shows nothing of ${what}, and says so`, async () => {
    const files = await signedFolder();
    await spoil(files);
    await published(files, async ({ src }) => {
      const { snapshot, errors } = await visit({
        content: httpContentSource({ src, publicKey: `sample:${publicKey}` }),
      });
      assert.deepEqual(snapshot.content, { status: 'failed', code: 'signature' });
      assert.deepEqual(errors, ['signature']);
      assert.equal(snapshot.consent.status, 'unknown');
    });
  });
}

test('a shard with one letter changed is not shown: in place of the answer there is an error', async () => {
  const files = await signedFolder();
  const [path] = [...files.keys()].filter((name) => name.startsWith('shards/registration.ja'));
  assert.ok(path);
  replace(files, path, 'reg-1 の回答', 'reg-1 の解答');
  await published(files, async ({ src, requests }) => {
    const visitor = await visit({ content: httpContentSource({ src, publicKey }) });
    const { session } = visitor;
    session.dispatch({ type: 'decline' });
    session.dispatch({ type: 'pick', entryId: 'reg-1' });
    await session.settled();
    assert.deepEqual(
      session.snapshot.messages.map(({ kind }) => kind),
      ['pick', 'error'],
    );
    assert.equal(JSON.stringify(session.snapshot).includes('解答'), false);
    assert.deepEqual(visitor.errors, ['content']);
    assert.equal(requests.filter(({ url }) => url === `/${path}`).length, 2, 'once more, past the cache');
  });
});

test('a broken copy in a cache is got past once', async () => {
  const files = await signedFolder();
  const good = files.get('content.json') ?? '';
  replace(files, 'content.json', '"sample"', '"simple"');
  await published(files, async ({ src, requests }) => {
    const reading = httpContentSource({ src, publicKey }).manifest({ signal });
    while (!requests.length) await new Promise(setImmediate);
    // Right after the broken copy has gone out.
    files.set('content.json', good);
    assert.equal(await codeOf(reading), 'none');
    assert.deepEqual(
      requests.map(({ headers }) => headers['cache-control']),
      ['max-age=0', 'no-cache'],
    );
  });
});

test('an older serial is refused as long as the page is there, and what was shown stays', async () => {
  const files = await signedFolder(5);
  await published(files, async ({ src }) => {
    const source = httpContentSource({ src, publicKey });
    assert.equal((await source.manifest({ signal })).serial, 5);
    for (const [path, text] of await signedFolder(4)) files.set(path, text);
    assert.equal(await codeOf(source.manifest({ signal })), 'outdated');
    for (const [path, text] of await signedFolder(5)) files.set(path, text);
    assert.equal(await codeOf(source.manifest({ signal })), 'none');
  });
});

test('a live file is as new as its manifest, and no older than the last one', async () => {
  const files = await signedFolder(5);
  await published(files, async ({ src }) => {
    const source = httpContentSource({ src, publicKey });
    const manifest: Manifest = await source.manifest({ signal });
    const put = async (serial: number): Promise<void> => {
      files.set('live.json', (await signedFolder(serial)).get('live.json') ?? '');
    };
    await put(4);
    assert.equal(await codeOf(source.live(manifest, { signal })), 'outdated');
    await put(7);
    assert.equal((await source.live(manifest, { signal })).serial, 7);
    await put(6);
    assert.equal(await codeOf(source.live(manifest, { signal })), 'outdated');
    // A recall that went out alone is no reason to refuse the manifest that is there.
    assert.equal(await codeOf(source.manifest({ signal })), 'none');
  });
});

test('an overlay and the content below it each need a signature of the key for them', async () => {
  const national = await signedFolder();
  const overlay = JSON.stringify({
    ...{ schema: 1, kind: 'overlay', id: 'bureau', version: '1', serial: 9, overlayOf: 'national/content.json' },
    ...{ name: null, theme: {}, offices: null, live: ['live.json'] },
  });
  const live = JSON.stringify({ schema: 1, kind: 'live', id: 'bureau', serial: 9, recalled: [], notices: [] });
  const files: Folder = new Map([...national].map(([path, text]) => [`national/${path}`, text]));
  files.set('content.json', await nextKey.sign(overlay)).set('live.json', await nextKey.sign(live));
  const both = `bureau:${nextKey.publicKey} sample:${publicKey}`;
  await published(files, async ({ src }) => {
    const source = httpContentSource({ src, publicKey: both });
    const manifest = await source.manifest({ signal });
    assert.deepEqual([manifest.id, manifest.serial], ['bureau', 1]);
    assert.equal(await codeOf(source.live(manifest, { signal })), 'none');
    const own = httpContentSource({ src, publicKey: `bureau:${nextKey.publicKey}` });
    assert.equal(await codeOf(own.manifest({ signal })), 'signature', 'the bureau has not signed the national content');
    files.set('live.json', national.get('live.json') ?? '');
    assert.equal(await codeOf(source.live(manifest, { signal })), 'signature', 'one for the other');
  });
});

test('with keys that cannot be read nothing is fetched', async () => {
  await published(await signedFolder(), async ({ src, requests }) => {
    for (const wrong of ['', 'abc']) {
      const { snapshot, errors } = await visit({ content: httpContentSource({ src, publicKey: wrong }) });
      assert.deepEqual([snapshot.content, errors], [{ status: 'failed', code: 'bad-key' }, ['bad-key']]);
    }
    assert.equal(requests.length, 0);
  });
});

test('without crypto.subtle (plain HTTP) nothing is shown, and what is to be done can be said', async (context) => {
  await published(await signedFolder(), async ({ src, requests }) => {
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', {
      value: {},
      configurable: true,
    });
    context.after(() => Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true }));
    const { snapshot } = await visit({ content: httpContentSource({ src, publicKey }) });
    assert.deepEqual(snapshot.content, { status: 'failed', code: 'insecure' });
    assert.equal(requests.length, 0);
    const unsigned = await visit({ content: httpContentSource({ src }) });
    assert.equal(unsigned.snapshot.content.status, 'ready');
  });
});

/** A store that looks as if it outlived the page, with what it was asked to keep. */
function watchedStore(): { readonly store: Store; readonly written: string[] } {
  const own = memoryStore();
  const written: string[] = [];
  const set: Store['set'] = async (name, value) => {
    written.push(name);
    await own.set(name, value);
  };
  return { store: { ...own, persistent: true, set }, written };
}

test('before the visitor has agreed, and after declining, no serial is kept', async () => {
  await published(await signedFolder(5), async ({ src }) => {
    const { store, written } = watchedStore();
    const content = httpContentSource({ src, publicKey, store });
    const { session } = await visit({ content, store });
    assert.deepEqual(written, []);
    session.dispatch({ type: 'decline' });
    session.dispatch({ type: 'choose', choiceId: 'employer' });
    await session.settled();
    assert.deepEqual(written, ['madoguchi/sample/consent']);
  });
});

test('after the visitor has agreed the newest serial is kept, and an older one refused on the next visit', async () => {
  const files = await signedFolder(5);
  await published(files, async ({ src }) => {
    const { store, written } = watchedStore();
    const page = () => ({ content: httpContentSource({ src, publicKey, store }), store });
    const { session } = await visit(page());
    session.dispatch({ type: 'accept' });
    session.dispatch({ type: 'choose', choiceId: 'employer' });
    await session.settled();
    assert.deepEqual(await store.get('madoguchi/sample/serials'), { sample: 5 });

    for (const [path, text] of await signedFolder(4)) files.set(path, text);
    const older = await visit(page());
    assert.deepEqual([older.snapshot.content, older.errors], [{ status: 'failed', code: 'outdated' }, ['outdated']]);

    for (const [path, text] of await signedFolder(6)) files.set(path, text);
    const newer = await visit(page());
    assert.equal(newer.snapshot.content.status, 'ready');
    assert.deepEqual(await store.get('madoguchi/sample/serials'), { sample: 6 });

    newer.session.dispatch({ type: 'withdraw' });
    newer.session.dispatch({ type: 'choose', choiceId: 'seeker' });
    await newer.session.settled();
    assert.equal(await store.get('madoguchi/sample/serials'), undefined, 'withdrawal erases it');
    assert.equal(written.at(-1), 'madoguchi/sample/consent');
  });
});

test('what stands in the store in place of serials harms nothing', async () => {
  await published(await signedFolder(5), async ({ src }) => {
    for (const kept of [null, 5, 'x', { sample: 'x' }, { '../': 9 }, [1], JSON.parse('{"__proto__":{"sample":9}}')]) {
      const { store } = watchedStore();
      await store.set('madoguchi/sample/consent', acceptedRecord());
      await store.set('madoguchi/sample/serials', kept);
      assert.equal(await codeOf(httpContentSource({ src, publicKey, store }).manifest({ signal })), 'none');
    }
  });
});
