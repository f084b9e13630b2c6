import type { Transport } from '@madoguchi/client';
import { expect } from '@open-wc/testing';
import { saying } from '../gallery/transports.js';
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
    expect(focused(chat)).to.equal(field);
    // The next question can be written meanwhile, and is not sent.
    type(field, '次の質問');
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true }),
    );
    await until(() => heard.length === 2, 'the waiting to be said again');
    expect(heard).to.deep.equal(['調べています。', '調べています。']);
    expect((await chat.session()).snapshot.messages.filter(({ kind }) => kind === 'question')).to.have.length(1);
    await press(chat, 'やめる');
    await control(chat, '調べる');
    expect(field.value).to.equal('次の質問');
  });

  it('is said on the way to a reply that takes its time, and not where the reply has come', async () => {
    let failing = true;
    let ready = (): void => undefined;
    const slow = new Promise<void>((resolve) => (ready = resolve));
    const chat = mount();
    chat.sessionOptions = {
      transport: {
        kind: 'remote',
        async *answer() {
          if (failing) return yield { type: 'failed', code: 'service' };
          await slow;
          yield { type: 'no-match' };
        },
      },
    };
    await press(chat, '質問する', '同意して', '仕事を探し', '登録とマイページ', '求職の登録');
    const field = await until(() => root(chat).querySelector('textarea'), 'the composer');
    const heard: string[] = [];
    new MutationObserver(() => {
      const text = said(chat);
      if (text && text !== heard.at(-1)) heard.push(text);
    }).observe(chat, { childList: true, subtree: true });
    const ask = async (): Promise<void> => {
      type(field, '登録の仕方');
      await press(chat, '調べる');
      // Together with the waiting, or after it where the machine is slow.
      await until(() => heard.at(-1)?.includes('今は質問に答えられません。'), 'the failure to be said');
    };

    await ask();
    heard.length = 0;
    failing = false;
    await press(chat, 'もう一度試す');
    await until(() => heard.length, 'the waiting to be said');
    expect(heard).to.deep.equal(['調べています。']);
    ready();
    await until(() => focused(chat)?.closest('.card'), 'focus on the reply');

    failing = true;
    await ask();
    heard.length = 0;
    failing = false;
    await press(chat, 'もう一度試す');
    await until(() => focused(chat)?.closest('.card'), 'focus on the reply that comes at once');
    await press(chat, 'English');
    await until(() => heard.some((each) => each.includes('English')), 'what comes next to be said');
    expect(heard.join()).not.to.contain('調べています');
  });

  it('describes the field by what is always so, and the button by the words that it sends', async () => {
    const chat = mount();
    chat.sessionOptions = { transport: saying({ type: 'no-match' }, 'remote') };
    await press(chat, '質問する', '同意して', '仕事を探し', '登録とマイページ', '求職の登録');
    const field = await until(() => root(chat).querySelector('textarea'), 'the composer');
    const describing = (element: Element | null): (string | undefined)[] =>
      (element?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => root(chat).getElementById(id)?.textContent.replace(/\s+/g, ' ').trim());
    type(field, '履歴書');
    const button = await control(chat, '調べる');
    await until(() => describing(button).join().includes('履歴書'), 'the words at the button');
    expect(describing(field).join()).not.to.contain('履歴書');
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
