import { expect } from '@open-wc/testing';
import { cleanUp, control, focused, mount, press, root, until } from '../testing/harness.js';
import { guardTerminal, type Clock } from './guard-terminal.js';
import { IDLE_MS, WARNING_MS } from './idleness.js';

/** A clock that goes on when it is told to. */
function clockwork(): Clock & { readonly advance: (ms: number) => void; readonly sleep: (ms: number) => void } {
  let time = 1_000_000;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => time,
    after: (ms, task) => {
      const entry = { at: time + ms, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((each) => each !== entry);
      };
    },
    sleep: (ms) => {
      time += ms;
    },
    advance: (ms) => {
      time += ms;
      const due = tasks.filter(({ at }) => at <= time);
      tasks = tasks.filter(({ at }) => at > time);
      for (const { task } of due) task();
    },
  };
}

describe('a shared terminal', () => {
  afterEach(cleanUp);

  async function inUse(): Promise<{
    readonly chat: ReturnType<typeof mount>;
    readonly clock: ReturnType<typeof clockwork>;
    readonly wiped: () => number;
  }> {
    const chat = mount({ mode: 'inline' });
    await press(chat, '同意して', '仕事を探し');
    await control(chat, '登録とマイページ');
    const clock = clockwork();
    let wiped = 0;
    guardTerminal(chat, await chat.session(), () => wiped++, clock);
    return { chat, clock, wiped: () => wiped };
  }
  const dialog = (chat: Element): HTMLDialogElement | null => root(chat).querySelector<HTMLDialogElement>('.idle');

  it('asks when nobody has done anything for a while, with the focus on going on; and goes on', async () => {
    const { chat, clock, wiped } = await inUse();
    (await control(chat, '登録とマイページ')).focus();
    const before = focused(chat);
    clock.advance(IDLE_MS);
    const asked = await until(() => dialog(chat)?.open && dialog(chat), 'the question');
    expect(asked.role).to.equal('alertdialog');
    expect(asked.textContent).to.contain('60秒');
    expect(focused(chat)?.textContent).to.equal('続けて使う');
    await press(chat, '続けて使う');
    await until(() => !dialog(chat), 'the question to go');
    expect(focused(chat)).to.equal(before);
    // As often as it takes.
    for (let times = 0; times < 10; times++) {
      clock.advance(IDLE_MS);
      const again = await until(() => dialog(chat)?.open && dialog(chat), 'the question');
      again.dispatchEvent(new Event('cancel', { cancelable: true }));
      await until(() => !dialog(chat), 'the question to go');
    }
    expect(wiped()).to.equal(0);
  });

  it('wipes where nobody answers, and says so until the next person opens it', async () => {
    const { chat, clock, wiped } = await inUse();
    clock.advance(IDLE_MS);
    await until(() => dialog(chat)?.open, 'the question');
    // Whoever passes by does not keep it.
    window.dispatchEvent(new Event('pointermove'));
    clock.advance(WARNING_MS);
    expect(wiped()).to.equal(1);
    const note = await until(() => root(chat).querySelector('[role=status]'), 'the note');
    // Screen readers say what comes into a region that is there already.
    expect(note.textContent).to.equal('');
    clock.advance(100);
    expect(note.textContent).to.contain('前の方の内容を消しました');
    expect(dialog(chat)?.open).to.not.equal(true);
    chat.dispatchEvent(new CustomEvent('madoguchi-opened'));
    expect(root(chat).querySelector('[role=status]')).to.equal(null);
    clock.advance(IDLE_MS + WARNING_MS);
    expect(wiped()).to.equal(1);
  });

  it('does not ask who is there', async () => {
    const { chat, clock, wiped } = await inUse();
    for (let times = 0; times < 5; times++) {
      clock.advance(IDLE_MS - 1);
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      clock.advance(1);
    }
    expect(dialog(chat)).to.equal(null);
    expect(wiped()).to.equal(0);
  });

  it('wipes when the page is left, and when a machine wakes that slept for long', async () => {
    const left = await inUse();
    window.dispatchEvent(new Event('pagehide'));
    expect(left.wiped()).to.equal(1);
    await cleanUp();
    const slept = await inUse();
    slept.clock.sleep(IDLE_MS + WARNING_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(slept.wiped()).to.equal(1);
  });

  it('leaves nothing of the conversation in the element', async () => {
    const chat = mount({ mode: 'inline' });
    await press(chat, '同意して', '仕事を探し');
    await control(chat, '登録とマイページ');
    window.dispatchEvent(new Event('pagehide'));
    await control(chat, '同意して');
    expect(root(chat).textContent).to.not.contain('登録とマイページ');
    expect((await chat.session()).snapshot.path).to.deep.equal([]);
  });
});
