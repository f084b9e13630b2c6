import type { ParseArgsConfig } from 'node:util';
import type { CliLanguage } from '../locale/format.js';
import type { Desk } from './desk.js';

/** 0 done; 1 the content has faults or misses its aims; 2 the command, a folder or a file was not understood. */
export type ExitStatus = 0 | 1 | 2;

/** What was typed behind the command's name. */
export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of the publisher's desk, such as `madoguchi build`. Each lives in a folder of its own. */
export interface Command {
  /** Its own options, as `parseArgs` of Node takes them. `--lang` is everybody's. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** One line for the list of commands: how it is called and what it does. */
  usage(language: CliLanguage): string;
  /**
   * Does the work.
   * @throws Refusal where it was called wrongly or cannot go on; the desk prints its sentence.
   */
  run(args: CommandArguments, desk: Desk): Promise<ExitStatus>;
}

/** A sentence for the person at the desk, in their language: what is wrong and what to do. Never shown with a stack trace. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param status - The exit status. Default 2: the call itself was wrong. */
  constructor(
    message: string,
    readonly status: ExitStatus = 2,
  ) {
    super(message);
  }
}
