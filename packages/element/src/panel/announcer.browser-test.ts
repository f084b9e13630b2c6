import { expect } from '@open-wc/testing';
import { until } from '../testing/harness.js';
import { Announcer } from './announcer.js';

describe('the announcer', () => {
  let host: HTMLElement;
  let announcer: Announcer;
  let busy: boolean;
  let modal: boolean;
  /** Texts of regions in the order in which they came, each with its slot. */
  let said: string[];

  beforeEach(() => {
    [busy, modal, said] = [false, false, []];
    host = document.createElement('div');
    document.body.append(host);
    announcer = new Announcer(
      host,
      () => modal,
      () => busy,
    );
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const { slot, textContent } = target as HTMLElement;
        if (textContent) said.push(`${slot}: ${textContent.trim()}`);
      }
    }).observe(host, { childList: true, subtree: true });
  });
  afterEach(() => {
    announcer.dispose();
    host.remove();
  });

  const count = (number: number): Promise<boolean> => until(() => said.length >= number, `${number} announcements`);

  it('joins what arrives at once, in order, and leaves out what has become empty', async () => {
    for (const text of ['One.', '', 'Two.']) announcer.announce(() => text);
    await count(1);
    expect(said).to.deep.equal(['announcer: One. Two.']);
  });

  it('asks for the text when its turn has come', async () => {
    let text = 'Searching.';
    announcer.announce(() => text);
    text = '';
    announcer.announce(() => 'Found.');
    await count(1);
    expect(said).to.deep.equal(['announcer: Found.']);
  });

  it('says the same text again in another region, and not letter by letter the same, so that it is heard again', async () => {
    announcer.announce(() => 'Again.');
    await count(1);
    const first = [...host.children].find((each) => each.textContent);
    const texts = [first?.textContent];
    announcer.announce(() => 'Again.');
    await count(2);
    const second = [...host.children].find((each) => each.textContent);
    texts.push(second?.textContent);
    expect(second).not.to.equal(first);
    expect(texts[0]).not.to.equal(texts[1]);
    expect(first?.textContent).to.equal('');
  });

  it('lets an announcement stand before the next takes its place', async () => {
    // Its clock stands still: as long as it does, the first one is not replaced, until nobody would wait any longer.
    const now = performance.now();
    const clock = performance.now.bind(performance);
    performance.now = () => now;
    try {
      announcer.announce(() => 'One.');
      await count(1);
      announcer.announce(() => 'Two.');
      let turns = 0;
      const later = announcer.later.bind(announcer);
      announcer.later = () => {
        turns++;
        later();
      };
      await byFrames(() => turns === 2);
      expect(said).to.deep.equal(['announcer: One.']);
      performance.now = () => now + 1000;
      await byFrames(() => said.length === 2);
      expect(turns).to.be.below(5);
    } finally {
      performance.now = clock;
    }
  });

  it('waits for a focus on its way, and not for ever', async () => {
    busy = true;
    announcer.announce(() => 'Late.');
    let turns = 0;
    const later = announcer.later.bind(announcer);
    announcer.later = () => {
      turns++;
      later();
    };
    await count(1);
    expect(turns).to.equal(12);
    busy = false;
    announcer.announce(() => 'Soon.');
    await count(2);
    expect(said).to.deep.equal(['announcer: Late.', 'announcer: Soon.']);
  });

  it('speaks inside the dialog while that is modal, where the rest of the page is inert', async () => {
    modal = true;
    announcer.announce(() => 'Inside.');
    await count(1);
    expect(said).to.deep.equal(['announcer-modal: Inside.']);
  });

  /** As `until`, but by frames: the clock of these tests stands still. */
  async function byFrames(test: () => boolean): Promise<void> {
    for (let frame = 0; frame < 600 && !test(); frame++) await new Promise((resolve) => setTimeout(resolve, 16));
    expect(test()).to.equal(true);
  }
});
