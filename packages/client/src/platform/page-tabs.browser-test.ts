import { expect } from '@open-wc/testing';
import { pageTabs } from './page-tabs.js';

describe('word between tabs', () => {
  let end: AbortController;
  let heard: string[];
  beforeEach(() => {
    end = new AbortController();
    heard = [];
  });
  afterEach(() => end.abort());
  const listen = (name: string): (() => void) => pageTabs(() => heard.push(name), end.signal);
  const leave = (): unknown => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  const comeBack = (): unknown => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  /** Who has heard what was told until now: what is told last arrives last, everywhere. */
  async function hearers(): Promise<string[]> {
    const probe = new AbortController();
    await new Promise<void>((resolve) => {
      const last = new BroadcastChannel('madoguchi');
      probe.signal.addEventListener('abort', () => last.close());
      pageTabs(() => resolve(), probe.signal);
      last.postMessage(0);
    });
    probe.abort();
    return heard.splice(0);
  }

  it('is heard by the others, and not by whoever said it', async () => {
    const tell = listen('one');
    listen('other');
    expect(await hearers()).to.deep.equal(['one', 'other']);
    tell();
    expect(await hearers()).to.deep.equal(['other', 'one', 'other']);
  });

  it('is neither heard nor said after the end', async () => {
    const tell = listen('one');
    end.abort();
    tell();
    expect(await hearers()).to.deep.equal([]);
  });

  it('is not heard while the page is left, and is again when it is back', async () => {
    listen('one');
    leave();
    expect(await hearers()).to.deep.equal([]);
    comeBack();
    expect(await hearers()).to.deep.equal(['one']);
  });
});
