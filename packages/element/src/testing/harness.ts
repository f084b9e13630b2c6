import type { MadoguchiChat } from '../define.js';
import '../define.js';

/** The example's compiled content, as the test server serves it. */
export const SRC = '/examples/hwis/dist/concierge/content.json';

/** Puts an element into the page. Each test gets a store of its own: nothing is remembered unless it asks for it. */
export function mount(attributes: Readonly<Record<string, string>> = {}): MadoguchiChat {
  const chat = document.createElement('madoguchi-chat');
  for (const [name, value] of Object.entries({ src: SRC, lang: 'ja', 'shared-terminal': '', ...attributes })) {
    if (value !== 'none') chat.setAttribute(name, value);
  }
  const fallback = document.createElement('a');
  fallback.href = '/faq';
  fallback.textContent = 'FAQ';
  chat.append(fallback);
  document.body.append(chat);
  return chat;
}

/** Removes every element, the hash of the page, and what a remembering test left behind. */
export async function cleanUp(): Promise<void> {
  for (const chat of document.querySelectorAll('madoguchi-chat')) chat.remove();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('madoguchi');
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });
}

export function root(chat: Element): ShadowRoot {
  if (!chat.shadowRoot) throw new Error('no shadow root');
  return chat.shadowRoot;
}

/** Waits until `find` gives something, over frames. Throws after a while, with what the panel shows. */
export async function until<T>(find: () => T | null | undefined | false, what = 'it'): Promise<T> {
  const end = performance.now() + 10_000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) {
      const shown = [...document.querySelectorAll('madoguchi-chat')]
        .map((chat) => chat.shadowRoot?.textContent)
        .join('\n');
      throw new Error(`waited for ${what} in vain; shown: ${shown.replace(/\s+/g, ' ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

/** The button or link whose text begins like this, as soon as it is there. */
export function control(chat: Element, text: string): Promise<HTMLElement> {
  return until(
    () =>
      [...root(chat).querySelectorAll<HTMLElement>('button,a,summary,label')].find(
        (each) => each.textContent.trim().startsWith(text) && each.checkVisibility(),
      ),
    `"${text}"`,
  );
}

export async function press(chat: Element, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) (await control(chat, text)).click();
}

/** The element that has focus, inside the shadow root. */
export function focused(chat: Element): HTMLElement | null {
  return root(chat).activeElement as HTMLElement | null;
}

/** What the announcer says, joined. */
export function said(chat: Element): string {
  return [...chat.querySelectorAll('[slot^=announcer]')].map((region) => region.textContent.trim()).join('');
}

/** Types into a field as a person would, as far as a page can do it by itself. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
