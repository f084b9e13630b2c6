// The script tag's own file: a classic script, so that it can be pasted where only `<script src>` is allowed. It adds
// the element with the attributes given as `data-*` and loads the module beside it.
//
//   data-src, data-public-key, data-endpoint, data-mode, data-lang, data-audience, data-topic, data-theme, data-shared-terminal: the attributes
//   data-fallback: address of a page that is offered where the element cannot run

const ATTRIBUTES = ['src', 'public-key', 'endpoint', 'mode', 'lang', 'audience', 'topic', 'theme', 'shared-terminal'];

const script = document.currentScript as HTMLScriptElement | null;

function add(tag: HTMLScriptElement): void {
  const chat = document.createElement('madoguchi-chat');
  for (const name of ATTRIBUTES) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) chat.setAttribute(name, value);
  }
  const fallback = tag.getAttribute('data-fallback');
  if (fallback !== null && /^(https:|\/(?!\/))/.test(fallback)) {
    const link = document.createElement('a');
    link.href = fallback;
    link.textContent = tag.getAttribute('data-fallback-label') ?? fallback;
    chat.append(link);
  }
  // An inline counter stands where the tag stands; a launcher belongs at the end of the page, after what it helps with.
  const inline = chat.getAttribute('mode') === 'inline' || chat.getAttribute('mode') === 'page';
  if (inline && tag.parentElement !== document.head) tag.after(chat);
  else document.body.append(chat);
}

if (script?.src) {
  const start = (): void => add(script);
  if (document.body && document.readyState !== 'loading') start();
  else document.addEventListener('DOMContentLoaded', start, { once: true });
  // A failure leaves the fallback in place; the console says which file is missing.
  void import(/* @vite-ignore */ new URL('madoguchi.mjs', script.src).href);
}
