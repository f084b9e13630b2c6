import { memoryStore } from '@madoguchi/client/storage';
import { expect } from '@open-wc/testing';
import type { MadoguchiChat } from '../define.js';
import { cleanUp, control, focused, mount, press, root, said, type, until } from '../testing/harness.js';

const field = (chat: MadoguchiChat): Promise<HTMLTextAreaElement> =>
  until(() => root(chat).querySelector('textarea'), 'the composer');

async function joined(): Promise<MadoguchiChat> {
  const chat = mount();
  await press(chat, '質問する', '同意して', '仕事を探し', '登録とマイページ', '求職の登録');
  await field(chat);
  return chat;
}

function key(target: HTMLElement, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key: 'Enter',
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

describe('the conversation', () => {
  afterEach(cleanUp);

  it('goes from the launcher to a published answer by choices, and focus follows', async () => {
    const chat = mount();
    await press(chat, '質問する', '同意せずに');
    await until(() => focused(chat)?.id === 'step-title', 'focus on the step');
    await press(chat, '仕事を探し', '登録とマイページ', '求職の登録');
    await until(() => focused(chat)?.textContent.includes('知りたいこと'), 'focus on the questions');
    await press(chat, 'ハローワークに行かずに');
    await until(() => focused(chat)?.closest('.card'), 'focus on the card');
    const card = root(chat).querySelector('.card');
    expect(card?.querySelector('.found')?.textContent).to.equal('選択肢による回答');
    expect(card?.querySelector('dd a')?.getAttribute('href')).to.match(/^https:\/\/www\.hellowork\.mhlw\.go\.jp\//);
    expect(card?.querySelector('dd a')?.textContent).to.contain('www.hellowork.mhlw.go.jp');
    expect(card?.querySelector('li .host')?.textContent).to.equal('(www.hellowork.mhlw.go.jp)');
    expect(root(chat).querySelector('textarea')).to.equal(null);
  });

  it('says once that an earlier conversation goes on, however often it was brought back', async () => {
    const store = { ...memoryStore(), persistent: true };
    const visit = async (...texts: readonly string[]): Promise<MadoguchiChat> => {
      const chat = mount();
      chat.sessionOptions = { store };
      await press(chat, '質問する', ...texts);
      return chat;
    };
    const leave = async (chat: MadoguchiChat): Promise<void> => {
      await (await chat.session()).settled();
      chat.remove();
    };
    await leave(await visit('同意して', '仕事を探し', '登録とマイページ'));
    for (const time of ['second', 'third']) {
      const chat = await visit();
      await until(() => said(chat), `the ${time} visit's announcement`);
      expect(said(chat)).to.equal('前回のやりとりの続きです。');
      expect(root(chat).querySelector('.transcript')?.textContent.split('前回の').length).to.equal(2);
      await leave(chat);
    }
  });

  it('has no composer before consent and a first choice', async () => {
    const chat = mount();
    await press(chat, '質問する', '同意して');
    await control(chat, '仕事を探し');
    expect(root(chat).querySelector('textarea')).to.equal(null);
    await press(chat, '仕事を探し');
    await field(chat);
  });

  it('answers a typed question with a card, says it once, and leaves the focus in the field', async () => {
    const chat = await joined();
    const question = await field(chat);
    type(question, 'インターネットで求職申込みはできますか');
    key(question, {});
    await until(() => root(chat).querySelector('.transcript .card'), 'a card');
    expect(focused(chat)).to.equal(question);
    expect(question.value).to.equal('');
    await until(() => /(回答です。|お探しの質問)/.test(said(chat)), 'the reply to be said');
    expect(chat.querySelectorAll('[slot^=announcer]:not(:empty)').length).to.equal(1);
  });

  it('says the helplines first where the words call for help, and searches on only when asked to', async () => {
    const chat = await joined();
    const question = await field(chat);
    const events: string[] = [];
    for (const type of ['question', 'no-answer', 'answer'])
      chat.addEventListener(`madoguchi-${type}`, () => events.push(type));
    type(question, 'もう消えてしまいたい');
    key(question, {});
    const line = await until(() => root(chat).querySelector('.card a[href^="tel:"]'), 'a helpline');
    expect(focused(chat)).to.equal(question);
    await until(() => said(chat).includes('相談できるところがあります'), 'the helplines to be said');
    expect(said(chat)).to.contain(line.textContent.trim());
    expect(events).to.deep.equal([]);
    await press(chat, '質問の回答も探す');
    await until(() => events.includes('question'), 'the search');
  });

  it('can be changed at every step of its path', async () => {
    const chat = await joined();
    await press(chat, '最初から');
    await control(chat, '人を採用');
    expect((await chat.session()).snapshot.path).to.deep.equal([]);
  });

  for (const [order, init] of [
    ["Chromium's: composing", { isComposing: true }],
    ["Safari's: after compositionend, with the key code of an input method", { keyCode: 229 }],
    ['the first key, before compositionstart', { key: 'Process', keyCode: 229 }],
  ] as const) {
    it(`does not send what is still being composed (${order})`, async () => {
      const chat = await joined();
      const question = await field(chat);
      type(question, 'きゅうしょく');
      const before = (await chat.session()).snapshot.messages.length;
      const event = key(question, init);
      expect(event.defaultPrevented).to.equal(false);
      expect((await chat.session()).snapshot.messages.length).to.equal(before);
      expect(question.value).to.equal('きゅうしょく');
    });
  }

  it('makes a new line with Shift and Enter', async () => {
    const chat = await joined();
    const question = await field(chat);
    type(question, '一行目');
    expect(key(question, { shiftKey: true }).defaultPrevented).to.equal(false);
    expect(question.value).to.equal('一行目');
  });

  it('says what is missing when nothing was typed', async () => {
    const chat = await joined();
    const question = await field(chat);
    key(question, {});
    await until(() => question.getAttribute('aria-invalid') === 'true', 'the field to be marked');
    expect(root(chat).querySelector('#composer-empty')?.textContent).to.equal('質問を入力してください。');
  });

  it('offers the wider search and the way to a person where nothing fits', async () => {
    const chat = await joined();
    type(await field(chat), 'カレーライスの作り方');
    await press(chat, '調べる');
    await control(chat, 'ほかの項目からも探す');
    await press(chat, '窓口を探す');
    await until(() => focused(chat)?.textContent === '窓口を探す', 'focus on the heading of the offices');
  });

  it('says what leaves the page: nothing', async () => {
    const chat = await joined();
    await field(chat);
    const sent = root(chat).querySelector('#composer-sent');
    expect(sent?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '外部に送信する語 ありません。入力した文章は、この画面の中だけで調べます。',
    );
  });

  it('asks whether an answer helped, and remembers it', async () => {
    const chat = mount();
    await chat.choose('reg-online');
    await press(chat, '同意せずに').catch(() => undefined);
    const yes = await control(chat, 'はい');
    yes.click();
    await until(() => yes.getAttribute('aria-pressed') === 'true', 'the answer to be marked');
  });

  it('is the same in plain Japanese with furigana that is not read out, and in English', async () => {
    const chat = mount({ lang: 'ja-x-easy' });
    await chat.choose('reg-online');
    const reading = await until(() => root(chat).querySelector('.card rt'), 'furigana');
    expect(reading.getAttribute('aria-hidden')).to.equal('true');
    await press(chat, 'English');
    await control(chat, 'Print');
    expect(root(chat).querySelector('.card')?.textContent).to.match(/[A-Za-z]{4}/);
  });
});
