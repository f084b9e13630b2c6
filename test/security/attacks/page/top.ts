import type { Outcome, Run, WAYS } from './frame.js';
import { provoke } from './provoke.js';
import { trap } from './trap.js';

const attacks = fetch('/attacks.json').then((reply) => reply.json() as Promise<string[]>);
const specs = fetch('/specs.json').then((reply) => reply.json() as Promise<string[]>);

/** Makes a frame that cannot leave this page, open windows or show dialogs. */
async function makeFrame(src: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = src;
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Draws attacks in one way, in a fresh frame. */
async function draw(way: keyof typeof WAYS, from: number, to: number, corpus: 'attacks' | 'specs'): Promise<Outcome> {
  const texts = (await (corpus === 'attacks' ? attacks : specs)).slice(from, to);
  const frame = await makeFrame('/frame.html');
  try {
    const { run } = frame.contentWindow as unknown as { run: Run };
    return await run(way, texts);
  } finally {
    frame.remove();
  }
}

/** The control: the same attacks as they are, in frames without any protection. @returns how many of them ran. */
async function control(from: number, to: number): Promise<number> {
  const texts = (await attacks).slice(from, to);
  const ran = new Set<number>();
  const frames = texts.map((attack, index) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    document.body.append(frame);
    const inside = frame.contentWindow as Window;
    trap(inside, () => ran.add(index));
    inside.document.body.innerHTML = attack;
    return { frame, inside };
  });
  for (const { inside } of frames) {
    try {
      provoke(inside.document);
    } catch {
      // An attack has taken the frame elsewhere.
    }
  }
  // The last one is like the sentinel of the other frames: what was before it has had its turn.
  await new Promise<void>((resolve) => {
    const last = document.createElement('img');
    last.addEventListener('error', () => resolve());
    last.src = `/sentinel.html?${Math.random()}`;
    document.body.append(last);
  });
  for (const { frame } of frames) frame.remove();
  return ran.size;
}

export interface Attacks {
  readonly draw: typeof draw;
  readonly control: typeof control;
  readonly count: (corpus: 'attacks' | 'specs') => Promise<number>;
}

(window as unknown as { attacks: Attacks }).attacks = {
  draw,
  control,
  count: async (corpus) => (await (corpus === 'attacks' ? attacks : specs)).length,
};
