import type { Language } from '@madoguchi/content';
import {
  findPersonalData,
  withoutPersonalData,
  type PersonalData,
  type Sureness,
} from '@madoguchi/content/personal-data';
import { html, nothing } from 'lit/html.js';
import type { PanelContext } from '../../panel/screen.js';
import type { Draft } from '../draft.js';
import { loadStrings, type PersonalDataStrings } from './strings.js';

/** Who pauses as long as this has typed what they wanted to type, ms. */
const PAUSE_MS = 400;

const BY_SURENESS: readonly Sureness[] = ['certain', 'doubtful', 'hint'];

/** Helps people to notice personal data in what they type. It keeps nothing but what it says at the moment. */
export interface Guard {
  /** The notice below the field, of what stood there at the last pause. */
  readonly view: (ctx: PanelContext, draft: Draft) => unknown;
  /** Whether the text must not be asked as it is. Says so then. */
  readonly stops: (ctx: PanelContext, draft: Draft) => boolean;
}

/** Makes the guard of one panel in one language. Rejects where its strings cannot be loaded. */
export async function loadGuard(language: Language): Promise<Guard> {
  const strings = await loadStrings(language);
  /** The text that is, or at the next pause will be, looked at. */
  let watched = '';
  let shown = '';
  /** The same without what was typed: it is announced outside the shadow root, where other scripts of the page listen. */
  let said = '';
  let pause: ReturnType<typeof setTimeout> | undefined;

  function look(ctx: PanelContext, draft: Draft): void {
    clearTimeout(pause);
    watched = draft.text;
    const found = mostSure(draft.text);
    shown = sentenceOf(found, strings, ({ kind, start, end }) =>
      strings.quoted.replace('{kind}', strings.kinds[kind]).replace('{text}', () => watched.slice(start, end)),
    );
    const sentence = sentenceOf(found, strings, ({ kind }) => strings.kinds[kind]);
    // Who types on does not hear the same again.
    if (sentence !== said) ctx.announce(sentence);
    said = sentence;
    ctx.requestUpdate();
  }

  function remove(ctx: PanelContext, draft: Draft, field: HTMLTextAreaElement): void {
    const { value, selectionStart } = field;
    const found = mostSure(value);
    const before = found.map(({ start, end }) => ({
      start: Math.min(start, selectionStart),
      end: Math.min(end, selectionStart),
    }));
    const caret = withoutPersonalData(value.slice(0, selectionStart), before).length;
    field.value = draft.text = withoutPersonalData(value, found);
    draft.wrong = null;
    field.focus();
    field.setSelectionRange(caret, caret);
    ctx.announce(strings.removed);
    look(ctx, draft);
  }

  return {
    view(ctx, draft) {
      if (draft.text !== watched && !draft.composing) {
        clearTimeout(pause);
        watched = draft.text;
        if (watched) pause = setTimeout(() => look(ctx, draft), PAUSE_MS);
        else shown = said = '';
      }
      if (!shown) return nothing;
      return html`<div class="note">
        <p id="composer-personal" class=${draft.wrong ? 'invalid' : nothing}>${shown}</p>
        <p class="quiet">${strings.limits}</p>
        <button
          class="button"
          type="button"
          @click=${(event: Event) => {
            const field = (event.currentTarget as Element).closest('form')?.querySelector('textarea');
            if (field) remove(ctx, draft, field);
          }}
        >
          ${strings.remove}
        </button>
      </div>`;
    },
    stops(ctx, draft) {
      if (mostSure(draft.text)[0]?.sureness !== 'certain') return false;
      draft.wrong = 'personal';
      said = '';
      look(ctx, draft);
      return true;
    },
  };
}

/** What is surest of what a text holds. The rest is said when that is gone: one thing to do at a time. */
function mostSure(text: string): readonly PersonalData[] {
  const found = findPersonalData(text);
  const sureness = BY_SURENESS.find((each) => found.some((data) => data.sureness === each));
  return found.filter((data) => data.sureness === sureness);
}

function sentenceOf(
  found: readonly PersonalData[],
  strings: PersonalDataStrings,
  name: (data: PersonalData) => string,
): string {
  const [first] = found;
  if (!first) return '';
  const what = [...new Set(found.map(name))].join(strings.and);
  return strings.found[first.sureness].replace('{what}', () => what);
}
