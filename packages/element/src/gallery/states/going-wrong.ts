import type { Manifest } from '@madoguchi/content';
import type { GalleryState } from '../gallery-state.js';
import { NOON } from '../replay.js';
import { asked, listed, OPEN, pick } from '../steps.js';
import { refusingStore } from '../stores.js';
import { saying, stating } from '../transports.js';

const HOUR_MS = 60 * 60 * 1000;

const earlierContent = (manifest: Manifest): Manifest => ({ ...manifest, version: 'earlier' });

/** Failures, and a conversation that comes back. */
export const GOING_WRONG: readonly GalleryState[] = [
  {
    id: 'error-offline',
    group: 'errors',
    shows: '.transcript .error',
    replay: (s) => ({
      stage: { disturbance: { parts: { words: 'network', vocabulary: 'network' } } },
      steps: asked(s),
    }),
  },
  {
    id: 'error-content',
    group: 'errors',
    shows: '.transcript .error',
    replay: (s) => ({ stage: { disturbance: { parts: { words: 'hash', vocabulary: 'hash' } } }, steps: asked(s) }),
  },
  {
    id: 'error-service',
    group: 'errors',
    shows: '.transcript .error',
    replay: (s) => ({ stage: { transport: saying({ type: 'failed', code: 'service' }, 'remote') }, steps: asked(s) }),
  },
  {
    id: 'error-terms',
    group: 'errors',
    shows: '.transcript .error',
    replay: (s) => ({ stage: { transport: saying({ type: 'stale' }, 'remote') }, steps: asked(s) }),
  },
  {
    id: 'error-closed',
    group: 'errors',
    shows: '.transcript .error',
    replay: (s) => ({ stage: { transport: saying({ type: 'closed' }, 'remote') }, steps: asked(s) }),
  },
  {
    id: 'service-closed',
    group: 'composer',
    shows: '.composer h3',
    replay: (s) => ({
      stage: { transport: stating({ state: 'closed', during: { from: NOON - HOUR_MS, until: NOON + HOUR_MS } }) },
      steps: listed(s),
    }),
  },
  {
    id: 'service-choices-only',
    group: 'composer',
    shows: '.composer h3',
    replay: (s) => ({ stage: { transport: stating({ state: 'choices-only' }) }, steps: listed(s) }),
  },
  {
    id: 'quota-reached',
    group: 'errors',
    shows: '.card .button',
    // The day turns at midnight in Japan: 14 hours after ten in the morning.
    replay: (s) => ({
      stage: { transport: saying({ type: 'quota', resetsAt: NOON + 14 * HOUR_MS }, 'remote') },
      steps: asked(s),
    }),
  },
  {
    id: 'storage-unavailable',
    group: 'errors',
    shows: '.notices',
    replay: (s) => ({ stage: { store: refusingStore() }, steps: listed(s) }),
  },
  {
    id: 'restored',
    group: 'conversation',
    shows: '.transcript .center',
    replay: (s) => {
      const [first] = s.listed;
      return first ? { before: { steps: [...listed(s), pick(first.id)] }, steps: OPEN } : null;
    },
  },
  {
    id: 'content-changed',
    group: 'conversation',
    shows: '.transcript .center',
    replay: (s) => {
      const [first] = s.listed;
      const stage = { disturbance: { manifest: earlierContent } };
      return first ? { before: { stage, steps: [...listed(s), pick(first.id)] }, steps: OPEN } : null;
    },
  },
];
