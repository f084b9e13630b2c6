import { expect } from '@open-wc/testing';
import type { MadoguchiChat } from '../../define.js';
import { cleanUp, control, focused, mount, press, root, type, until } from '../../testing/harness.js';

const WITH_PHONE = '電話は 090-1234-5678 です。求職の登録をしたい';

const field = (chat: MadoguchiChat): Promise<HTMLTextAreaElement> =>
  until(() => root(chat).querySelector('textarea'), 'the composer');
const notice = (chat: MadoguchiChat): HTMLElement | null => root(chat).querySelector('#composer-personal');
const shown = (chat: MadoguchiChat, text: string): Promise<HTMLElement> =>
  until(() => {
    const found = notice(chat);
    return found?.textContent.includes(text) && found;
  }, `the notice "${text}"`);
const guardIsLoaded = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => /\/personal-data\/guard\.[jt]s/.test(name));
const asked = async (chat: MadoguchiChat): Promise<number> =>
  (await chat.session()).snapshot.messages.filter(({ kind }) => kind === 'question').length;

/** The composer of a counter, and everything that its announcer says from now on. */
async function composer(): Promise<{ chat: MadoguchiChat; question: HTMLTextAreaElement; heard: string[] }> {
  const chat = mount();
  const heard: string[] = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = target instanceof Element ? target : target.parentElement;
      if (region?.slot.startsWith('announcer') && region.textContent) heard.push(region.textContent);
    }
  }).observe(chat, { subtree: true, childList: true, characterData: true });
  await press(chat, '質問する', '同意して', '仕事を探し', '登録とマイページ', '求職の登録');
  const question = await field(chat);
  await until(() => heard.some((text) => text.includes('同意を記録しました')), 'the consent to be heard');
  heard.length = 0;
  return { chat, question, heard };
}

function enter(target: HTMLElement): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, composed: true }));
}

describe('the guard against personal data', () => {
  afterEach(cleanUp);

  it('is loaded with the first thing that is typed, and not before', async () => {
    const { question } = await composer();
    expect(guardIsLoaded()).to.equal(false);
    type(question, 'と');
    await until(guardIsLoaded, 'the guard');
  });

  it('says what was typed, beside the field and belonging to it, and leaves the focus in it', async () => {
    const { chat, question } = await composer();
    type(question, WITH_PHONE);
    const text = await shown(chat, '電話番号（090-1234-5678）');
    expect(focused(chat)).to.equal(question);
    // It is announced now, and describes the field to who comes back to it: both at once would be heard twice.
    const describes = (): boolean => !!question.getAttribute('aria-describedby')?.split(' ').includes(text.id);
    expect(describes()).to.equal(false);
    question.blur();
    await until(describes, 'the description');
    question.focus();
    expect(describes()).to.equal(true);
    expect(question.value).to.equal(WITH_PHONE);
    // Only a try to send is a mistake.
    expect(question.hasAttribute('aria-invalid')).to.equal(false);
    expect(root(chat).querySelector('.composer .note')?.textContent).to.contain('見つけられない個人情報もあります');
  });

  it('is heard once, without what was typed, however long one types on', async () => {
    const { chat, question, heard } = await composer();
    type(question, WITH_PHONE);
    await until(() => heard.length, 'the announcement');
    for (const more of ['。', '。急いで', '。急いでいます']) type(question, WITH_PHONE + more);
    type(question, `${WITH_PHONE}。 taro@example.com`);
    await until(() => heard.length > 1, 'the next kind to be heard');
    expect(heard.map((text) => text.split('が入力')[0])).to.deep.equal(['電話番号', '電話番号とメールアドレス']);
    expect(heard.join()).not.to.match(/\d|taro/);
    await shown(chat, 'メールアドレス（taro@example.com）');
  });

  it('keeps what is certain from being asked, and says so; nothing leaves the field', async () => {
    const { chat, question, heard } = await composer();
    const events: string[] = [];
    for (const name of ['question', 'answer', 'no-answer']) {
      chat.addEventListener(`madoguchi-${name}`, () => events.push(name));
    }
    type(question, WITH_PHONE);
    await shown(chat, '電話番号');
    await until(() => heard.length, 'the first announcement');
    enter(question);
    await until(() => question.getAttribute('aria-invalid') === 'true', 'the field to be marked');
    await until(() => heard.length > 1, 'the refusal to be heard');
    expect(heard[1]).to.contain('このままでは調べられません');
    expect(focused(chat)).to.equal(question);
    expect(question.value).to.equal(WITH_PHONE);
    expect(await asked(chat)).to.equal(0);
    expect(events).to.deep.equal([]);
  });

  it('is waited for by who presses Enter before it is loaded', async () => {
    const { chat, question } = await composer();
    type(question, WITH_PHONE);
    enter(question);
    enter(question);
    await until(() => question.getAttribute('aria-invalid') === 'true', 'the field to be marked');
    expect(await asked(chat)).to.equal(0);
    type(question, '求職の登録をしたい');
    enter(question);
    await until(() => !question.value, 'the question to be taken');
    expect(await asked(chat)).to.equal(1);
  });

  it('takes out only what was found; the rest and the caret stay, and then it can be asked', async () => {
    const { chat, question, heard } = await composer();
    type(question, WITH_PHONE);
    await shown(chat, '電話番号');
    question.setSelectionRange(20, 20);
    (await control(chat, '個人情報を消す')).focus();
    await press(chat, '個人情報を消す');
    expect(question.value).to.equal('電話は  です。求職の登録をしたい');
    expect(focused(chat)).to.equal(question);
    expect([question.selectionStart, question.selectionEnd]).to.deep.equal([7, 7]);
    await until(() => !notice(chat), 'the notice to go');
    await until(() => heard.some((text) => text.includes('個人情報を消しました')), 'the removal to be heard');
    enter(question);
    await until(async () => (await asked(chat)) === 1 && root(chat).querySelector('.transcript'), 'the question');
  });

  it('asks about what may be an office, lets it pass, and says it after what is certain', async () => {
    const { chat, question } = await composer();
    type(question, 'taro@example.com か 03-1234-5678 に登録の案内をください');
    await shown(chat, 'メールアドレス');
    expect(notice(chat)?.textContent).not.to.contain('03-');
    await press(chat, '個人情報を消す');
    await shown(chat, '電話番号（03-1234-5678）かもしれない');
    expect(question.value).to.equal(' か 03-1234-5678 に登録の案内をください');
    enter(question);
    await until(() => !question.value, 'the question to be taken');
    expect(await asked(chat)).to.equal(1);
    await until(() => !notice(chat), 'the notice to go with the question');
  });

  it('only mentions what has the form of a public number too', async () => {
    const { chat, question } = await composer();
    type(question, '13010-12345678について知りたい');
    await shown(chat, '求人番号であれば、そのまま');
  });

  it('says nothing of words, years, amounts and helplines', async () => {
    const { chat, question, heard } = await composer();
    type(question, '2024年4月から月給250,000円です。0120-123-456に電話しました');
    await until(guardIsLoaded, 'the guard');
    // A second text is looked at after the first one: when its notice is there, the first one had none.
    type(question, '03-1234-5678');
    await shown(chat, '03-1234-5678');
    await until(() => heard.length, 'the announcement');
    expect(heard).to.have.length(1);
  });

  it('does not talk into a conversion of an input method', async () => {
    const { chat, question, heard } = await composer();
    question.focus();
    question.value = '０９０－１２３４－５６７８';
    question.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await until(guardIsLoaded, 'the guard');
    // Who begins later, and does not convert, is told first.
    const other = await composer();
    type(other.question, WITH_PHONE);
    await shown(other.chat, '電話番号');
    await until(() => other.heard.length, 'the announcement beside it');
    expect(notice(chat)).to.equal(null);
    expect(heard).to.deep.equal([]);
    question.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await shown(chat, '電話番号（０９０－１２３４－５６７８）');
    await until(() => heard.length, 'the announcement');
  });

  it('speaks the language of the counter', async () => {
    const { chat, question } = await composer();
    type(question, WITH_PHONE);
    await shown(chat, '電話番号');
    chat.lang = 'en';
    await shown(chat, 'phone number (090-1234-5678)');
    await control(chat, 'Remove personal data');
    expect(question.value).to.equal(WITH_PHONE);
  });
});
