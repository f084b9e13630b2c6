import type { Manifest } from '@madoguchi/content';
import type { GalleryState } from '../gallery-state.js';
import { limitsOf } from '../../shared-terminal/idleness.js';
import { DECLINE, idle, intent, JOIN, OPEN } from '../steps.js';
import { NOTICES } from '../strings.js';
import { NOON } from '../replay.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Terms that were there before the present ones. */
const earlierTerms = (manifest: Manifest): Manifest => ({
  ...manifest,
  terms: { ...manifest.terms, version: 'earlier', hash: 'earlier' },
});

/** Launcher, loading, and consent. */
export const BEGINNING: readonly GalleryState[] = [
  { id: 'launcher-closed', group: 'launcher', shows: '.launcher', closed: true, replay: () => ({ steps: [] }) },
  { id: 'launcher-failed', group: 'launcher', shows: '.failed', files: 'one-missing', replay: () => ({ steps: OPEN }) },
  {
    id: 'terminal-wiped',
    group: 'launcher',
    shows: '.failed:not(:empty)',
    closed: true,
    shared: true,
    replay: () => ({ steps: [...JOIN, idle(limitsOf('').wipe)] }),
  },
  { id: 'no-script', group: 'launcher', shows: '', files: 'none', replay: () => ({ steps: [] }) },
  {
    id: 'content-loading',
    group: 'launcher',
    shows: '.panel .quiet',
    waits: true,
    replay: () => ({ stage: { disturbance: { manifest: 'hangs' } }, steps: OPEN }),
  },
  ...(['network', 'newer', 'invalid', 'signature', 'insecure'] as const).map((code): GalleryState => ({
    id: code === 'network' ? 'content-failed' : `content-${code}`,
    group: 'launcher',
    shows: '.error',
    replay: () => ({ stage: { disturbance: { manifest: code } }, steps: OPEN }),
  })),
  { id: 'consent-first', group: 'consent', shows: '.consent', replay: () => ({ steps: OPEN }) },
  {
    id: 'consent-changed',
    group: 'consent',
    shows: '.consent .note',
    replay: () => ({ before: { stage: { disturbance: { manifest: earlierTerms } }, steps: JOIN }, steps: OPEN }),
  },
  { id: 'consent-declined', group: 'consent', shows: '#step-title', replay: () => ({ steps: DECLINE }) },
  {
    id: 'consent-withdrawn',
    group: 'consent',
    shows: '#step-title',
    replay: () => ({ steps: [...JOIN, intent({ type: 'withdraw' })] }),
  },
  {
    id: 'notices',
    group: 'consent',
    shows: '.notices .outage',
    replay: () => ({
      stage: {
        disturbance: {
          live: (live) => ({
            ...live,
            notices: (['outage', 'info'] as const).map((level) => ({
              ...{ id: level, level, text: NOTICES[level] },
              ...{ from: NOON - DAY_MS, until: NOON + DAY_MS },
            })),
          }),
        },
      },
      steps: OPEN,
    }),
  },
];
