import type { Language } from '@madoguchi/content';
import type { Change } from '../change.js';
import { EMPTY_LIBRARY } from '../initial-snapshot.js';
import type { Result } from '../input.js';
import { readyContent } from '../ready-content.js';
import { homeTopic, pathTo } from '../selectors.js';
import type { Library } from '../snapshot.js';
import { fail } from './answered.js';
import { abortTurn, say } from '../transcript.js';

/** A newer manifest arrived in mid-conversation. */
export function contentChanged(change: Change, { manifest }: Extract<Result, { type: 'content-loaded' }>): void {
  const { language, path, consent, messages } = change.snapshot;
  const before = readyContent(change.snapshot);
  if (!before || (before.manifest.version === manifest.version && before.manifest.serial === manifest.serial)) return;
  abortTurn(change);
  const step = path.at(-1);
  change.set({
    content: { ...before, manifest, library: EMPTY_LIBRARY },
    language: manifest.languages.includes(language) ? language : 'ja',
    path: (step !== undefined && pathTo(manifest, step)) || [],
    parts: new Map(),
  });
  const last = messages.at(-1);
  // A question that was refused for it is asked again after the new decision: it stays the last thing that was said.
  if (last && (last.kind !== 'error' || last.code !== 'terms'))
    say(change, { kind: 'notice', code: 'content-changed' });
  if (consent.status === 'accepted' && consent.receipt.termsHash !== manifest.terms.hash) {
    change.set({ consent: { status: 'undecided', reason: 'terms-changed' }, screen: 'consent' });
  }
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
      return { vocabulary: shard };
    case 'words':
      return { words: shard };
    case 'safety':
      return { safety: shard.rules };
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
  abortTurn(change);
  change.set({ language, parts: new Map() });
  if (!content) return;
  const { vocabulary, words, safety, offices } = content.library;
  change.set({ content: { ...content, library: { ...EMPTY_LIBRARY, vocabulary, words, safety, offices } } });
}
