import { createSession, httpContentSource } from '@madoguchi/client';
import type { MadoguchiChat } from '../../shell/madoguchi-chat.js';
import type { GalleryState, Replay, Step } from '../gallery-state.js';
import { replaySteps, sessionOptionsOf } from '../replay.js';
import { surveyContent } from '../survey-content.js';
import type { Condition } from './condition.js';
import { until } from './until.js';

/** Where the parts of a gallery stand, from its pages: the element's files, the content, and a copy with a file missing. */
const PLACES = {
  element: '../madoguchi/madoguchi.mjs',
  incomplete: './incomplete/madoguchi.mjs',
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
  // What is part of a page is never closed.
  if (!replay || (state.closed && condition.mode !== 'launcher')) return false;
  chat.setAttribute('src', src);
  chat.setAttribute('lang', condition.lang);
  if (condition.theme) chat.setAttribute('theme', condition.theme);
  if (condition.mode !== 'launcher') chat.setAttribute('mode', condition.mode);
  chat.style.setProperty('--_text', String(condition.text));
  if (condition.furigana === false) chat.style.setProperty('--_rt', 'none');
  if (state.files === 'none') return true;
  const earlier = await visitBefore(replay, source, condition);
  chat.sessionOptions = sessionOptionsOf(replay.stage, source, earlier.store);
  await import(new URL(state.files ? PLACES.incomplete : PLACES.element, document.baseURI).href);
  if (state.files) {
    await chat.open().catch(() => undefined);
    // The launcher gets the focus again when screen readers know that it is collapsed.
    await until(() => chat.shadowRoot?.activeElement, 'the focus on the launcher');
  } else if (!state.closed) {
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
  shown.closest('.card,.step,.composer,.error')?.scrollIntoView({ block: 'nearest' });
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
  const found = [...(chat.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return found.find((each) => each.checkVisibility()) ?? null;
}

/** Does what a person does with the element itself. */
async function act(chat: MadoguchiChat, step: Exclude<Step, { type: 'intent' }>): Promise<void> {
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

/** Resolves when nothing that is drawn has changed for some frames. */
async function still(chat: MadoguchiChat, frames: number): Promise<void> {
  await document.fonts.ready;
  let quiet = 0;
  const watcher = new MutationObserver(() => (quiet = 0));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  if (chat.shadowRoot) watcher.observe(chat.shadowRoot, everything);
  await until(() => ++quiet > frames, 'the state to stand still');
  watcher.disconnect();
}
