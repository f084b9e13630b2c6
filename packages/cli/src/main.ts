import { parseArgs } from 'node:util';
import { Refusal, type Command, type ExitStatus } from './desk/command.js';
import { COMMANDS } from './desk/commands.js';
import type { Desk } from './desk/desk.js';
import { createPaint } from './desk/paint.js';
import { silentProgress, type Progress } from './desk/progress.js';
import { cliStrings, fill, type CliLanguage } from './locale/format.js';

/** Where the command prints, and which language the machine speaks. */
export interface MainOptions {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** As in the `LANG` variable; default Japanese. */
  readonly locale?: string;
  /** Whether colours may be used. Default no. */
  readonly colours?: boolean;
  readonly progress?: () => Progress;
  readonly ask?: Desk['ask'];
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

/**
 * Runs `madoguchi` with these arguments.
 * @returns the exit status: 0 done, 1 the content has faults or misses its aims, 2 the command was not understood.
 */
export async function main(args: readonly string[], options: MainOptions): Promise<ExitStatus> {
  const language = languageOf(args, options.locale ?? '');
  const { out, error } = options;
  const strings = cliStrings(language);
  const [name = '', ...rest] = args.filter((arg, at) => arg !== '--lang' && args[at - 1] !== '--lang');
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const asked = /^(?:-h|--help|help)$/.test(name);
    for (const line of await usage(language)) (asked ? out : error)(line);
    return asked ? 0 : 2;
  }
  const command = await load();
  try {
    const { values, positionals } = parsed(command, rest, language);
    return await command.run(
      { values, positionals },
      {
        language,
        out,
        error,
        paint: createPaint(options.colours ?? false),
        progress: options.progress ?? (() => silentProgress),
        ask: options.ask ?? (() => Promise.resolve(null)),
        signal: options.signal ?? new AbortController().signal,
        now: options.now ?? (() => new Date()),
      },
    );
  } catch (problem) {
    if (problem instanceof Refusal) {
      error(problem.message);
      return problem.status;
    }
    // A fault of ours: said in one sentence, and where to turn to; a stack trace helps nobody at the desk.
    error(fill(strings.unexpected, { reason: problem instanceof Error ? problem.message : String(problem) }));
    return 2;
  }
}

function parsed(
  command: Command,
  args: string[],
  language: CliLanguage,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: command.options });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch {
    throw new Refusal(command.usage(language));
  }
}

function languageOf(args: readonly string[], locale: string): CliLanguage {
  const asked = args[args.indexOf('--lang') + 1];
  if (args.includes('--lang') && (asked === 'en' || asked === 'ja')) return asked;
  return /^en/i.test(locale) ? 'en' : 'ja';
}

/** The list of commands. */
async function usage(language: CliLanguage): Promise<string[]> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return [cliStrings(language).usage, ...commands.map((command) => `  ${command.usage(language)}`)];
}
