import type { Notice } from '@madoguchi/content';
import type { Content, Snapshot } from './snapshot.js';

/** Content that is in hand. */
export type ReadyContent = Extract<Content, { status: 'ready' }>;

/** The content, or `null` while there is none. */
export function readyContent({ content }: Snapshot): ReadyContent | null {
  return content.status === 'ready' ? content : null;
}

/** The notices that are to be shown at `now` (ms since the epoch). */
export function activeNotices(snapshot: Snapshot, now: number): readonly Notice[] {
  return readyContent(snapshot)?.live.notices.filter(({ from, until }) => from <= now && now < until) ?? [];
}
