import { closeSync, existsSync, openSync, readSync, fstatSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** What Orca has said so far, and whether it is busy, read from its debug log as it grows. */
export interface SpeechLog {
  /** Utterances in order. */
  readonly said: readonly string[];
  /** Reads what is new. @returns how many bytes there were: Orca logs each event that it handles, so 0 means idle. */
  read(): number;
  close(): void;
}

const BEGIN = /^\d\d:\d\d:\d\d\.\d+ - SPEECH OUTPUT: '/;
const LINE = /^\d\d:\d\d:\d\d\.\d+ - /;
/** After the closing quote stand the voice and its settings. */
const END = /'(?: voice=\w+)? *(?:\{.*\}|None|\[.*\])?$/;

/** Follows the log in this file, which may not exist yet. */
export function speechLog(file: string): SpeechLog {
  const said: string[] = [];
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(1 << 16);
  let fd: number | null = null;
  let position = 0;
  let rest = '';
  /** An utterance with line breaks of which the end has not been seen. */
  let open: string | null = null;

  function take(line: string): void {
    if (BEGIN.test(line)) open = line.replace(BEGIN, '');
    else if (open !== null && !LINE.test(line)) open += ` ${line.trim()}`;
    else return;
    if (!END.test(open)) return;
    const text = open.replace(END, '').replace(/\s+/g, ' ').trim();
    open = null;
    if (text) said.push(text);
  }

  return {
    said,
    read() {
      if (fd === null && existsSync(file)) fd = openSync(file, 'r');
      if (fd === null) return 0;
      const before = position;
      while (position < fstatSync(fd).size) {
        const count = readSync(fd, buffer, 0, buffer.length, position);
        position += count;
        const lines = (rest + decoder.write(buffer.subarray(0, count))).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(take);
      }
      return position - before;
    },
    close() {
      if (fd !== null) closeSync(fd);
      fd = null;
    },
  };
}
