import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { withSignature } from '@madoguchi/content/signature';
import { ROOT } from '../tools/run.mjs';
import { startDemo } from '../tools/demo-server.mjs';
import { PHONE, inEveryEngine } from './driver/in-every-engine.js';

// The bureau's tag names public keys: what is shown is signed with them, or it is not shown, in the browser's own cryptography.

const UNVERIFIED = '公開された内容であることを確かめられなかったため、回答を表示していません。';
const FIRST = '/concierge/content.json';
const NATIONAL = '/concierge/national/content.json';
const SIGNATURE = /,"signature":"[^"]*"/;

/** Signs what the sample publishes, as the desk does. */
function signer(): { readonly publicKey: string; readonly sign: (text: string) => string } {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    sign(signed) {
      const text = signed.replace(SIGNATURE, '');
      return withSignature(text, sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }));
    },
  };
}
const [own, next] = [signer(), signer()];

/** An address of this machine that is not its own to browsers: a page from there is not in a secure context. */
const outside = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

inEveryEngine('signed content', PHONE, (walk) => {
  afterEach(() => {
    walk.demo.intercept = () => null;
  });

  /** Opens the bureau's page, with these changes to what is served. @param again - As somebody who was there before. */
  async function arrive(
    change: Readonly<Record<string, (text: string) => string>> = {},
    { again = false } = {},
  ): Promise<void> {
    if (!again) {
      await walk.page.open(`${walk.demo.bureau}page.css`);
      await walk.visitor.forget();
    }
    walk.demo.intercept = (path) => {
      const body = change[path];
      return body ? { body } : null;
    };
    await walk.page.open(`${walk.demo.bureau}?${String(Math.random())}`);
    await walk.page.inject(
      "window.errors = []; document.addEventListener('madoguchi-error', ({ detail }) => window.errors.push(detail.code));",
    );
  }
  const errors = (): Promise<string[]> =>
    walk.page.evaluate(() => (window as unknown as { readonly errors: string[] }).errors);
  /** The tag with other keys, and everything signed with one of them. */
  const signedBy = (
    keys: string,
    by: typeof own,
    text: (text: string) => string = (same) => same,
  ): Readonly<Record<string, (text: string) => string>> => {
    const again = (published: string): string => by.sign(text(published));
    const files = [FIRST, NATIONAL].flatMap((path) => [path, path.replace('content', 'live')]);
    return {
      '/': (page) => page.replace('%PUBLIC_KEY%', keys),
      ...Object.fromEntries(files.map((path) => [path, again])),
    };
  };

  test('what is signed is shown, and nothing is wrong', async () => {
    await arrive();
    await walk.visitor.click('質問する', '同意せずに使う', '窓口を探す');
    await walk.visitor.sees('登録されている窓口');
    assert.deepEqual(await errors(), []);
  });

  for (const [what, change] of Object.entries<Readonly<Record<string, (text: string) => string>>>({
    "the bureau's overlay with one letter changed": { [FIRST]: (text) => text.replace('窓口', '偽口') },
    'the national content with one letter changed': { [NATIONAL]: (text) => text.replace('窓口', '偽口') },
    "the bureau's notices with one letter changed": {
      '/concierge/live.json': (text) => text.replace('実際', '偽際'),
    },
    'the national recalls with another entry': {
      '/concierge/national/live.json': (text) => text.replace('"recalled":[', '"recalled":["reg-online",'),
    },
    'no signature': { [FIRST]: (text) => text.replace(SIGNATURE, '').replace('窓口', '偽口') },
    'the signature of another file': {
      [FIRST]: (text) =>
        text.replace(SIGNATURE, SIGNATURE.exec(built('national/content.json'))?.[0] ?? '').replace('窓口', '偽口'),
    },
    'a signature of somebody else': { [FIRST]: (text) => own.sign(text.replace('窓口', '偽口')) },
    'another content, signed, in place of its own': { [FIRST]: () => built('national/content.json') },
  })) {
    test(`nothing is shown of ${what}: the sentence, the way on, and an event`, async () => {
      await arrive(change);
      await walk.visitor.click('質問する');
      await walk.visitor.sees(UNVERIFIED);
      assert.doesNotMatch(await walk.visitor.text(), /偽|ご利用の前に/);
      assert.deepEqual(await errors(), ['signature']);
      assert.deepEqual(await walk.visitor.faults(), []);
      assert.ok(await walk.page.evaluate(() => !!document.querySelector('madoguchi-chat > a')));
      walk.demo.intercept = () => null;
      await walk.visitor.click('もう一度試す');
      await walk.visitor.sees('ご利用の前に');
    });
  }

  test('an answer whose file was changed is not shown, and an error is told of', async () => {
    const [shard = ''] =
      /"topic":"seeker-registration","language":"ja","hash":"[^"]*"/.exec(built('national/content.json')) ?? [];
    const name = /"hash":"([^"]*)"/.exec(shard)?.[1]?.replace(/\W/g, '').slice(0, 8) ?? '';
    await arrive({
      [`/concierge/national/shards/seeker-registration.ja.${name}.json`]: (text) =>
        text.replaceAll('ハローワーク', '偽の役所'),
    });
    await walk.visitor.click('質問する', '同意せずに使う', '仕事を探している', '登録とマイページ', '求職の登録');
    await walk.visitor.sees('この部分を読み込めませんでした。');
    assert.doesNotMatch(await walk.visitor.text(), /偽の役所/);
    assert.deepEqual(await errors(), ['hash']);
  });

  test('while keys change the tag names both, and either of them will do', async () => {
    const both = `${own.publicKey} ${next.publicKey}`;
    for (const by of [own, next]) {
      await arrive(signedBy(both, by));
      await walk.visitor.click('質問する');
      await walk.visitor.sees('ご利用の前に');
    }
    await arrive(signedBy(own.publicKey, next));
    await walk.visitor.click('質問する');
    await walk.visitor.sees(UNVERIFIED);
  });

  test('keys that cannot be read are an error of their own, and nothing is shown', async () => {
    for (const keys of ['', 'MFkwEwYHKoZIzj0CAQ', `${own.publicKey} x`]) {
      await arrive(signedBy(keys, own));
      await walk.visitor.click('質問する');
      await walk.visitor.sees(UNVERIFIED);
      assert.deepEqual(await errors(), ['bad-key']);
    }
  });

  test('a visitor who agreed is not shown an older serial later; of one who did not nothing is kept', async () => {
    const serial = (now: number) =>
      signedBy(own.publicKey, own, (text) => text.replace(/"serial":\d+/, `"serial":${now}`));
    const kept = (): Promise<string[]> =>
      walk.page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('madoguchi');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(new Error('no database'));
        });
        const keys = await new Promise<IDBValidKey[]>((resolve) => {
          const request = database.transaction('values').objectStore('values').getAllKeys();
          request.onsuccess = () => resolve(request.result);
        });
        database.close();
        return keys.map(String);
      });

    await arrive(serial(50));
    await walk.visitor.click('質問する');
    await walk.visitor.sees('ご利用の前に');
    assert.deepEqual(await kept(), []);
    await arrive(serial(40), { again: true });
    await walk.visitor.click('質問する', '同意して参加する', '仕事を探している', '登録とマイページ', '求職の登録');
    await walk.visitor.until('the serial is kept', async () =>
      (await kept()).includes('madoguchi/hyogo-sample/serials'),
    );

    await arrive(serial(30), { again: true });
    await walk.visitor.click('質問する');
    await walk.visitor.sees(UNVERIFIED);
    assert.deepEqual(await errors(), ['outdated']);
    await arrive(serial(40), { again: true });
    await walk.visitor.click('質問する', '設定', '同意を取り消す');
    await walk.visitor.until('withdrawal', async () => !(await kept()).includes('madoguchi/hyogo-sample/serials'));
    assert.deepEqual(await kept(), ['madoguchi/hyogo-sample/consent']);
  });

  test(
    'without HTTPS nothing can be verified, and the visitor reads where to go',
    { skip: outside === undefined && 'this machine has no address but its own' },
    async () => {
      const demo = await startDemo({ host: outside ?? '' });
      try {
        await walk.page.open(demo.bureau);
        await walk.visitor.click('質問する');
        await walk.visitor.sees('このページは安全な接続（https）ではないため');
        await walk.visitor.sees('https:// で始まるアドレスで開くか、窓口でご相談ください。');
        // Who names no keys goes on as ever.
        await walk.page.open(demo.hwis);
        await walk.visitor.click('質問する');
        await walk.visitor.sees('ご利用の前に');
      } finally {
        demo.close();
      }
    },
  );
});

/** A file of the bureau as it was built. */
function built(path: string): string {
  return readFileSync(join(ROOT, 'examples/bureau/dist/concierge', path), 'utf8');
}
