import { createSession, httpContentSource } from '@madoguchi/client';
import type * as addOn from '../../generated/index.js';
import type { MadoguchiChat } from '../../shell/madoguchi-chat.js';
import type { GalleryState, Replay, Step } from '../gallery-state.js';
import { replaySteps, sessionOptionsOf } from '../replay.js';
import { surveyContent } from '../survey-content.js';
import type { Condition } from './condition.js';
import { GENERATED_TEXT } from '../strings.js';
import { generating } from '../transports.js';
import { until } from './until.js';

/** Where the parts of a gallery stand, from its pages: the element's files, the content, and a copy with a file missing. */
const PLACES = {
  element: '../madoguchi/madoguchi.mjs',
  incomplete: './incomplete/madoguchi.mjs',
  generated: '../madoguchi/madoguchi-generated.mjs',
  content: '../concierge/content.json',
} as const;

/**
 * Brings the element into a state, by what a person does and what comes of it.
 * @returns whether the content has anything that leads there. Resolves when the state is drawn.
 */
export async function drawState(chat: MadoguchiChat, state: GalleryState, condition: Condition): Promise<boolean> {
  const src = new URL(PLACES.content, document.baseURI).href;
  const source = httpContentSource({ src });
  const survey = await surveyContent(source, condition.lang);
  const replay = state.replay(survey);
  if (!replay || (state.closed && condition.mode !== 'launcher')) return false;
  chat.setAttribute('src', src);
  chat.setAttribute('lang', condition.lang);
  if (condition.theme) chat.setAttribute('theme', condition.theme);
  if (condition.mode !== 'launcher') chat.setAttribute('mode', condition.mode);
  chat.style.setProperty('--_text', String(condition.text));
  if (condition.furigana === false) chat.style.setProperty('--_rt', 'none');
  if (state.files === 'none') return true;
  if (state.shared) chat.setAttribute('shared-terminal', '');
  const earlier = await visitBefore(replay, source, condition);
  const options = sessionOptionsOf(replay.stage, source, earlier.store);
  chat.sessionOptions = options;
  // Before the element, which may open by itself.
  if (state.generated && options.transport) {
    const { showGeneratedText } = (await load(PLACES.generated)) as typeof addOn;
    const writing = state.generated === 'writing';
    showGeneratedText(chat, generating(options.transport, GENERATED_TEXT[condition.lang], writing));
  }
  await load(state.files ? PLACES.incomplete : PLACES.element);
  if (state.files) {
    await chat.open().catch(() => undefined);
    // The launcher gets the focus again when screen readers know that it is collapsed.
    if (condition.mode === 'launcher') await until(() => chat.shadowRoot?.activeElement, 'the focus on the launcher');
  } else if (replay.steps.length) {
    await chat.open();
    await replaySteps(await chat.session(), replay.steps, {
      waits: state.waits ?? false,
      act: (step) => act(chat, step),
    });
  }
  const shown = await until(() => shows(chat, state.shows), `${state.id}: ${state.shows}`);
  // The focus follows what a person did a moment later.
  await still(chat, replay.steps.some(({ type }) => type !== 'intent') ? 12 : 4);
  // Where a person's own action would have led the view.
  shown.closest('.card,.step,.composer,.error,.text')?.scrollIntoView({ block: 'nearest' });
  return true;
}

async function visitBefore(
  { before }: Replay,
  source: ReturnType<typeof httpContentSource>,
  { lang }: Condition,
): Promise<ReturnType<typeof sessionOptionsOf>> {
  const options = sessionOptionsOf(before?.stage, source);
  if (before) {
    const visit = createSession({ ...options, language: lang });
    await replaySteps(visit, before.steps);
    await visit.settled();
    visit.dispose();
  }
  return options;
}

function shows(chat: MadoguchiChat, selector: string): HTMLElement | null {
  const found = rootsOf(chat).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
  return found.find((each) => each.checkVisibility()) ?? null;
}

/** Where the element is drawn, and what stands in its places. */
function rootsOf(chat: MadoguchiChat): readonly ShadowRoot[] {
  return [chat, ...chat.children].flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

function load(place: string): Promise<unknown> {
  return import(new URL(place, document.baseURI).href);
}

/** Does what a person does with the element itself. */
async function act(chat: MadoguchiChat, step: Exclude<Step, { type: 'intent' }>): Promise<void> {
  if (step.type === 'idle') {
    // The focus that follows what was done before is a sign of somebody.
    await still(chat, 12);
    return idle(step.ms);
  }
  const target = await until(() => shows(chat, step.selector), step.selector);
  switch (step.type) {
    case 'press':
      return target.click();
    case 'fill': {
      const field = target as HTMLInputElement;
      field.value = step.text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: step.text }));
      return;
    }
    default:
      return step satisfies never;
  }
}

/** How far the page's own clock is ahead. Milliseconds. */
let ahead = 0;
const { now } = Date;
Date.now = () => now() + ahead;

/** The page's own clock goes on by so much, as after a tab stood still; who watches it looks at it again. */
function idle(ms: number): void {
  ahead += ms;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Resolves when nothing that is drawn has changed for some frames. */
async function still(chat: MadoguchiChat, frames: number): Promise<void> {
  await document.fonts.ready;
  let quiet = 0;
  const watcher = new MutationObserver(() => (quiet = 0));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  for (const root of rootsOf(chat)) watcher.observe(root, everything);
  // On its way the focus is held by a place of its own (`FocusKeeper`).
  const held = (): boolean => chat.shadowRoot?.activeElement?.localName === 'span';
  await until(() => ++quiet > frames && !held(), 'the state to stand still');
  watcher.disconnect();
}
