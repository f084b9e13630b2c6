import type { Language } from '@madoguchi/content';
import type { Library, Snapshot } from './snapshot.js';

/** A library with nothing in it. */
export const EMPTY_LIBRARY: Library = {
  entries: new Map(),
  topics: new Set(),
  vocabulary: null,
  words: null,
  safety: null,
  offices: null,
  help: null,
};

/** A session before anything happened. */
export function initialSnapshot(language: Language, transport: Snapshot['transport']): Snapshot {
  return {
    open: false,
    language,
    content: { status: 'absent' },
    consent: { status: 'unknown' },
    screen: 'conversation',
    path: [],
    messages: [],
    turn: null,
    lastQuestion: null,
    unanswered: null,
    parts: new Map(),
    awaitedEntry: null,
    pending: null,
    storage: 'unknown',
    transport,
    service: null,
  };
}
