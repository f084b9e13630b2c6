import type { Store } from '@madoguchi/client';
import { memoryStore } from '@madoguchi/client/storage';

/** A browser's store that works, of this page alone: what one visit keeps is there in the next, and nothing else is touched. */
export function workingStore(): Store {
  return { ...memoryStore(), persistent: true };
}

/** A browser's store that refuses, as in a private window or with a full disk. */
export function refusingStore(): Store {
  const refuse = (): Promise<never> => Promise.reject(new Error('storage is not available'));
  return { persistent: true, get: refuse, set: refuse, delete: refuse, clear: refuse };
}
