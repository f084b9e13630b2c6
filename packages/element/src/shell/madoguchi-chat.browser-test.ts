import type { Transport } from '@madoguchi/client';
import { expect } from '@open-wc/testing';
import type { MadoguchiChat } from '../define.js';
import { cleanUp, control, focused, mount, press, root, SRC, until } from '../testing/harness.js';

const dialog = (chat: MadoguchiChat): HTMLDialogElement | null => root(chat).querySelector('dialog');
const event = (chat: MadoguchiChat, type: string): Promise<CustomEvent> =>
  new Promise((resolve) =>
    chat.addEventListener(`madoguchi-${type}`, (e) => resolve(e as CustomEvent), { once: true }),
  );

describe('<madoguchi-chat>', () => {
  afterEach(cleanUp);

  it('is a labelled button that loads nothing before it is pressed', async () => {
    const before = performance.getEntriesByType('resource').filter(({ name }) => name.includes('concierge')).length;
    const chat = mount();
    const launcher = await control(chat, '質問する');
    expect(launcher.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(launcher.getAttribute('aria-expanded')).to.equal('false');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('concierge')).length).to.equal(
      before,
    );
  });

  it('opens a named dialog beside the page, and gives the focus back when it closes', async () => {
    const chat = mount();
    const opened = event(chat, 'opened');
    await press(chat, '質問する');
    await opened;
    await control(chat, '同意して');
    expect(dialog(chat)?.open).to.equal(true);
    expect(dialog(chat)?.getAttribute('aria-label')).to.equal('しごとの窓口（見本）');
    expect(chat.hasAttribute('open')).to.equal(true);
    await press(chat, '閉じる');
    await until(() => focused(chat)?.classList.contains('launcher'), 'focus on the launcher');
    await until(() => !dialog(chat)?.open, 'the dialog to close');
    expect(chat.hasAttribute('open')).to.equal(false);
  });

  it('closes with Escape', async () => {
    const chat = mount();
    await press(chat, '質問する');
    await control(chat, '同意して');
    dialog(chat)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => !dialog(chat)?.open, 'the dialog to close');
  });

  it('has methods that open, choose, reset and close', async () => {
    const chat = mount();
    await chat.open();
    await chat.choose('reg-online');
    await control(chat, '印刷する');
    const session = await chat.session();
    await chat.reset();
    expect(session.snapshot.messages).to.deep.equal([]);
    chat.close();
    await until(() => !session.snapshot.open, 'the session to close');
  });

  it("takes a backend's transport in place of its own, also when it is set before the element is defined", async () => {
    const chat = document.createElement('madoguchi-chat');
    const transport: Transport = {
      kind: 'remote',
      async *answer() {
        yield { type: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai' };
      },
    };
    chat.sessionOptions = { transport };
    for (const [name, value] of Object.entries({ src: SRC, lang: 'ja', 'shared-terminal': '' }))
      chat.setAttribute(name, value);
    document.body.append(chat);
    await press(chat, '質問する', '同意して', '仕事を探し', '登録とマイページ', '求職の登録');
    await until(() => root(chat).querySelector('textarea'), 'the composer');
    await chat.ask('登録');
    await until(() => root(chat).querySelector('.found')?.textContent === 'AIが選んだ回答', "the backend's answer");
  });

  it('ignores a question without consent, as for a visitor', async () => {
    const chat = mount();
    await chat.ask('登録したい');
    const session = await chat.session();
    await session.settled();
    expect(session.snapshot.messages).to.deep.equal([]);
  });

  it('tells the host page with events that hold nothing that was typed', async () => {
    const chat = mount({ audience: 'seeker' });
    const seen: string[] = [];
    for (const type of ['opened', 'consent', 'question', 'answer', 'no-answer', 'hand-off', 'feedback', 'closed']) {
      chat.addEventListener(`madoguchi-${type}`, (e) => seen.push(JSON.stringify([type, (e as CustomEvent).detail])));
    }
    await press(chat, '質問する', '同意して');
    await control(chat, '登録とマイページ');
    await chat.ask('田中です。紹介状をなくしました');
    await (await chat.session()).settled();
    expect(seen.map((each) => (JSON.parse(each) as string[])[0])).to.include.members(['opened', 'consent', 'question']);
    expect(seen.join()).not.to.contain('田中');
  });

  it('keeps its session when it is moved, and ends it when it is removed', async () => {
    const chat = mount();
    await press(chat, '質問する');
    await control(chat, '同意して');
    const session = await chat.session();
    const other = document.createElement('div');
    document.body.append(other);
    other.append(chat);
    expect(await chat.session()).to.equal(session);
    chat.remove();
    await until(() => !root(chat).querySelector('dialog'), 'the panel to go');
    document.body.append(chat);
    expect(chat.querySelectorAll('[slot=announcer]').length).to.be.oneOf([0, 2]);
    await control(chat, '同意して');
    expect(await chat.session()).not.to.equal(session);
    other.remove();
  });

  it('stands twice on a page without getting in its own way', async () => {
    const [one, two] = [mount({ mode: 'inline' }), mount()];
    await control(one, '同意して');
    await press(two, '質問する');
    await press(two, '同意せずに');
    await control(two, '仕事を');
    expect((await one.session()).snapshot.consent.status).to.equal('undecided');
  });

  it('is a region in the page where its mode says so', async () => {
    for (const mode of ['inline', 'page']) {
      const chat = mount({ mode });
      await control(chat, '同意して');
      expect(root(chat).querySelector('section.frame')?.getAttribute('aria-label')).to.equal('しごとの窓口（見本）');
      expect(root(chat).querySelector('.launcher')).to.equal(null);
      expect(document.activeElement).not.to.equal(chat);
      chat.remove();
    }
  });

  it('begins in the language of the page around it', async () => {
    const chat = mount({ lang: 'en-GB' });
    await press(chat, 'Ask a question');
    await control(chat, 'Agree');
    expect(root(chat).querySelector('.panel')?.getAttribute('lang')).to.equal('en');
    chat.lang = 'ja';
    await control(chat, '同意して');
  });

  it('shows the card that the address of the page names', async () => {
    location.hash = '#madoguchi=reg-online';
    const chat = mount();
    await control(chat, '印刷する');
    expect(root(chat).querySelector('.card .found')?.textContent).to.equal('選択肢による回答');
  });

  it('begins on the path of the page that it stands on', async () => {
    const chat = mount({ audience: 'seeker', topic: 'seeker-search' });
    await press(chat, '質問する', '同意せずに');
    await control(chat, '最初から');
    expect((await chat.session()).snapshot.path).to.deep.equal(['seeker', 'seeker-searching', 'seeker-search']);
  });

  it('says what happened and offers to try again where the content is missing, and keeps the fallback', async () => {
    const chat = mount({ src: '/nowhere/content.json', mode: 'inline' });
    const failed = await event(chat, 'error');
    expect((failed as CustomEvent<{ code: string }>).detail.code).to.equal('missing');
    await control(chat, 'もう一度試す');
    const slot = await until(() => root(chat).querySelector<HTMLSlotElement>('.error + p + slot'), 'the fallback');
    expect(slot.assignedElements().map((each) => each.textContent)).to.include('FAQ');
  });

  it('reads another content when its src changes', async () => {
    const chat = mount({ src: '/nowhere/content.json', open: '' });
    await control(chat, 'もう一度試す');
    chat.setAttribute('src', SRC);
    await control(chat, '同意して');
  });
});
