import { expect } from '@open-wc/testing';
import type { AnswerEvent, Transport } from '@madoguchi/client';
import { cleanUp, control, mount, press, root, said, type, until } from '../testing/harness.js';
import type { TextEvent } from './divide-events.js';
import { showGeneratedText, type GeneratingTransport } from './show-generated-text.js';

type Event = AnswerEvent | TextEvent;

const ANSWER: AnswerEvent = { type: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai' };
const OFFER: AnswerEvent = { ...ANSWER, decision: 'choose' };

/** A transport whose events come when the test says so, and that notes when no more of them is wanted. */
function led(): {
  transport: GeneratingTransport;
  send: (...events: readonly Event[]) => void;
  aborted: () => boolean;
  close: () => void;
} {
  const queue: Event[] = [];
  let wake = (): void => undefined;
  let closed = false;
  let signal: AbortSignal | undefined;
  return {
    send(...events) {
      queue.push(...events);
      wake();
    },
    close() {
      closed = true;
      wake();
    },
    aborted: () => signal?.aborted ?? false,
    transport: {
      kind: 'remote',
      async *answer(_, options) {
        ({ signal } = options);
        // What was sent before it was asked is there.
        while (!options.signal.aborted) {
          yield* queue.splice(0);
          if (closed) return;
          await new Promise<void>((resolve) => {
            wake = resolve;
            options.signal.addEventListener('abort', () => resolve());
          });
        }
      },
    },
  };
}

const text = (delta: string): TextEvent => ({ type: 'text', delta });

describe('generated text', () => {
  afterEach(cleanUp);

  const boxes = (chat: Element): ShadowRoot[] =>
    [...chat.children].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
  const box = (chat: Element): Promise<ShadowRoot> => until(() => boxes(chat)[0], 'the box');
  const shown = (chat: Element): string => boxes(chat)[0]?.querySelector('.text')?.textContent ?? '';

  /** Asks a question, and waits until the transport has it. */
  async function ask(chat: Element, question = '登録の仕方'): Promise<void> {
    const field = await until(() => root(chat).querySelector('textarea'), 'the composer');
    type(field, question);
    await press(chat, '調べる');
    await until(() => root(chat).querySelector('.waiting'), 'the waiting');
  }

  async function opened(transport: GeneratingTransport, show = true) {
    const chat = mount();
    if (show) showGeneratedText(chat, transport);
    else chat.sessionOptions = { transport: transport as Transport };
    await press(chat, '質問する', '同意して', '仕事を探し', '登録とマイページ', '求職の登録');
    const heard: string[] = [];
    new MutationObserver(() => {
      const now = said(chat);
      if (now && now !== heard.at(-1)) heard.push(now);
    }).observe(chat, { childList: true, subtree: true, characterData: true });
    await ask(chat);
    return { chat, heard };
  }

  it('stands labelled below the published answer, whenever it came, and is said once when it is complete', async () => {
    const { transport, send, close } = led();
    const { chat, heard } = await opened(transport);
    send(text('**先に'), text('来た**文'));
    send(ANSWER);
    await until(() => root(chat).querySelector('.card .meta'), 'the answer');
    const inside = await box(chat);
    expect(inside.querySelector('h3')?.textContent).to.equal('AIが作成した文章');
    expect(inside.querySelector('section')?.getAttribute('aria-labelledby')).to.equal(inside.querySelector('h3')?.id);
    expect(inside.querySelector('.note')?.textContent).to.contain('間違っていることがあります');
    const card = root(chat).querySelector('.card')!;
    const place = (inside.host as HTMLElement).assignedSlot!;
    expect(card.parentElement).to.equal(place.parentElement);
    expect(card.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    await until(() => heard.some((each) => each.includes('回答です')), 'the published answer to be said');
    for (const piece of ['です。\n\n', '次の', '段落です。']) send(text(piece));
    await until(() => shown(chat).includes('次の段落です。') || shown(chat).includes('です。'), 'the pieces');
    close();
    await until(() => heard.some((each) => each.includes('次の段落です。')), 'the text to be said');
    expect(heard.filter((each) => /AIが作成した文章/.test(each)).map((each) => each.trim())).to.deep.equal([
      'AIが作成した文章: 先に来た文です。 次の段落です。',
    ]);
    expect(inside.querySelector('.text')?.innerHTML.replace(/\n/g, '')).to.equal(
      '<p><strong>先に来た</strong>文です。</p><p>次の段落です。</p>',
    );
    expect(inside.querySelector('button')).to.equal(null);
  });

  it('says so where it is turned on too late', async () => {
    const { transport } = led();
    const chat = mount();
    await press(chat, '質問する');
    expect(() => showGeneratedText(chat, transport)).to.throw('too late');
  });

  it('is nowhere without the add-on', async () => {
    const { transport, send, close } = led();
    const { chat } = await opened(transport, false);
    send(text('生成された文'), ANSWER, text('生成された文'));
    close();
    await until(() => root(chat).querySelector('.card .meta'), 'the answer');
    const { snapshot } = await chat.session();
    expect(JSON.stringify(snapshot.messages)).not.to.contain('生成');
    expect(root(chat).innerHTML + chat.innerHTML).not.to.contain('生成');
  });

  for (const [name, event, found] of [
    ['no answer', { type: 'no-match' }, '.card .button'],
    ['candidates', OFFER, '.card .none'],
    ['a failure', { type: 'failed', code: 'service' }, '.error'],
    ['an id that is not published', { ...ANSWER, entryIds: ['nothing'] }, '.card .button'],
  ] as const) {
    it(`is not shown beside ${name}, and no more of it is asked for`, async () => {
      const { transport, send, aborted } = led();
      const { chat } = await opened(transport);
      send(text('生成された文'), event as AnswerEvent, text('生成された文'));
      await until(() => root(chat).querySelector(found), name);
      await until(aborted, 'the end');
      expect(boxes(chat)).to.deep.equal([]);
    });
  }

  it('keeps a finished block as it is, while the one that is being written grows', async () => {
    const { transport, send } = led();
    const { chat } = await opened(transport);
    send(ANSWER, text('はじめの段落です。\n\n次の段落は、'));
    const inside = await box(chat);
    const first = await until(() => inside.querySelector('.text p'), 'the first block');
    send(text('まだ続きます。もう少し続きます。\n\n'), text('終わりの段落は、これから書きます。'));
    await until(() => shown(chat).includes('終わりの段落'), 'the last block');
    expect(inside.querySelector('.text p')).to.equal(first);
    expect(inside.querySelectorAll('.text p')).to.have.length(3);
  });

  it('stops when the visitor wants it to: that is a normal end, and focus is on what says so', async () => {
    const { transport, send, aborted } = led();
    const { chat, heard } = await opened(transport);
    send(ANSWER, text('書きかけの文章です。まだ続くはずでした。'));
    const inside = await box(chat);
    expect(inside.querySelector('.state')?.textContent).to.equal('AIが文章を作成しています。');
    const stop = inside.querySelector('button')!;
    stop.focus();
    stop.click();
    expect(aborted()).to.equal(true);
    expect(inside.activeElement?.textContent).to.equal('作成をやめました。');
    expect(inside.querySelector('button')).to.equal(null);
    expect(shown(chat)).to.equal('書きかけの文章です。まだ続くはずでした。');
    send(text('もう来ない'));
    await until(() => heard.some((each) => each.includes('回答です')), 'the published answer to be said');
    expect(heard.join('')).not.to.contain('書きかけ');
    expect(shown(chat)).not.to.contain('もう来ない');
  });

  it('leaves the focus where it is when it ends by itself', async () => {
    const { transport, send, close } = led();
    const { chat } = await opened(transport);
    send(ANSWER, text('短い文章です。'));
    const inside = await box(chat);
    const stop = inside.querySelector('button')!;
    stop.focus();
    close();
    await until(() => stop.getAttribute('aria-disabled'), 'the end');
    expect(inside.activeElement).to.equal(stop);
    stop.blur();
    expect(inside.querySelector('button')).to.equal(null);
  });

  it('ends where it is too long, and says so', async () => {
    const { transport, send, aborted } = led();
    const { chat, heard } = await opened(transport);
    send(
      ANSWER,
      ...Array.from({ length: 300 }, () => text('同じ文がどこまでも続きます。\n\n同じ文がどこまでも続きます。')),
    );
    const inside = await box(chat);
    await until(() => inside.querySelector('.state')?.textContent?.startsWith('文章が長いため'), 'the end');
    expect(aborted()).to.equal(true);
    expect(shown(chat).replace(/\s/g, '').length).to.be.within(7000, 8000);
    await until(() => heard.some((each) => each.includes('続きは、公開された回答の下にあります。')), 'it to be said');
    expect(heard.at(-1)?.length).to.be.lessThan(400);
  });

  it('ends with the next question, and goes with the conversation', async () => {
    const { transport, send } = led();
    const { chat } = await opened(transport);
    send(ANSWER, text('前の質問の文章です。'));
    const inside = await box(chat);
    await ask(chat, '次の質問');
    await until(() => inside.querySelector('.state')?.textContent === '文章は途中で終わりました。', 'the end');
    await chat.reset();
    await until(() => !boxes(chat).length, 'the box to go');
  });

  it('goes with the consent', async () => {
    const { transport, send, aborted } = led();
    const { chat } = await opened(transport);
    send(ANSWER, text('文章です。'));
    await box(chat);
    (await chat.session()).dispatch({ type: 'withdraw' });
    await until(() => !boxes(chat).length, 'the box to go');
    expect(aborted()).to.equal(true);
  });

  it('follows the language in its own words, and not in the text', async () => {
    const { transport, send } = led();
    const { chat } = await opened(transport);
    send(ANSWER, text('日本語の文章です。'));
    const inside = await box(chat);
    await press(chat, 'English');
    await until(() => inside.querySelector('h3')?.textContent === 'Text written by AI', 'the words in English');
    expect((inside.host as HTMLElement).lang).to.equal('en');
    expect(inside.querySelector<HTMLElement>('.text')?.lang).to.equal('ja');
    await control(chat, '日本語');
  });

  it('shows a link with its real host, and takes no style of the page', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = 'madoguchi-chat div,div{display:none!important;color:red!important}';
    document.head.append(sheet);
    const { transport, send, close } = led();
    const { chat } = await opened(transport);
    send(
      ANSWER,
      text(
        '[窓口](https://www.example.com/a) [ここ](/b) [ページの中](#c) [電話](tel:0120-000-000) [悪い](javascript:alert(1))',
      ),
    );
    close();
    const inside = await box(chat);
    await until(() => inside.querySelectorAll('a').length === 3, 'the links');
    const [away, here, phone] = [...inside.querySelectorAll('a')];
    expect(away?.outerHTML).to.equal(
      '<a href="https://www.example.com/a" target="_blank" rel="noopener noreferrer">窓口<span>（新しいタブで開きます）</span></a>',
    );
    expect(away?.nextElementSibling?.outerHTML).to.equal('<small>(www.example.com)</small>');
    expect(here?.target).to.equal('');
    expect(phone?.getAttribute('href')).to.equal('tel:0120-000-000');
    expect(shown(chat)).to.contain('ページの中').and.to.contain('悪い');
    expect(getComputedStyle(inside.host).display).to.equal('block');
    expect(getComputedStyle(inside.host).color).not.to.equal('rgb(255, 0, 0)');
    sheet.remove();
  });
});
