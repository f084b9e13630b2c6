import { Session, type Profiler } from 'node:inspector';
import { runProgram } from './regexp-machine.js';
import { programOf, type Program } from './regexp-program.js';

// Work as a number that is the same on every machine: how often each block of our code and of the libraries below it ran (V8's
// own counts), the steps of every regular expression (a machine that goes the ways of the platform's engine, and is compared with
// it each time), and the characters that the platform's functions of strings and lists look at.

/** Functions that look at the whole value on which they are called. The others look at what they return, or at nothing. */
const LOOK_AT_ALL = {
  string: [
    ...[
      'indexOf',
      'lastIndexOf',
      'includes',
      'trim',
      'trimStart',
      'trimEnd',
      'toLowerCase',
      'toUpperCase',
      'normalize',
    ],
    ...['replaceAll', 'replace', 'repeat'],
  ],
  list: ['indexOf', 'includes', 'splice', 'shift', 'unshift', 'slice', 'concat', 'join', 'reverse', 'sort'],
} as const;

const PROGRAMS = new Map<string, Program>();

/** Any method; it is called with the `this` that it was called with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- methods of the platform, whatever they take
type Method = (this: any, ...args: any[]) => any;

/** How many steps `work` takes. Nothing of it may be asynchronous. */
export function countSteps(work: () => void): number {
  let steps = 0;
  const restore: (() => void)[] = [];

  function replace<K extends string>(owner: Record<K, unknown>, name: K, make: (own: Method) => Method): void {
    const own = owner[name] as Method;
    owner[name] = make(own);
    restore.push(() => void (owner[name] = own));
  }

  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its own `this` below
  const exec = RegExp.prototype.exec;
  function counted(this: RegExp, given: string): RegExpExecArray | null {
    const text = String(given);
    const at = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    if (at > text.length) return found;
    const name = `/${this.source}/${this.flags}`;
    let program = PROGRAMS.get(name);
    if (!program) PROGRAMS.set(name, (program = programOf(this)));
    const run = runProgram(program, text, at, this.sticky);
    steps += run.steps;
    const end = found ? found.index + found[0].length : -1;
    if (run.start !== (found?.index ?? -1) || run.end !== end) {
      throw new Error(
        `${name} is ${found?.index}–${end}, not ${run.start}–${run.end}, in ${JSON.stringify(text.slice(0, 200))}`,
      );
    }
    return found;
  }

  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  replace(RegExp.prototype as never, 'exec', () => counted);
  for (const [owner, names] of [
    [String.prototype, LOOK_AT_ALL.string],
    [Array.prototype, LOOK_AT_ALL.list],
  ] as const) {
    for (const name of names) {
      replace(
        owner as unknown as Record<string, unknown>,
        name,
        (own) =>
          function (this: { readonly length: number }, ...given: unknown[]): unknown {
            const result: unknown = own.apply(this, given);
            steps += this.length + (typeof result === 'string' ? result.length : 0);
            return result;
          },
      );
    }
  }
  try {
    work();
  } finally {
    for (const undo of restore.reverse()) undo();
    session.post('Profiler.takePreciseCoverage', (_error, { result }) => void (steps += blocks(result)));
    session.disconnect();
  }
  return steps;
}

/** How often blocks ran, those of this folder left out. */
function blocks(scripts: readonly Profiler.ScriptCoverage[]): number {
  let sum = 0;
  for (const { url, functions } of scripts) {
    if (
      !url.startsWith('file:') ||
      url.includes('/security/steps/') ||
      /\/node_modules\/(?:tsx|esbuild|fast-check|@eslint-community)\//.test(url)
    )
      continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}
