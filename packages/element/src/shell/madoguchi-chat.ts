import type { Session, SessionEvent } from '@madoguchi/client';
import { nearestLanguage, pageLanguage, type Language } from '@madoguchi/content';
import type { Panel } from '../panel/panel.js';
import { Announcer } from './announcer.js';
import { createLauncher } from './create-launcher.js';
import { SHELL_CSS } from './shell-styles.js';
import { SHELL_STRINGS } from './shell-strings.js';

// Importing this module in Node, where there is no HTMLElement, must do no harm.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const PERMALINK = /^#madoguchi=([\w-]{1,64})$/;

/**
 * The chat element. It owns the launcher, the announcer and the attributes; the panel with everything
 * else is loaded when it is opened. It fetches, stores and decides nothing itself.
 *
 * @attr src - Address of the content manifest or overlay. Required.
 * @attr {'launcher'|'inline'|'page'} mode - How it stands in the page. Default `launcher`.
 * @attr {'ja'|'ja-x-easy'|'en'} lang - Language to begin with. Default: the nearest `lang` above, else Japanese.
 * @attr {boolean} open - Whether the panel is open.
 * @attr {'seeker'|'employer'} audience - Whom the page is for: the first choice is then taken.
 * @attr topic - Id of the topic that the page is about.
 * @attr {'light'|'dark'} theme - Default: as the visitor's system says.
 * @attr {boolean} shared-terminal - Nothing is kept in this browser.
 * @slot - Fallback: what stands here where scripts do not run, the browser is too old or a file is missing.
 * @csspart launcher - The button that opens the panel.
 * @csspart panel - The frame of the panel.
 * @fires madoguchi-opened, madoguchi-closed, madoguchi-consent, madoguchi-question, madoguchi-answer,
 *   madoguchi-no-answer, madoguchi-hand-off, madoguchi-feedback, madoguchi-error - see `MadoguchiEventMap`
 */
export class MadoguchiChat extends Base {
  static readonly observedAttributes = ['src', 'mode', 'lang', 'open', 'audience', 'topic', 'shared-terminal'];

  #root: ShadowRoot | undefined;
  #launcher: HTMLButtonElement | undefined;
  #failed: HTMLElement | undefined;
  #announcer: Announcer | undefined;
  #panel: Promise<Panel> | undefined;
  #view: IntersectionObserver | undefined;
  #language: Language | undefined;

  /** Whether the panel is open. Setting it opens or closes. */
  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(value: boolean) {
    this.toggleAttribute('open', value);
  }

  /** The running session, once the panel was opened: for host pages that want to watch it. */
  async session(): Promise<Session> {
    return (await this.#load()).session;
  }

  /** Opens the panel. Resolves when it can be used; rejects where a file cannot be loaded (the fallback is shown). */
  async openPanel(): Promise<void> {
    this.open = true;
    await this.#load();
  }

  /** Closes the panel; the conversation stays. */
  close(): void {
    this.open = false;
  }

  /** Begins a new conversation; consent stays. */
  async reset(): Promise<void> {
    (await this.#load()).session.dispatch({ type: 'restart' });
  }

  /** Opens the panel and asks `text`. Ignored without consent or before a choice is taken, as for a visitor. */
  async ask(text: string): Promise<void> {
    await this.#dispatch({ type: 'ask', text });
  }

  /** Opens the panel and takes the choice, or shows the FAQ entry, with this id. */
  async choose(id: string): Promise<void> {
    this.open = true;
    (await this.#load()).choose(id);
  }

  connectedCallback(): void {
    if (!this.#root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SHELL_CSS);
      this.#root = this.attachShadow({ mode: 'open' });
      this.#root.adoptedStyleSheets = [sheet];
      const announcements = document.createElement('slot');
      announcements.name = 'announcer';
      this.#root.append(document.createElement('slot'), announcements);
    }
    this.#announcer ??= new Announcer(this);
    this.#build();
    window.addEventListener('hashchange', this.#followPermalink);
    this.#followPermalink();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followPermalink);
    // An element that is only moved is connected again in the same task, and keeps its session.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#view?.disconnect();
      this.#discardPanel();
      this.#announcer?.dispose();
      this.#announcer = undefined;
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#root || !this.isConnected || before === after) return;
    if (name === 'open') {
      if ((before === null) !== (after === null)) this.#toggle();
    } else if (name === 'lang') {
      this.#setLanguage();
      const language = this.#language;
      if (language) void this.#panel?.then((panel) => panel.session.dispatch({ type: 'set-language', language }));
    } else if (name === 'src' || name === 'mode' || name === 'shared-terminal') {
      this.#discardPanel();
      this.#build();
    }
  }

  get #inline(): boolean {
    const mode = this.getAttribute('mode');
    return mode === 'inline' || mode === 'page';
  }

  /** Makes what the mode needs, and opens what is to be open. */
  #build(): void {
    this.#view?.disconnect();
    if (this.#inline) {
      this.#launcher?.remove();
      this.#launcher = undefined;
      // An inline counter opens by itself, but loads nothing before it comes into view.
      this.#view = new IntersectionObserver((seen) => {
        if (!seen.some((entry) => entry.isIntersecting)) return;
        this.#view?.disconnect();
        this.open = true;
      });
      this.#view.observe(this);
    } else if (!this.#launcher) {
      this.#root?.append((this.#launcher = createLauncher(() => (this.open = true))));
    }
    this.#setLanguage();
    if (this.open) this.#toggle();
  }

  #setLanguage(): void {
    const near = this.closest('[lang]')?.getAttribute('lang') ?? 'ja';
    this.#language = nearestLanguage(near) ?? 'ja';
    if (this.#announcer) this.#announcer.language = pageLanguage(this.#language);
    this.#label(SHELL_STRINGS[this.#language].launcher);
  }

  #label(text: string): void {
    const launcher = this.#launcher;
    if (!launcher?.lastChild) return;
    launcher.lang = pageLanguage(this.#language ?? 'ja');
    launcher.lastChild.textContent = text;
  }

  #toggle(): void {
    const open = this.open;
    this.#launcher?.setAttribute('aria-expanded', String(open));
    if (open) {
      this.#load().then(
        (panel) => this.open && panel.open(this.#preset()),
        () => undefined,
      );
    } else {
      void this.#panel?.then((panel) => panel.close());
      // Focusing at once after a dialog closes was silent in Firefox: wait two frames.
      requestAnimationFrame(() => requestAnimationFrame(() => this.open || this.#launcher?.focus()));
    }
  }

  #preset(): { audience?: string; topic?: string } {
    const audience = this.getAttribute('audience');
    const topic = this.getAttribute('topic');
    return { ...(audience !== null && { audience }), ...(topic !== null && { topic }) };
  }

  #load(): Promise<Panel> {
    const root = this.#root;
    const announcer = this.#announcer;
    if (!root || !announcer) return Promise.reject(new Error('<madoguchi-chat> is not in a document'));
    if (this.#panel) return this.#panel;
    const language = this.#language ?? 'ja';
    const strings = SHELL_STRINGS[language];
    this.#failed?.remove();
    this.#label(strings.loading);
    const loading = Promise.all([import('../panel/panel.js'), import('../locale/load-base.js')])
      .then(([{ createPanel }, { loadBase }]) =>
        createPanel({
          host: this,
          root,
          inline: this.#inline,
          language,
          loadBase,
          announcer,
          src: this.getAttribute('src') ?? '',
          remember: !this.hasAttribute('shared-terminal'),
          onClose: () => this.close(),
          onEvent: (event) => this.#emit(event),
        }),
      )
      .catch((error: unknown) => {
        // A chunk is gone (after a deployment) or out of reach: say so, and keep the launcher and the fallback.
        if (this.#panel === loading) this.#panel = undefined;
        this.#failed = document.createElement('p');
        this.#failed.className = 'failed';
        this.#failed.textContent = strings.failed;
        root.append(this.#failed);
        announcer.announce(strings.failed);
        this.open = false;
        this.#emit({ type: 'error', code: 'load' });
        throw error;
      })
      .finally(() => this.#label(SHELL_STRINGS[this.#language ?? 'ja'].launcher));
    this.#panel = loading;
    return loading;
  }

  #discardPanel(): void {
    const panel = this.#panel;
    this.#panel = undefined;
    void panel?.then(
      (p) => p.dispose(),
      () => undefined,
    );
  }

  async #dispatch(intent: Parameters<Session['dispatch']>[0]): Promise<void> {
    this.open = true;
    (await this.#load()).session.dispatch(intent);
  }

  #emit(event: SessionEvent): void {
    this.dispatchEvent(new CustomEvent(`madoguchi-${event.type}`, { detail: event, bubbles: true, composed: true }));
  }

  /** `#madoguchi=<id>` in the page's address shows that entry: a link to a card that can be shared. */
  readonly #followPermalink = (): void => {
    const id = PERMALINK.exec(location.hash)?.[1];
    if (id) this.choose(id).catch(() => undefined);
  };
}
