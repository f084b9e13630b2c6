import type { Language } from '@madoguchi/content';
import type { Change } from '../change.js';
import { EMPTY_LIBRARY } from '../initial-snapshot.js';
import type { Result } from '../input.js';
import { homeTopic, pathTo, readyContent } from '../selectors.js';
import type { Library } from '../snapshot.js';
import { fail } from './asking.js';

/** A manifest arrived: the first one, or a newer one in mid-conversation. */
export function contentLoaded(change: Change, { manifest }: Extract<Result, { type: 'content-loaded' }>): void {
  const { language, path, consent, messages } = change.snapshot;
  const before = readyContent(change.snapshot);
  if (before?.manifest.version === manifest.version && before.manifest.serial === manifest.serial) return;
  change.abortTurn();
  const last = path.at(-1);
  change.set({
    content: {
      status: 'ready',
      manifest,
      library: EMPTY_LIBRARY,
      live: before?.live ?? { serial: manifest.serial, recalled: [], notices: [] },
    },
    language: manifest.languages.includes(language) ? language : 'ja',
    path: (last !== undefined && pathTo(manifest, last)) || [],
    parts: new Map(),
  });
  if (before && messages.length) change.say({ kind: 'notice', code: 'content-changed' });
  if (consent.status === 'accepted' && consent.receipt.termsHash !== manifest.terms.hash) {
    change.set({ consent: { status: 'undecided', reason: 'terms-changed' }, screen: 'consent', lastQuestion: null });
  }
  if (!before) change.ask({ type: 'read-store' }, { type: 'load-live' });
}

/** No manifest: an earlier one stays in use. */
export function contentFailed(change: Change, { code }: Extract<Result, { type: 'content-failed' }>): void {
  if (readyContent(change.snapshot)) return;
  change.set({ content: { status: 'failed', code } });
  change.ask({ type: 'emit', event: { type: 'error', code } });
}

/** Recalls and notices arrived. A newer serial than any seen means that the manifest in hand is old. */
export function liveLoaded(change: Change, { live }: Extract<Result, { type: 'live-loaded' }>): void {
  const content = readyContent(change.snapshot);
  if (!content) return;
  if (live.serial > Math.max(content.manifest.serial, content.live.serial)) change.ask({ type: 'load-content' });
  change.set({ content: { ...content, live } });
}

/** A shard arrived. */
export function partLoaded(change: Change, { part, shard }: Extract<Result, { type: 'part-loaded' }>): void {
  const content = readyContent(change.snapshot);
  if (!content || ('language' in shard && shard.language !== change.snapshot.language)) return;
  const parts = new Map(change.snapshot.parts);
  parts.delete(part);
  const { library } = content;
  change.set({ parts, content: { ...content, library: { ...library, ...added(library, shard) } } });
}

function added(library: Library, shard: Extract<Result, { type: 'part-loaded' }>['shard']): Partial<Library> {
  switch (shard.kind) {
    case 'faq':
      return {
        entries: new Map([...library.entries, ...shard.entries.map((entry) => [entry.id, entry] as const)]),
        topics: new Set([...library.topics, shard.topic]),
      };
    case 'vocabulary':
      return { terms: shard.terms };
    case 'offices':
      return { offices: shard };
    case 'help':
      return { help: shard };
    default:
      return shard satisfies never;
  }
}

/** A shard did not arrive. Whoever waits for an entry in it is told; the place where it would stand says it too. */
export function partFailed(change: Change, { part, code }: Extract<Result, { type: 'part-failed' }>): void {
  const content = readyContent(change.snapshot);
  if (!content || change.snapshot.parts.get(part) !== 'loading') return;
  change.set({ parts: new Map([...change.snapshot.parts, [part, 'failed']]) });
  const { awaitedEntry } = change.snapshot;
  if (awaitedEntry !== null && homeTopic(content.manifest, awaitedEntry)?.id === part) {
    fail(change, code === 'network' ? 'offline' : 'content');
  } else change.ask({ type: 'emit', event: { type: 'error', code } });
}

/** Texts of another language are other files; offices and vocabulary are the same in all. */
export function setLanguage(change: Change, language: Language): void {
  const content = readyContent(change.snapshot);
  if (language === change.snapshot.language || (content && !content.manifest.languages.includes(language))) return;
  change.abortTurn();
  change.set({ language, parts: new Map() });
  if (!content) return;
  const { terms, offices } = content.library;
  change.set({ content: { ...content, library: { ...EMPTY_LIBRARY, terms, offices } } });
}
