import type { Session, SessionEvent, SessionOptions } from '@madoguchi/client';
import type { Panel } from '../panel/panel.js';
import { createLauncher } from './create-launcher.js';
import { SHELL_CSS } from './shell-styles.js';
import { SHELL_STRINGS, shellLanguage } from './shell-strings.js';

// Importing this module in Node, where there is no HTMLElement, must do no harm.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * What a screen reader takes to notice that the launcher is collapsed, where the focus is, and that a modal panel has gone.
 * The panel is out of sight at once. Milliseconds.
 */
const COLLAPSED_MS = 160;
const CLOSE_MS = 300;
const FOCUS_MS = 450;
/** What browsers take to tell screen readers of what is in reach again. Milliseconds. */
const TELL_MS = 50;

const PERMALINK = /^#madoguchi=([\w-]{1,64})$/;

/**
 * The chat element. It owns the launcher and the attributes; the panel with everything else is loaded when it is
 * opened. It fetches, stores and decides nothing itself.
 *
 * @attr src - Address of the content manifest or overlay. Required.
 * @attr public-key - Keys with spaces between them, as `madoguchi keys` prints them: then only content that one of them has signed
 *   is shown. Default: none; what is at `src` is believed.
 * @attr endpoint - Address of a backend of the protocol (`docs/protocol/`), without the name of a call. Default: none;
 *   nothing leaves the page.
 * @attr {'launcher'|'inline'|'page'} mode - How it stands in the page. Default `launcher`.
 * @attr {'ja'|'ja-x-easy'|'en'} lang - Language to begin with. Default: the nearest `lang` above, else Japanese.
 * @attr {boolean} open - Whether the panel is open.
 * @attr {'seeker'|'employer'} audience - Whom the page is for: the first choice is then taken.
 * @attr topic - Id of the topic that the page is about.
 * @attr {'light'|'dark'} theme - Default: as the visitor's system says.
 * @attr shared-terminal - Nothing is kept in this browser, and what is in the panel goes when nobody is there: after so many
 *   minutes (1 to 60, default 3) it asks, a minute later it wipes.
 * @slot - Fallback: what stands here where scripts do not run, the browser is too old or a file is missing.
 * @csspart launcher - The button that opens the panel.
 * @csspart panel - The frame of the panel.
 * @fires madoguchi-opened, madoguchi-closed, madoguchi-consent, madoguchi-question, madoguchi-answer,
 *   madoguchi-no-answer, madoguchi-hand-off, madoguchi-feedback, madoguchi-error - see `MadoguchiEventMap`
 */
export class MadoguchiChat extends Base {
  static readonly observedAttributes = [
    'src',
    'public-key',
    'endpoint',
    'mode',
    'lang',
    'open',
    'theme',
    'shared-terminal',
  ];

  /**
   * Parts of the session to be used in place of the element's own: another transport (a backend), another store, another
   * source of content. To be set before the panel is opened for the first time; also before the element is defined, which
   * is why it is no class field.
   */
  declare sessionOptions: Partial<Omit<SessionOptions, 'onEvent'>> | undefined;

  #root: ShadowRoot | undefined;
  #launcher: HTMLButtonElement | undefined;
  #failed: HTMLElement | undefined;
  #panel: Promise<Panel> | undefined;
  #view: IntersectionObserver | undefined;

  /** Opens the panel. Resolves when it can be used; rejects where a file cannot be loaded (the fallback stays). */
  async open(): Promise<void> {
    this.toggleAttribute('open', true);
    await this.#load();
  }

  /** Closes the panel; the conversation stays. */
  close(): void {
    this.toggleAttribute('open', false);
  }

  /** The running session, which is loaded for it: for host pages that want to watch it. */
  async session(): Promise<Session> {
    return (await this.#load()).session;
  }

  /** Begins a new conversation; consent stays. */
  async reset(): Promise<void> {
    (await this.session()).dispatch({ type: 'restart' });
  }

  /** Opens the panel and asks `text`. Ignored without consent or before a choice is taken, as for a visitor. */
  async ask(text: string): Promise<void> {
    await this.open();
    (await this.session()).dispatch({ type: 'ask', text });
  }

  /** Opens the panel and takes the choice, or shows the FAQ entry, with this id. */
  async choose(id: string): Promise<void> {
    await this.open();
    (await this.#load()).choose(id);
  }

  connectedCallback(): void {
    if (!this.#root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SHELL_CSS);
      this.#root = this.attachShadow({ mode: 'open' });
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(document.createElement('slot'));
    }
    this.#build();
    window.addEventListener('hashchange', this.#followPermalink);
    this.#followPermalink();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followPermalink);
    // An element that is only moved is connected again in the same task, and keeps its session.
    queueMicrotask(() => {
      if (!this.isConnected) this.#discard();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || !this.#root || before === after) return;
    if (name === 'open') {
      if ((before === null) !== (after === null)) this.#toggle();
    } else if (name === 'lang') {
      this.#label();
      void this.#panel?.then(({ session }) => session.dispatch({ type: 'set-language', language: this.#language }));
    } else if (name === 'theme') {
      this.#checkColours();
    } else {
      this.#discard();
      this.#build();
    }
  }

  get #inline(): boolean {
    return /^(inline|page)$/.test(this.getAttribute('mode') ?? '');
  }

  get #language(): keyof typeof SHELL_STRINGS {
    return shellLanguage(this.closest('[lang]')?.getAttribute('lang'));
  }

  /** Makes what the mode needs, and opens what is to be open. */
  #build(): void {
    if (this.#inline) {
      this.#launcher?.remove();
      this.#launcher = undefined;
      // An inline counter opens by itself, but loads nothing before it comes into view.
      this.#view = new IntersectionObserver((seen) => {
        if (seen.some((entry) => entry.isIntersecting)) void this.toggleAttribute('open', true);
      });
      this.#view.observe(this);
    } else if (!this.#launcher) {
      this.#launcher = createLauncher((button) => void this.toggleAttribute('open', button.tabIndex === 0));
      this.#root?.append(this.#launcher);
    }
    this.#label();
    this.#checkColours();
    if (this.hasAttribute('open')) this.#toggle();
  }

  /** Sees to it that text in the page's own colours can be read. Where the page has none, nothing is loaded for it. */
  #checkColours(): void {
    const style = getComputedStyle(this);
    if (!style.getPropertyValue('--madoguchi-primary') && !style.getPropertyValue('--madoguchi-primary-dark')) return;
    // Without it the page's colours stay as they are.
    import('./check-colours.js').then(({ checkColours }) => checkColours(this)).catch(() => undefined);
  }

  /** Puts words on the launcher: its label, or that it is loading. */
  #label(word: 'launcher' | 'loading' = 'launcher'): void {
    const label = this.#launcher?.lastChild as HTMLElement | null | undefined;
    if (!label) return;
    const strings = SHELL_STRINGS[this.#language];
    label.lang = strings.lang;
    label.textContent = strings[word];
  }

  #toggle(): void {
    const open = this.hasAttribute('open');
    if (this.#launcher) {
      this.#launcher.setAttribute('aria-expanded', String(open));
    }
    if (open) {
      // A style of the page may have come late, or have changed.
      this.#checkColours();
      const launcher = this.#launcher;
      // With fewer letters it keeps its size, so that nothing moves.
      if (launcher) launcher.style.minWidth = `${String(launcher.offsetWidth)}px`;
      this.#label('loading');
      this.#load()
        .then(async (panel) => {
          if (!this.hasAttribute('open')) return;
          await panel.open(this.getAttribute('audience'), this.getAttribute('topic'));
          // Behind the panel it could be reached by Tab, and not be seen. It stays there for screen readers: one that
          // appears as it gets the focus again is silent.
          if (launcher && this.hasAttribute('open')) launcher.tabIndex = -1;
        })
        .catch(() => undefined)
        .finally(() => this.#label());
    } else {
      const launcher = this.#launcher;
      if (launcher) launcher.tabIndex = 0;
      const focus = (): unknown => this.hasAttribute('open') || launcher?.focus();
      // It gets the focus when screen readers know that it is collapsed, and before the panel goes: when one sees what had
      // the focus go, it takes the launcher for known, and says nothing.
      setTimeout(focus, COLLAPSED_MS);
      setTimeout(() => void this.#panel?.then((panel) => this.hasAttribute('open') || this.#hide(panel)), CLOSE_MS);
      setTimeout(focus, FOCUS_MS);
    }
  }

  /**
   * Hides the panel. One that is modal did not let the launcher have the focus, and keeps from screen readers that it is collapsed:
   * then it is told of as that once it is in reach again, and gets the focus after that. Browsers would give it the focus as a modal
   * panel goes, too early, but for what is disabled.
   */
  #hide(panel: Panel): void {
    const launcher = this.#launcher;
    const wasModal = launcher && this.#root?.activeElement !== launcher;
    if (wasModal) {
      launcher.disabled = true;
      launcher.ariaExpanded = 'true';
    }
    panel.close();
    if (!wasModal) return;
    launcher.disabled = false;
    setTimeout(() => (launcher.ariaExpanded = String(this.hasAttribute('open'))), TELL_MS);
  }

  #load(): Promise<Panel> {
    const root = this.#root;
    if (!root) return Promise.reject(new Error('<madoguchi-chat> is not in a document'));
    if (this.#panel) return this.#panel;
    this.#failed?.remove();
    const endpoint = this.getAttribute('endpoint');
    const shared = this.hasAttribute('shared-terminal');
    const loading = Promise.all([
      import('../panel/panel.js'),
      endpoint && import('./backend.js'),
      shared && import('../shared-terminal/guard-terminal.js'),
    ])
      .then(async ([{ createPanel }, backend, terminal]) => {
        const panel = await createPanel({
          host: this,
          root,
          inline: this.#inline,
          language: this.#language,
          src: this.getAttribute('src') ?? '',
          remember: !shared,
          onClose: () => this.close(),
          onEvent: this.#emit,
          own: { ...(backend && backend.backend(endpoint)), ...this.sessionOptions },
        });
        if (terminal) {
          terminal.guardTerminal(this, panel.session, () => {
            this.close();
            this.#discard();
            this.#build();
          });
        }
        return panel;
      })
      .catch((error: unknown) => {
        // A chunk is gone (after a deployment) or out of reach: say so, and keep the launcher and the fallback.
        this.#panel = undefined;
        const { lang, failed } = SHELL_STRINGS[this.#language];
        const text = (this.#failed = document.createElement('p'));
        text.className = 'failed';
        text.role = 'alert';
        text.lang = lang;
        text.textContent = failed;
        root.append(text);
        this.close();
        this.#emit({ type: 'error', code: 'load' });
        throw error;
      });
    return (this.#panel = loading);
  }

  #discard(): void {
    this.#view?.disconnect();
    void this.#panel?.then(
      (panel) => panel.dispose(),
      () => undefined,
    );
    this.#panel = undefined;
  }

  readonly #emit = (event: SessionEvent): void => {
    this.dispatchEvent(new CustomEvent(`madoguchi-${event.type}`, { detail: event, bubbles: true, composed: true }));
  };

  /** `#madoguchi=<id>` in the page's address shows that entry: a link to a card that can be shared. */
  readonly #followPermalink = (): void => {
    const id = PERMALINK.exec(location.hash)?.[1];
    if (id) this.choose(id).catch(() => undefined);
  };
}
