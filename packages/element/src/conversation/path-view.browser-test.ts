import { expect } from '@open-wc/testing';
import type { MadoguchiChat } from '../define.js';
import { cleanUp, control, focused, mount, press, root, until } from '../testing/harness.js';

const path = async (chat: MadoguchiChat): Promise<readonly string[]> => (await chat.session()).snapshot.path;
const back = (chat: MadoguchiChat): HTMLElement | undefined =>
  [...root(chat).querySelectorAll('button')].find((each) => each.textContent.trim() === '1つ前にもどる');

describe('the way back', () => {
  afterEach(cleanUp);

  it('is not offered before a first choice', async () => {
    const chat = mount();
    await press(chat, '質問する', '同意せずに');
    await control(chat, '仕事を探し');
    expect(back(chat)).to.equal(undefined);
  });

  it('takes one choice back at a time, to the very first step, and focus goes to what can be chosen', async () => {
    const chat = mount();
    await press(chat, '質問する', '同意せずに', '仕事を探し', '登録とマイページ', '求職の登録');
    await control(chat, 'ハローワークに行かずに');
    const taken = await path(chat);
    expect(taken).to.have.length(3);
    for (const length of [2, 1, 0]) {
      (await control(chat, '1つ前に')).focus();
      await press(chat, '1つ前に');
      await until(() => focused(chat)?.id === 'step-title', 'focus on the step');
      expect(await path(chat)).to.deep.equal(taken.slice(0, length));
    }
    expect(back(chat)).to.equal(undefined);
  });

  it('stands with the breadcrumbs in one landmark, and is none of them', async () => {
    const chat = mount();
    await press(chat, '質問する', '同意せずに', '仕事を探し');
    const button = await control(chat, '1つ前に');
    expect(button.closest('nav')?.getAttribute('aria-label')).to.equal('選んだ道すじ');
    expect(button.closest('li')).to.equal(null);
    expect(root(chat).querySelectorAll('[aria-current=step]').length).to.equal(1);
  });
});
