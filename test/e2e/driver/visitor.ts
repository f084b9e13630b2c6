import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a person does with the element, and sees of it. */
export class Visitor {
  constructor(readonly page: Page) {}

  /** Waits until something is so; throws with what the panel shows. */
  async until(what: string, test: () => Promise<unknown>): Promise<void> {
    const end = Date.now() + 15_000;
    while (!(await test())) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; shown: ${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** Erases what an earlier visit to this origin kept; where a page still has it open, as soon as that page is left. */
  async forget(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('madoguchi');
          request.onsuccess = request.onblocked = () => resolve();
          request.onerror = () => reject(new Error('what was kept cannot be erased'));
        }),
    );
  }

  /** What this browser keeps of the element. */
  kept(): Promise<readonly unknown[]> {
    return this.page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const open = indexedDB.open('madoguchi');
          open.onsuccess = () => {
            const all = open.result.transaction('values').objectStore('values').getAll();
            all.onsuccess = () => {
              open.result.close();
              resolve(all.result as unknown[]);
            };
          };
        }),
    );
  }

  /** Where the middle of the control with this text is, once it stands still in view; `null` while it is not there. */
  async #place(text: string): Promise<{ x: number; y: number } | null> {
    return this.page.evaluate(async (wanted) => {
      const host = document.querySelector('madoguchi-chat');
      const control = [...(host?.shadowRoot?.querySelectorAll<HTMLElement>('button,a,summary,label') ?? [])].find(
        (each) => each.textContent.trim().replace(/\s+/g, ' ').startsWith(wanted) && each.checkVisibility(),
      );
      if (!control) return null;
      const { y: unscrolled } = control.getBoundingClientRect();
      control.scrollIntoView({ block: 'nearest' });
      // A new screen takes the focus a moment after it is drawn, and scrolls to it: who had to scroll looks longer.
      const still = control.getBoundingClientRect().y === unscrolled ? 1 : 12;
      let before = '';
      let same = 0;
      for (let frame = 0; frame < 40; frame++) {
        const { x, y, width, height } = control.getBoundingClientRect();
        const now = `${x},${y}`;
        same = now === before ? same + 1 : 0;
        if (same >= still) {
          const [cx, cy] = [x + width / 2, y + height / 2];
          const hit = host?.shadowRoot?.elementFromPoint(cx, cy);
          return hit && (control.contains(hit) || hit.contains(control)) ? { x: cx, y: cy } : null;
        }
        before = now;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return null;
    }, text);
  }

  /** Waits for a control and clicks it with the mouse, where it can be seen. */
  async click(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      let place: { x: number; y: number } | null = null;
      await this.until(`"${text}" to click`, async () => (place = await this.#place(text)));
      const { x, y } = place as unknown as { x: number; y: number };
      await this.page.click(x, y);
    }
  }

  async sees(text: string): Promise<void> {
    await this.until(`"${text}"`, async () => (await this.text()).includes(text));
  }

  /** What the panel shows, in order. */
  text(): Promise<string> {
    return this.page.evaluate(() => {
      const frame = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector<HTMLElement>('.frame');
      return frame?.checkVisibility() ? frame.innerText.replace(/\s+/g, ' ') : '';
    });
  }

  /** Text of what has focus. */
  focus(): Promise<string> {
    return this.page.evaluate(() => {
      const inner = document.querySelector('madoguchi-chat')?.shadowRoot?.activeElement;
      const active = inner ?? document.activeElement;
      const name = active?.getAttribute('aria-label') ?? active?.textContent ?? '';
      return `${active?.tagName.toLowerCase() ?? ''} ${name.trim().replace(/\s+/g, ' ')}`;
    });
  }

  /** Presses Tab until what has focus has this text, as far as a person would; every stop on the way must be visible. */
  async tabTo(text: string, { shift = false } = {}): Promise<void> {
    const stops: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await this.page.press('Tab', { shift });
      const stop = await this.focus();
      stops.push(stop);
      const hidden = await this.page.evaluate(async () => {
        // Browsers scroll to the focus in the next frame.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const inner = document.querySelector('madoguchi-chat')?.shadowRoot?.activeElement;
        if (!inner) return '';
        const { top, bottom, left, right, width } = inner.getBoundingClientRect();
        const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0;
        return inView ? '' : inner.outerHTML.slice(0, 80);
      });
      if (hidden) throw new Error(`focus is out of sight on ${hidden}`);
      if (stop.split(' ').slice(1).join(' ').startsWith(text)) return;
    }
    throw new Error(`no way by keyboard to "${text}"; stops: ${stops.join(' | ')}`);
  }

  /** Presses the key on what has focus. */
  async enter(): Promise<void> {
    await this.page.press('Enter');
  }

  /** Accessibility faults that axe finds in the element, one line each. */
  async faults(): Promise<string[]> {
    await this.page.inject(AXE);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(
            context: unknown,
            options: unknown,
          ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(
        { include: ['madoguchi-chat'] },
        {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { region: { enabled: false } },
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
      );
    });
  }

  /** How far the page, or the panel, can be scrolled sideways; 0 where all fits. Pixels. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => {
      const body = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('.body');
      const page = document.documentElement;
      return Math.max(page.scrollWidth - page.clientWidth, body ? body.scrollWidth - body.clientWidth : 0);
    });
  }

  /** Whether the title bar with the way out is where it belongs. */
  headerInView(): Promise<boolean> {
    return this.page.evaluate(() => {
      const root = document.querySelector('madoguchi-chat')?.shadowRoot;
      const [frame, bar] = [root?.querySelector('.frame'), root?.querySelector('.bar')];
      return !!frame && !!bar && Math.abs(bar.getBoundingClientRect().top - frame.getBoundingClientRect().top) < 4;
    });
  }

  /** Controls in view that are smaller than 44 by 44 px, but for links in running text. */
  smallTargets(): Promise<string[]> {
    return this.page.evaluate(() =>
      [
        ...(document
          .querySelector('madoguchi-chat')
          ?.shadowRoot?.querySelectorAll<HTMLElement>('button,select,textarea,input,summary,a.link') ?? []),
      ]
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          // A radio button is pressed through its label.
          const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
          return width < 44 || height < 44;
        })
        .map(
          (each) =>
            `${each.outerHTML.slice(0, 90)} ${Math.round(each.getBoundingClientRect().width)}×${Math.round(each.getBoundingClientRect().height)}`,
        ),
    );
  }
}
