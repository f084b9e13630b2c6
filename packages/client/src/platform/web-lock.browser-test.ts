import { expect } from '@open-wc/testing';
import { webLock } from './web-lock.js';

describe('the lock over all tabs', () => {
  it('lets one task run after the other', async () => {
    const order: string[] = [];
    const one = webLock().run('one-by-one', async () => {
      order.push('first in');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      order.push('first out');
    });
    const two = webLock().run('one-by-one', async () => void order.push('second'));
    await Promise.all([one, two]);
    expect(order).to.deep.equal(['first in', 'first out', 'second']);
  });

  it('is not waited for without end, and the task runs once', async () => {
    let release = (): void => undefined;
    const kept = new Promise<void>((resolve) => (release = resolve));
    await new Promise<void>((taken) => {
      void navigator.locks.request('kept', () => {
        taken();
        return kept;
      });
    });
    let runs = 0;
    await webLock().run('kept', async () => void runs++);
    release();
    await navigator.locks.request('kept', () => undefined);
    expect(runs).to.equal(1);
  });

  it('tells of what failed in the task, which is not run again', async () => {
    let runs = 0;
    const failed = webLock().run('failing', async () => {
      runs++;
      throw new Error('full');
    });
    expect(await failed.catch((error: unknown) => String(error))).to.equal('Error: full');
    expect(runs).to.equal(1);
  });
});
