import { expect } from '@open-wc/testing';
import type { MadoguchiChat } from '../define.js';
import { cleanUp, control, focused, mount, press, root, until } from '../testing/harness.js';

const reading = (chat: MadoguchiChat): Promise<HTMLElement> =>
  until(() => root(chat).querySelector<HTMLElement>('.card rt'), 'a reading');
const lever = (chat: MadoguchiChat): Promise<HTMLInputElement> =>
  until(() => root(chat).querySelector<HTMLInputElement>('input[type=checkbox]'), 'the checkbox');

/** An answer in plain Japanese, which comes with readings. */
async function answer(lang = 'ja-x-easy'): Promise<MadoguchiChat> {
  const chat = mount({ lang });
  await press(chat, lang === 'en' ? 'Ask' : '質問する', lang === 'en' ? 'Continue without' : '同意しないで');
  await chat.choose('reg-online');
  await until(() => root(chat).querySelector('.card'), 'the answer');
  return chat;
}

/** Changes it in the settings, and goes back to the conversation. */
async function turn(chat: MadoguchiChat): Promise<void> {
  await press(chat, '設定');
  (await lever(chat)).click();
  await press(chat, 'もどる');
}

describe('furigana', () => {
  afterEach(cleanUp);

  it('is shown until it is put off, leaves no gap then, and comes back', async () => {
    const chat = await answer();
    expect((await reading(chat)).checkVisibility()).to.equal(true);
    await turn(chat);
    const hidden = await reading(chat);
    expect(hidden.checkVisibility()).to.equal(false);
    const word = hidden.parentElement as HTMLElement;
    const base = document.createRange();
    base.selectNodeContents([...word.childNodes].find((node) => node.nodeType === Node.TEXT_NODE) ?? word);
    expect(word.getBoundingClientRect().width).to.be.closeTo(base.getBoundingClientRect().width, 1);
    await turn(chat);
    expect((await reading(chat)).checkVisibility()).to.equal(true);
  });

  it('is not heard in either case', async () => {
    const chat = await answer();
    for (const rt of root(chat).querySelectorAll('rt')) expect(rt.getAttribute('aria-hidden')).to.equal('true');
    await turn(chat);
    for (const rt of root(chat).querySelectorAll('rt')) expect(rt.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has a visible name, keeps focus, and shows how it stands when one comes back', async () => {
    const chat = await answer();
    await press(chat, '設定');
    const first = await lever(chat);
    expect(first.checked).to.equal(true);
    expect(first.labels?.[0]?.textContent.trim()).to.equal('漢字にふりがなをつける');
    first.focus();
    first.click();
    expect(focused(chat)).to.equal(first);
    await press(chat, 'もどる');
    await reading(chat);
    await press(chat, '設定');
    expect((await lever(chat)).checked).to.equal(false);
  });

  it('is stored nowhere', async () => {
    const chat = await answer();
    await turn(chat);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
  });

  it('is offered in Japanese only', async () => {
    const chat = await answer('en');
    await press(chat, 'Settings');
    await control(chat, 'Standard');
    expect(root(chat).querySelector('input[type=checkbox]')).to.equal(null);
    chat.lang = 'ja';
    await lever(chat);
  });
});
