import type { AnswerEvent, Message, Snapshot } from '@madoguchi/client';
import type { FaqEntry } from '@madoguchi/content';
import type { GalleryState, Replay } from '../gallery-state.js';
import { asked, intent, JOIN, latest, listed, pick, questionOf, take } from '../steps.js';
import { has, longest, pathOf, type Survey } from '../survey-content.js';
import { saying } from '../transports.js';

/** Entries that a backend selects, as it would say it. */
const select = (
  entries: readonly FaqEntry[],
  decision: 'answer' | 'choose',
  foundBy: 'search' | 'ai',
): AnswerEvent => ({
  ...{ type: 'selected', decision, foundBy },
  entryIds: entries.map(({ id }) => id),
});

const chosen = (survey: Survey, entry: FaqEntry | undefined): Replay | null =>
  entry ? { steps: [...JOIN, ...take(pathOf(survey, entry)), pick(entry.id)] } : null;

/** A question to which one of the listed entries is the answer. */
const found = (survey: Survey, foundBy: 'search' | 'ai'): Replay | null => {
  const first = survey.listed.find(({ automation }) => automation === 'allowed');
  if (!first) return null;
  const others = survey.listed.filter(({ id }) => id !== first.id);
  const kind = foundBy === 'ai' ? 'remote' : 'embedded';
  return { stage: { transport: saying(select([first, ...others], 'answer', foundBy), kind) }, steps: asked(survey) };
};

const offered = (survey: Survey): Replay => ({
  stage: { transport: saying(select(survey.listed, 'choose', 'search')) },
  steps: asked(survey),
});

const then = (replay: Replay, ...intents: readonly Parameters<typeof intent>[0][]): Replay => ({
  ...replay,
  steps: [...replay.steps, ...intents.map(intent)],
});

const rated =
  (value: 'helped' | 'not-helped') =>
  (survey: Survey): Replay | null => {
    const replay = chosen(survey, survey.listed[0]);
    const rate = (snapshot: Snapshot) => ({ type: 'feedback', messageId: latest(snapshot, 'answer'), value }) as const;
    return replay && then(replay, rate);
  };

const taken = (entry: FaqEntry | undefined): Replay['stage'] => ({
  disturbance: { live: (live) => ({ ...live, recalled: entry ? [entry.id] : [] }) },
});

const offeredId = ({ messages }: Snapshot): string =>
  messages.findLast((message): message is Extract<Message, { kind: 'candidates' }> => message.kind === 'candidates')
    ?.entryIds[0] ?? '';

/** Answers, candidates, and none. */
export const ANSWERING: readonly GalleryState[] = [
  { id: 'answer-choice', group: 'answers', shows: '.card .meta', replay: (s) => chosen(s, s.listed[0]) },
  { id: 'answer-search', group: 'answers', shows: '.card .meta', replay: (s) => found(s, 'search') },
  { id: 'answer-ai', group: 'answers', shows: '.card .meta', replay: (s) => found(s, 'ai') },
  ...(['writing', 'written'] as const).map((generated): GalleryState => ({
    id: `answer-generated-${generated}`,
    group: 'answers',
    shows: generated === 'writing' ? '.text' : '.text table',
    generated,
    replay: (s) => found(s, 'ai'),
  })),
  {
    id: 'answer-office-only',
    group: 'answers',
    shows: '.card',
    replay: (s) =>
      chosen(
        s,
        s.entries.find(({ automation }) => automation === 'office-only'),
      ),
  },
  {
    id: 'answer-table',
    group: 'answers',
    shows: '.card table',
    replay: (s) => chosen(s, longest(s.entries.filter(({ answer }) => has(answer, 'table')))),
  },
  { id: 'answer-long', group: 'answers', shows: '.card .meta', replay: (s) => chosen(s, longest(s.entries)) },
  { id: 'answer-helped', group: 'answers', shows: '.feedback .quiet', replay: rated('helped') },
  { id: 'answer-not-helped', group: 'answers', shows: '.feedback .quiet', replay: rated('not-helped') },
  {
    id: 'answer-recalled',
    group: 'answers',
    shows: '.transcript',
    replay: (s) => {
      const before = chosen(s, s.listed[0]);
      return before && { before, stage: taken(s.listed[0]) ?? {}, steps: [intent({ type: 'open' })] };
    },
  },
  {
    id: 'no-answer-recalled',
    group: 'answers',
    shows: '.card .button',
    replay: (s) => {
      const replay = chosen(s, s.listed[0]);
      return replay && { ...replay, stage: taken(s.listed[0]) ?? {} };
    },
  },
  { id: 'candidates', group: 'answers', shows: '.card .choice.none', replay: offered },
  {
    id: 'candidates-picked',
    group: 'answers',
    shows: '.card .meta',
    replay: (s) => then(offered(s), (snapshot) => ({ type: 'pick', entryId: offeredId(snapshot) })),
  },
  {
    id: 'candidates-none',
    group: 'answers',
    shows: '.card .button:not(.choice)',
    replay: (s) =>
      then(offered(s), (snapshot) => ({ type: 'reject-candidates', messageId: latest(snapshot, 'candidates') })),
  },
  {
    id: 'clarify',
    group: 'answers',
    shows: '.card .choice',
    replay: (s) => {
      const first = s.manifest.choices.filter(({ parent }) => parent === s.path[0]).slice(0, 3);
      const event: AnswerEvent = { type: 'clarify', choiceIds: first.map(({ id }) => id) };
      return first.length ? { stage: { transport: saying(event, 'remote') }, steps: asked(s) } : null;
    },
  },
  {
    id: 'no-answer',
    group: 'answers',
    shows: '.card .button',
    replay: (s) => ({ stage: { transport: saying({ type: 'no-match' }) }, steps: asked(s) }),
  },
  {
    id: 'no-answer-wide',
    group: 'answers',
    shows: '.card .button',
    replay: (s) => then({ stage: { transport: saying({ type: 'no-match' }) }, steps: asked(s) }, { type: 'widen' }),
  },
  {
    id: 'no-answer-unknown',
    group: 'answers',
    shows: '.card .button',
    replay: (s) => ({
      stage: {
        transport: saying(
          { type: 'selected', entryIds: ['not-published'], decision: 'answer', foundBy: 'ai' },
          'remote',
        ),
      },
      steps: asked(s),
    }),
  },
  {
    id: 'safety',
    group: 'answers',
    shows: '.card [href^="tel:"]',
    replay: (s) => {
      const form = s.safety[0]?.forms[0];
      return form === undefined ? null : { steps: asked(s, form) };
    },
  },
  {
    id: 'question-cut',
    group: 'answers',
    shows: '.transcript .center',
    replay: (s) => ({ steps: [...listed(s), intent({ type: 'ask', text: questionOf(s).repeat(40) })] }),
  },
];
