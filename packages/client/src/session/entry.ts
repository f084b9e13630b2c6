import type { Change } from './change.js';
import { EMPTY_LIBRARY } from './initial-snapshot.js';
import type { Input } from './input.js';
import { readyContent } from './ready-content.js';
import { consentOf } from './reduce/stored-consent.js';
import type { Snapshot } from './snapshot.js';

/**
 * The part of the state machine that leads to the consent screen: all that a first visitor's page has to load. It takes
 * the inputs that can come until then, and leaves every other one to the whole machine (see `transition`).
 * @returns whether it took the input.
 */
export function reduceEntry(change: Change, input: Input): boolean {
  const { open, consent } = change.snapshot;
  const content = readyContent(change.snapshot);
  switch (input.type) {
    case 'open': {
      if (open) return true;
      const { type: _, ...asked } = input;
      change.set({ open: true, pending: { ...asked, ...change.snapshot.pending } });
      change.ask({ type: 'emit', event: { type: 'opened' } });
      // Recalls are looked up anew whenever the panel opens.
      if (content) change.ask({ type: 'load-live' });
      else loadContent(change);
      return true;
    }
    case 'content-loaded': {
      if (content) return false;
      const { manifest } = input;
      const { language } = change.snapshot;
      change.set({
        content: {
          ...{ status: 'ready', manifest, library: EMPTY_LIBRARY },
          live: { serial: manifest.serial, recalled: [], notices: [] },
        },
        language: manifest.languages.includes(language) ? language : 'ja',
      });
      // Recalls and notices come before anything is shown: nothing that was taken back flashes up, and nothing moves later.
      change.ask({ type: 'load-live' });
      return true;
    }
    case 'live-loaded': {
      if (!content) return true;
      // A newer serial than any seen means that the manifest in hand is old.
      const known = Math.max(content.manifest.serial, content.live.serial);
      if (input.live.serial > known) change.ask({ type: 'load-content' });
      change.set({ content: { ...content, live: input.live } });
      if (consent.status === 'unknown') change.ask({ type: 'read-store' });
      return true;
    }
    case 'content-failed':
    case 'live-failed': {
      const { type, code } = input;
      const isLive = type === 'live-failed';
      // What was shown stays in use.
      const first = isLive ? content && consent.status === 'unknown' : !content;
      // Without a live file one can go on; where somebody has made one up, nothing is shown.
      if (!code || (isLive && code !== 'signature')) {
        if (first) change.ask({ type: 'read-store' });
      } else {
        if (first) change.set({ content: { status: 'failed', code } });
        change.ask({ type: 'emit', event: { type: 'error', code } });
      }
      return true;
    }
    case 'storage-lost':
      change.set({ storage: 'memory' });
      return true;
    case 'stored-read': {
      if (!content || consent.status !== 'unknown') return !content;
      const stored = consentOf(input.consent, content.manifest.terms.hash);
      if (stored.status !== 'undecided') return false;
      change.set({ storage: input.storage, consent: stored, screen: 'consent' });
      return true;
    }
    default:
      return false;
  }
}

/** Fetches the content, unless that is under way. */
export function loadContent(change: Change): void {
  if (change.snapshot.content.status === 'loading') return;
  change.set({ content: { status: 'loading' } });
  change.ask({ type: 'load-content' });
}

/** Whether the snapshot is that of a visitor who has not come past the consent screen yet. */
export function isEntry({ consent, screen, pending }: Snapshot): boolean {
  return consent.status === 'unknown' || (screen === 'consent' && pending?.id === undefined);
}
