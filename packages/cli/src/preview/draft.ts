import { createHash } from 'node:crypto';
import { compileFolder } from '../compile/compile-folder.js';
import type { Fault } from '../fault.js';
import { outlineOf, type Outline } from './outline.js';

/** A content folder as it stands now, and its last version without errors. */
export interface DraftState {
  /** Compiled files of the last version without errors; empty where there was none yet. */
  readonly files: ReadonlyMap<string, string>;
  readonly outline: Outline | null;
  /** Faults of the folder as it is now. */
  readonly faults: readonly Fault[];
  /** The folder or a file cannot be read: it is gone, or another program keeps it. */
  readonly unreadable: boolean;
  /** Whether what is shown is older than the folder. */
  readonly stale: boolean;
  /** Another text for each other state. */
  readonly version: string;
}

/** Results in a row that are not shown because the folder changed while they were made. */
const MAX_SKIPPED = 5;

/** Compiles a folder again and again. */
export class Draft {
  #state: DraftState = { files: new Map(), outline: null, faults: [], unreadable: false, stale: true, version: '' };
  #running: Promise<void> | null = null;
  #again = false;

  /** @param onChange - Called after a compilation that came to another result. */
  constructor(
    private readonly folder: string,
    private readonly now: () => Date,
    private readonly onChange: (state: DraftState) => void = () => undefined,
  ) {}

  get state(): DraftState {
    return this.#state;
  }

  /**
   * Compiles. Whatever asks while it runs is answered by one more run: one saving is many events, and the last one counts.
   * @returns when nothing is left to do.
   */
  refresh(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run(): Promise<void> {
    for (let skipped = 0; this.#again;) {
      this.#again = false;
      const state = await this.#compile();
      // Something changed meanwhile: this may be a file half written. Said all the same where it never ends.
      if (this.#again && ++skipped < MAX_SKIPPED) continue;
      skipped = 0;
      if (state.version === this.#state.version) continue;
      this.#state = state;
      this.onChange(state);
    }
  }

  async #compile(): Promise<DraftState> {
    const { files, outline } = this.#state;
    try {
      const compiled = await compileFolder(this.folder, { now: this.now() });
      const { faults } = compiled;
      const good = compiled.files.size > 0;
      return versioned({
        files: good ? compiled.files : files,
        outline: good ? outlineOf(compiled.files) : outline,
        faults,
        unreadable: false,
        stale: !good,
      });
    } catch (problem) {
      // At the beginning a fault of ours ends the command; later the preview stays, and says that it could not go on.
      if ((problem as NodeJS.ErrnoException).code === undefined && !this.#state.version) throw problem;
      return versioned({ files, outline, faults: [], unreadable: true, stale: true });
    }
  }
}

function versioned(state: Omit<DraftState, 'version'>): DraftState {
  const text = JSON.stringify([[...state.files], state.faults, state.unreadable, state.stale]);
  return { ...state, version: createHash('sha256').update(text).digest('base64url').slice(0, 16) };
}
