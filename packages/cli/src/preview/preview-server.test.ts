import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileFolder } from '../compile/compile-folder.js';
import { SMALL, withFolder } from '../compile/fixture.js';
import { startPreview, type Preview, type PreviewOptions } from './preview-server.js';

const now = (): Date => new Date('2026-11-25T00:00:00Z');
const element = new Map([
  ['madoguchi.mjs', Buffer.from('export {};')],
  ['chunks/panel.abc.js', Buffer.from('export {};')],
]);

async function withPreview(
  change: Readonly<Record<string, string | null>>,
  use: (preview: Preview, folder: string, get: (path: string) => Promise<string>) => Promise<void>,
  options: Partial<PreviewOptions> = {},
): Promise<void> {
  await withFolder(change, async (folder) => {
    const preview = await startPreview({ folder, host: '127.0.0.1', port: 0, desk: 'en', element, now, ...options });
    try {
      await use(preview, folder, async (path) => (await fetch(new URL(path, preview.url))).text());
    } finally {
      await preview.close();
    }
  });
}

/** The versions that the page is told of, one after the other. */
async function* versions({ url }: Preview): AsyncGenerator<string, never> {
  const { body } = await fetch(new URL('/events', url));
  let text = '';
  for await (const bytes of body as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(bytes);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield /data: (.*)/.exec(text.slice(0, end))?.[1] ?? '';
      text = text.slice(end + 2);
    }
  }
  return assert.fail('the events ended');
}

/** Waits until the page is as expected. A saving is more than one change, and each may be told. */
async function until(told: AsyncGenerator<string, never>, isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await told.next();
}

const faq = SMALL['faq/registration.csv'] ?? '';

test('the page lists every topic, entry and path, each as a link that opens it', async () => {
  await withPreview({}, async (_, folder, get) => {
    const page = await get('/');
    for (const part of [
      '<h1>Draft: 窓口</h1>',
      'registration</code>',
      'href="#madoguchi=reg-1"',
      '>登録するには</a',
      'shown at once (allowed)',
      'Japanese, English',
      // Two ways: to the topic, and to the entry itself.
      'href="#madoguchi=registering"',
      '仕事を探す › 登録</a',
      'href="#madoguchi=first"',
      '仕事を探す › 登録の方法</a',
      'href="#madoguchi=office"',
      folder,
    ]) {
      assert.ok(page.includes(part), `${part} not in ${page}`);
    }
    const english = await get('/?lang=en');
    assert.ok(english.includes('>How do I register?</a') && english.includes('lang="en"'));
    assert.match(english, /<madoguchi-chat[^>]* lang="en"/);
  });
});

test('what the element reads is the draft', async () => {
  await withPreview({}, async (_, folder, get) => {
    const { files } = await compileFolder(folder, { now: now() });
    for (const [path, text] of files) assert.equal(await get(`/content/${path}`), text);
    assert.equal(await get('/element/chunks/panel.abc.js'), 'export {};');
    assert.match(await get('/preview.js'), /EventSource/);
    assert.match(await get('/preview.css'), /columns/);
  });
});

test('a saved change is told, and the content is new', async () => {
  await withPreview({}, async (preview, folder, get) => {
    const told = versions(preview);
    const first = (await told.next()).value;
    assert.match(await get('/'), new RegExp(`data-version="${first}"`));
    await writeFile(join(folder, 'faq/registration.csv'), faq.replace('登録するには', '登録の方法は'));
    const next = (await told.next()).value;
    assert.notEqual(next, first);
    await until(told, async () => (await get('/')).includes('>登録の方法は</a'));
    await told.return(undefined as never);
  });
});

test('a program that writes another file and puts it in the place of the old one is seen, again and again', async () => {
  await withPreview({}, async (preview, folder, get) => {
    const told = versions(preview);
    await told.next();
    for (const question of ['一つ目', '二つ目', '三つ目']) {
      const path = join(folder, 'faq/registration.csv');
      await writeFile(join(folder, 'faq/~tmp'), faq.replace('登録するには', question));
      await rename(path, join(folder, 'faq/old.tmp'));
      await rename(join(folder, 'faq/~tmp'), path);
      await rm(join(folder, 'faq/old.tmp'));
      // Between the two names the file was missing: that may be told too.
      await until(told, async () => (await get('/')).includes(`>${question}</a`));
    }
    await told.return(undefined as never);
  });
});

test('faults are shown with the last good version, until they are put right', async () => {
  await withPreview({}, async (preview, folder, get) => {
    const told = versions(preview);
    await told.next();
    const good = await get('/content/content.json');
    await writeFile(join(folder, 'faq/registration.csv'), faq.replace('allowed', 'always<script>'));
    await until(told, async () => (await get('/')).includes('1 thing(s) to put right'));
    const page = await get('/');
    assert.match(page, /always&#60;script&#62;/);
    assert.match(page, /href="#madoguchi=reg-1"/);
    assert.equal(await get('/content/content.json'), good);
    await writeFile(join(folder, 'faq/registration.csv'), faq);
    await until(told, async () => !(await get('/')).includes('put right'));
    await told.return(undefined as never);
  });
});

test('a draft that never compiled shows its faults, and is shown as soon as it does', async () => {
  await withPreview({ 'help.en.md': null }, async (preview, folder, get) => {
    const page = await get('/');
    assert.match(page, /help\.en\.md/);
    assert.doesNotMatch(page, /<madoguchi-chat/);
    const told = versions(preview);
    await told.next();
    await writeFile(join(folder, 'help.en.md'), '# Help\n');
    await until(told, async () => (await get('/')).includes('<madoguchi-chat'));
    await told.return(undefined as never);
  });
});

test('a folder of topics that comes later is watched too, and one that goes away is said', async () => {
  await withPreview({}, async (preview, folder, get) => {
    const told = versions(preview);
    await told.next();
    await rename(join(folder, 'faq'), join(folder, 'faq-away'));
    await until(told, async () => (await get('/')).includes('put right'));
    await mkdir(join(folder, 'faq'));
    for (const name of ['registration.csv', 'registration.en.csv']) {
      await writeFile(join(folder, 'faq', name), SMALL[`faq/${name}`] ?? '');
    }
    await until(told, async () => !(await get('/')).includes('put right'));
    await told.return(undefined as never);
  });
});

test('nothing but its own files can be asked for, under its own name', async () => {
  await withPreview({}, async ({ url }) => {
    const { port } = new URL(url);
    const ask = (path: string, { host = `127.0.0.1:${port}`, method = 'GET' } = {}): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    for (const path of [
      '/element/../service.json',
      '/element/..%2f..%2fservice.json',
      '/content/../../service.json',
      '/content/%2e%2e/service.json',
      '/content/..\\service.json',
      '/content//etc/passwd',
      '/service.json',
      '/%',
      '//evil.example/',
    ]) {
      assert.notEqual(await ask(path), 200, path);
    }
    assert.equal(await ask('/', { host: 'evil.example' }), 403);
    assert.equal(await ask('/', { host: `localhost:${port}` }), 200);
    assert.equal(await ask('/', { method: 'POST' }), 405);
    assert.equal(await ask('/', { method: 'HEAD' }), 200);
  });
});

test('the page runs under the policy that publishers are told to use', async () => {
  await withPreview({}, async ({ url }) => {
    const { headers } = await fetch(url);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });
});

for (const [what, change] of [
  ['question', { 'faq/registration.csv': faq.replace('登録するには', '"\\<img src=x onerror=alert(1)>"') }],
  ['fault', { 'topics.csv': 'id,audience,ja,en\nregistration,seeker,<img src=x onerror=alert(1)>,x\n' }],
] as const) {
  test(`HTML in a ${what} is shown as text`, async () => {
    await withPreview(change, async (_, __, get) => {
      const page = await get('/');
      assert.doesNotMatch(page, /<img/);
      assert.match(page, /&#60;img src=x onerror=alert\(1\)&#62;/);
    });
  });
}
