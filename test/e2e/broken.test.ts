import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { PHONE, inEveryEngine } from './driver/in-every-engine.js';

// Files that are missing, broken, newer or of another deployment: one clear sentence, a way to try again, never a blank.

const ends = (path: string, end: string): boolean => path.endsWith(end);

inEveryEngine('broken files', PHONE, (walk) => {
  afterEach(() => {
    walk.demo.intercept = () => null;
  });

  /** A page that nothing was cached of. */
  const arrive = (): Promise<void> => walk.page.open(`${walk.demo.hwis}?${String(Math.random())}`);

  // The first of all: later the chunk is in the cache.
  test('a chunk that is gone after a deployment leaves the launcher, says so, and can be tried again', async () => {
    walk.demo.intercept = (path) => (/chunks\/panel/.test(path) ? { status: 404 } : null);
    await arrive();
    await walk.visitor.until('the launcher', () =>
      walk.page.evaluate(() => {
        const launcher = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('button');
        launcher?.click();
        return !!launcher;
      }),
    );
    await walk.visitor.until('the notice', () =>
      walk.page.evaluate(() => {
        const text =
          document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('[role=alert]')?.textContent ?? '';
        return text.startsWith('読み込めませんでした。');
      }),
    );
    assert.equal(await walk.page.evaluate(() => document.querySelector('madoguchi-chat')?.hasAttribute('open')), false);
    assert.ok(
      await walk.page.evaluate(() => document.querySelector('madoguchi-chat a')?.checkVisibility()),
      'the fallback stays',
    );
  });

  for (const [what, body] of [
    ['half-downloaded', (text: string) => text.slice(0, 500)],
    ['a page of a captive portal', '<!doctype html><title>Sign in</title>'],
    ['of the wrong shape', '{"schema":1,"kind":"manifest"}'],
  ] as const) {
    test(`a manifest that is ${what}`, async () => {
      walk.demo.intercept = (path) => (ends(path, '/content.json') ? { body } : null);
      await arrive();
      await walk.visitor.click('質問する');
      await walk.visitor.sees('内容を読み込めませんでした。');
      assert.deepEqual(await walk.visitor.faults(), []);
      walk.demo.intercept = () => null;
      await walk.visitor.click('もう一度試す');
      await walk.visitor.sees('ご利用の前に');
    });
  }

  test('a manifest of a newer schema asks to load the page again', async () => {
    walk.demo.intercept = (path) =>
      ends(path, '/content.json') ? { body: (text) => text.replace('"schema":1', '"schema":2') } : null;
    await arrive();
    await walk.visitor.click('質問する');
    await walk.visitor.sees('このページを読み込み直してください。');
  });

  test('a topic whose file was changed on the way is not shown', async () => {
    walk.demo.intercept = (path) =>
      path.includes('shards/seeker-registration.ja.')
        ? { body: (text) => text.replaceAll('ハローワーク', '偽の役所') }
        : null;
    await arrive();
    await walk.visitor.click('質問する', '同意せずに使う', '登録とマイページ', '求職の登録');
    await walk.visitor.sees('この部分を読み込めませんでした。');
    assert.ok(!(await walk.visitor.text()).includes('偽の役所'));
    assert.deepEqual(await walk.visitor.faults(), []);
  });

  test('without the file of recalls the published answers are there all the same', async () => {
    walk.demo.intercept = (path) => (ends(path, '/live.json') ? { status: 503 } : null);
    await arrive();
    await walk.visitor.click('質問する');
    await walk.visitor.until('consent or choices', async () =>
      /ご利用の前に|お選びください/.test(await walk.visitor.text()),
    );
  });

  test('a recalled entry is gone at once', async () => {
    walk.demo.intercept = (path) =>
      ends(path, '/live.json') ? { body: (text) => text.replace('"recalled":[]', '"recalled":["reg-online"]') } : null;
    await walk.page.open(`${walk.demo.hwis}?${String(Math.random())}#madoguchi=reg-online`);
    await walk.visitor.until('that it was taken back', async () =>
      (await walk.visitor.text()).includes('取り下げられた'),
    );
  });
});
