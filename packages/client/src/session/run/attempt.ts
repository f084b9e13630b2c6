import { isContentError, type ContentErrorCode } from '@madoguchi/content';

/** Runs `task`; what is wrong with a file goes to `failed`, and an abort is a normal end. */
export async function attempt(task: () => Promise<void>, failed: (code: ContentErrorCode) => unknown): Promise<void> {
  try {
    await task();
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'AbortError') return;
    // A chunk of code that cannot be loaded is out of reach as a file is.
    failed(isContentError(error) ? error.code : 'network');
  }
}
