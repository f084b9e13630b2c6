import { readdir } from 'node:fs/promises';
import { Refusal, type Command } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';
import { fill } from '../locale/format.js';
import type { DraftState } from './draft.js';
import { readElement } from './element-files.js';
import { isLoopback, startPreview, type Preview } from './preview-server.js';
import { previewStrings, type PreviewStrings } from './strings.js';

const PORT = 8787;
const HOST = '127.0.0.1';

/** `madoguchi preview`: the draft in the real element, until the person ends it. */
export const previewCommand: Command = createPreviewCommand(readElement);

/** @param findElement - Reads the built element, or says with `null` that there is none. */
export function createPreviewCommand(findElement: typeof readElement): Command {
  return {
    options: { port: { type: 'string' }, host: { type: 'string' } },

    usage: (language) => previewStrings(language).usage,

    async run({ values, positionals: [folder, ...more] }, desk) {
      const strings = previewStrings(desk.language);
      if (!folder || more.length) throw new Refusal(strings.usage);
      const port = portOf(values['port'], strings);
      const host = typeof values['host'] === 'string' ? values['host'] : HOST;
      const names = await reading(folder, desk.language, () => readdir(folder));
      if (names.includes('overlay.json')) throw new Refusal(fill(strings.overlay, { folder }));
      if (!names.includes('service.json')) throw new Refusal(fill(strings.noContent, { folder }));
      const element = await findElement();
      if (!element) throw new Refusal(strings.noElement);
      const onChange = (state: DraftState): void => tell(state, desk, strings);
      const preview = await listening({ host, port }, strings, () =>
        startPreview({ folder, host, port, desk: desk.language, element, now: desk.now, onChange }),
      );
      desk.out(fill(isLoopback(host) ? strings.started : strings.open, { folder, url: preview.url }));
      await aborted(desk.signal);
      await preview.close();
      desk.error(strings.ended);
      return 0;
    },
  };
}

function portOf(value: string | boolean | undefined, strings: PreviewStrings): number {
  if (value === undefined) return PORT;
  const port = /^\d{1,5}$/.test(String(value)) ? Number(value) : NaN;
  if (!(port <= 65535)) throw new Refusal(fill(strings.badPort, { value: String(value) }));
  return port;
}

/** Turns what the system says about an address into a sentence. */
async function listening(
  { host, port }: { readonly host: string; readonly port: number },
  strings: PreviewStrings,
  start: () => Promise<Preview>,
): Promise<Preview> {
  try {
    return await start();
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Refusal(fill(strings.portTaken, { port, other: port + 1 }));
    if (code === 'EACCES') throw new Refusal(fill(strings.portTaken, { port, other: PORT }));
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Refusal(fill(strings.badHost, { host }));
    throw problem;
  }
}

function tell({ faults, stale }: DraftState, desk: Desk, strings: PreviewStrings): void {
  const count = (level: string): number => faults.filter((fault) => fault.level === level).length;
  if (stale) desk.error(desk.paint.red(fill(strings.broken, { count: count('error') })));
  else desk.error(desk.paint.dim(fill(strings.changed, { warnings: count('warning') })));
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
