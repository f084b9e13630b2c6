import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, inEveryEngine } from './driver/in-every-engine.js';

// A shared terminal wipes what is in the panel when its page is left. That must not get in the way of leaving.

inEveryEngine('a shared terminal', PHONE, (walk) => {
  const arrive = async (): Promise<void> => {
    await walk.page.open(walk.demo.hwis);
    await walk.page.evaluate(() => document.querySelector('madoguchi-chat')?.setAttribute('shared-terminal', ''));
    await walk.visitor.click('質問する', '同意して参加する', '登録とマイページ');
    await walk.visitor.sees('求職の登録');
  };
  const path = (): Promise<string> => walk.page.evaluate(() => location.pathname);

  test('who follows a link out of the panel that fills the screen comes to the other page, and stays there', async () => {
    await arrive();
    await walk.page.open(`${walk.demo.hwis}gallery/?lang=ja`);
    // A page that is left could still lead back, for as long as it takes to load it again.
    for (let frame = 0; frame < 30; frame++) {
      await walk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    assert.equal(await path(), '/gallery/');
  });

  test('who comes back with the back button finds nothing of what was done', async () => {
    await arrive();
    await walk.page.open(`${walk.demo.hwis}gallery/?lang=ja`);
    await walk.page.back();
    // While a page is being left, nothing can be asked of it.
    await walk.visitor.until('the closed launcher', () =>
      walk.page
        .evaluate(() => {
          const chat = document.querySelector('madoguchi-chat');
          return (
            location.pathname === '/' && !chat?.hasAttribute('open') && !!chat?.shadowRoot?.querySelector('.launcher')
          );
        })
        .catch(() => false),
    );
    assert.doesNotMatch(await walk.visitor.text(), /登録とマイページ/);
  });
});
