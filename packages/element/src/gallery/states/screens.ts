import { openingAt } from '@madoguchi/content/offices';
import type { Office } from '@madoguchi/content';
import type { GalleryState, Replay } from '../gallery-state.js';
import { NOON } from '../replay.js';
import { limitsOf } from '../../shared-terminal/idleness.js';
import { DECLINE, fill, idle, JOIN, press, show } from '../steps.js';
import type { Survey } from '../survey-content.js';

const HOUR_MS = 60 * 60 * 1000;
const TWO_WEEKS_H = 14 * 24;

const searched = (query: string): Replay['steps'] => [
  ...JOIN,
  show('offices'),
  fill('#office-query', query),
  press('.office-search [type=submit]'),
];

/** The first hour from `NOON` on in which an office is open, or closed; with the office. */
function officeWhen({ offices }: Survey, state: 'open' | 'closed' | 'unknown'): Replay | null {
  for (let hour = 0; offices && hour < TWO_WEEKS_H; hour++) {
    const now = NOON + hour * HOUR_MS;
    const is = (office: Office): boolean => openingAt(office, offices.holidays, now).state === state;
    const office = offices.offices.find(is);
    if (office) return { stage: { now }, steps: searched(office.name.ja) };
  }
  return null;
}

/** Offices, help, settings. */
export const SCREENS: readonly GalleryState[] = [
  { id: 'offices', group: 'screens', shows: '.office', replay: () => ({ steps: [...JOIN, show('offices')] }) },
  ...(['open', 'closed', 'unknown'] as const).map((state): GalleryState => ({
    id: `offices-${state}`,
    group: 'screens',
    shows: '.office',
    replay: (survey) => officeWhen(survey, state),
  })),
  { id: 'offices-none-found', group: 'screens', shows: '.office', replay: () => ({ steps: searched('該当なし') }) },
  {
    id: 'offices-failed',
    group: 'screens',
    shows: '.screen .error',
    replay: () => ({
      stage: { disturbance: { parts: { offices: 'network' } } },
      steps: [...JOIN, show('offices')],
    }),
  },
  {
    id: 'terminal-warning',
    group: 'screens',
    shows: '.idle',
    shared: true,
    replay: () => ({ steps: [...JOIN, idle(limitsOf('').warn)] }),
  },
  { id: 'help', group: 'screens', shows: '.screen .prose', replay: () => ({ steps: [...JOIN, show('help')] }) },
  { id: 'settings', group: 'screens', shows: '.settings', replay: () => ({ steps: [...JOIN, show('settings')] }) },
  {
    id: 'settings-receipt',
    group: 'screens',
    shows: '.settings [open]',
    replay: () => ({ steps: [...JOIN, show('settings'), press('.settings summary')] }),
  },
  {
    id: 'settings-declined',
    group: 'screens',
    shows: '.settings',
    replay: () => ({ steps: [...DECLINE, show('settings')] }),
  },
];
