import type { GalleryState } from '../gallery-state.js';
import { fill, intent, JOIN, listed, press, questionOf, take } from '../steps.js';
import { silent } from '../transports.js';
import { PERSONAL_QUESTION } from '../strings.js';

/** Choices, the path, and the composer. */
export const CHOOSING: readonly GalleryState[] = [
  { id: 'choices-first', group: 'choices', shows: '#step-title', replay: () => ({ steps: JOIN }) },
  {
    id: 'choices-second',
    group: 'choices',
    shows: '.path',
    replay: ({ path }) => (path.length > 1 ? { steps: [...JOIN, ...take(path.slice(0, 1))] } : null),
  },
  {
    id: 'choices-third',
    group: 'choices',
    shows: '.path',
    replay: ({ path }) => (path.length > 2 ? { steps: [...JOIN, ...take(path.slice(0, 2))] } : null),
  },
  { id: 'questions', group: 'choices', shows: '.step .choice', replay: (survey) => ({ steps: listed(survey) }) },
  {
    id: 'questions-loading',
    group: 'choices',
    shows: '.step .quiet',
    waits: true,
    replay: (survey) => ({ stage: { disturbance: { parts: { '*': 'hangs' } } }, steps: listed(survey) }),
  },
  {
    id: 'questions-failed',
    group: 'choices',
    shows: '.step .error',
    replay: (survey) => ({ stage: { disturbance: { parts: { '*': 'network' } } }, steps: listed(survey) }),
  },
  {
    id: 'office-step',
    group: 'choices',
    shows: '.step .button',
    replay: ({ manifest }) => {
      const choice = manifest.choices.find(({ leads }) => leads?.to === 'office');
      return choice ? { steps: [...JOIN, ...take([choice.id])] } : null;
    },
  },
  {
    id: 'path-changed',
    group: 'choices',
    shows: '.transcript',
    replay: (survey) => ({ steps: [...listed(survey), intent({ type: 'change-path', depth: 1 })] }),
  },
  { id: 'composer-empty', group: 'composer', shows: '#question', replay: (survey) => ({ steps: listed(survey) }) },
  {
    id: 'composer-refused',
    group: 'composer',
    shows: '#question[aria-invalid]',
    replay: (survey) => ({ steps: [...listed(survey), press('.composer [type=submit]')] }),
  },
  {
    id: 'composer-words',
    group: 'composer',
    shows: '#question',
    replay: (survey) => ({ steps: [...listed(survey), fill('#question', questionOf(survey))] }),
  },
  {
    id: 'composer-remote',
    group: 'composer',
    shows: '#question',
    replay: (survey) => ({
      stage: { transport: silent('remote') },
      steps: [...listed(survey), fill('#question', questionOf(survey))],
    }),
  },
  {
    id: 'composer-personal-data',
    group: 'composer',
    shows: '#composer-personal',
    replay: (survey) => ({ steps: [...listed(survey), fill('#question', PERSONAL_QUESTION[survey.language])] }),
  },
  {
    id: 'waiting',
    group: 'composer',
    shows: '.waiting',
    waits: true,
    // The page is still reading its own files.
    replay: (survey) => ({
      stage: { disturbance: { parts: { words: 'hangs' } } },
      steps: [...listed(survey), intent({ type: 'ask', text: questionOf(survey) })],
    }),
  },
  {
    id: 'waiting-remote',
    group: 'composer',
    shows: '.waiting',
    waits: true,
    replay: (survey) => ({
      stage: { transport: silent('remote') },
      steps: [...listed(survey), intent({ type: 'ask', text: questionOf(survey) })],
    }),
  },
];
