import type { Transport } from '@madoguchi/client';
import { expect } from '@open-wc/testing';
import { cleanUp, control, focused, mount, press, root, said, type, until } from '../testing/harness.js';

describe('waiting for a reply', () => {
  afterEach(cleanUp);

  it('is said once, keeps the focus in the field, and can be stopped', async () => {
    const silent: Transport = {
      kind: 'remote',
      async *answer(_, { signal }) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    };
    const chat = mount();
    chat.sessionOptions = { transport: silent };
    await press(chat, '質問する', '同意して');
    const before = await until(() => said(chat), 'the consent to be said');
    await press(chat, '仕事を探し', '登録とマイページ', '求職の登録');
    const field = await until(() => root(chat).querySelector('textarea'), 'the composer');
    type(field, '登録の仕方');
    const heard: string[] = [];
    new MutationObserver(() => {
      const text = said(chat);
      if (text && text !== before) heard.push(text);
    }).observe(chat, { childList: true, subtree: true });
    await press(chat, '調べる');
    await until(() => heard.length, 'something to be said');
    expect(heard).to.deep.equal(['調べています。']);
    field.focus();
    expect([field.readOnly, field.disabled, field.getAttribute('aria-disabled')]).to.deep.equal([true, false, 'true']);
    expect(focused(chat)).to.equal(field);
    await press(chat, 'やめる');
    await control(chat, '調べる');
    expect(field.readOnly).to.equal(false);
  });

  it('stays audible when the window becomes narrow while the panel is open', async () => {
    const chat = mount();
    await press(chat, '質問する', '同意せずに');
    await control(chat, '仕事を探し');
    const dialog = root(chat).querySelector('dialog');
    // What a window does that becomes narrow: the same dialog, modal now.
    dialog?.close();
    dialog?.showModal();
    await press(chat, '設定', '最初からやり直す');
    const region = await until(
      () => [...chat.querySelectorAll('[slot^=announcer]')].find((each) => each.textContent),
      'something to be said',
    );
    expect(region.getAttribute('slot')).to.equal('announcer-modal');
  });
});
