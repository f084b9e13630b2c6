import {
  createSession,
  httpContentSource,
  pageLifecycle,
  webLock,
  type Session,
  type SessionEvent,
  type SessionOptions,
  type Snapshot,
} from '@madoguchi/client';
import { idbStore } from '@madoguchi/client/storage';
import { pageLanguage, localize, type Language } from '@madoguchi/content';
import { render } from 'lit/html.js';
import { loadBase } from '../locale/load-base.js';
import { Announcer } from './announcer.js';
import { applyTheme } from './apply-theme.js';
import { FocusKeeper } from './focus-keeper.js';
import { FRAME_CSS } from './frame-styles.js';
import { createFrame } from './frame.js';
import { PANEL_CSS } from './panel-styles.js';
import type { LoadedScreen, PanelContext } from './screen.js';
import { lazyScreen, loadScreen, type LazyScreen } from './screens.js';
import { panelView } from './views/panel-view.js';

/**
 * The panel comes into sight when there is something to read: of an empty one that fills later a screen reader may say all
 * that has come by then, the whole terms. Nobody waits longer than this, milliseconds.
 */
const SHOW_LIMIT_MS = 1000;

/**
 * What is drawn stays for so long while the next screen is loaded: with what had the focus gone, browsers tell of the page in
 * between. Milliseconds.
 */
const STAY_MS = 500;

export interface PanelOptions {
  readonly host: HTMLElement;
  /** The shell's shadow root, in which the panel stands. */
  readonly root: ShadowRoot;
  /** Whether it is a part of the page, and not a dialog over it. */
  readonly inline: boolean;
  readonly src: string;
  readonly language: Language;
  /** Whether a conversation may be kept in this browser (after consent). */
  readonly remember: boolean;
  /** The visitor closed the panel. Never called inline. */
  readonly onClose: () => void;
  readonly onEvent: (event: SessionEvent) => void;
  /** What the host page brings in place of the element's own parts of the session. */
  readonly own: Partial<SessionOptions> | undefined;
}

/** The running panel: a session and the drawing of it. */
export interface Panel {
  readonly session: Session;
  /** Opens it, with the audience and the topic of the host page where it has them. Resolves when it is in sight. */
  open(audience: string | null, topic: string | null): Promise<void>;
  close(): void;
  /** Takes the choice, or shows the FAQ entry, with this id. */
  choose(id: string): void;
  dispose(): void;
}

/** Starts a session and draws it into the frame. Decides nothing: what is shown follows from the snapshot. */
export async function createPanel(options: PanelOptions): Promise<Panel> {
  const { host, root, inline, onClose } = options;
  const frame = createFrame({ inline, onClose, start: () => focus.target });
  const { own } = options;
  const now = own?.now ?? Date.now;
  const base = await loadBase(options.language);
  const kept = { lock: webLock(), ...(options.remember && { store: idbStore() }) };
  const session = createSession({
    content: httpContentSource({
      src: new URL(options.src, document.baseURI).href,
      publicKey: host.getAttribute('public-key'),
      ...kept,
    }),
    language: options.language,
    ...kept,
    lifecycle: pageLifecycle(document),
    onEvent: options.onEvent,
    ...own,
  });

  let strings = { language: options.language, base };
  let screen: { readonly key: string; readonly loaded: LoadedScreen } | null = null;
  let screenFailed = false;
  /** The screen that was waited for long enough: that it is being loaded is shown. */
  let late = '';
  let before = session.snapshot;
  let scheduled = false;
  let disposed = false;
  /** Brings the panel into sight; `null` where it is, or is not wanted. */
  let show: (() => void) | null = null;
  const announcements = document.createElement('slot');
  announcements.name = 'announcer';
  const announcer = new Announcer(
    host,
    () => frame.modal,
    () => focus.waits,
  );
  announcer.language = pageLanguage(options.language);
  const locals = new Map<string, object>();
  const focus = new FocusKeeper(frame.element, () => announcer.later());

  const shellSheets = root.adoptedStyleSheets;
  adopt([FRAME_CSS, PANEL_CSS]);
  frame.label(strings.base.panel, pageLanguage(strings.language));
  // Inline the panel stands where the fallback stood; a launcher's fallback stays in the page, and nothing moves.
  const fallback = inline ? root.querySelector('slot') : null;
  fallback?.remove();
  root.append(announcements, frame.element);

  function adopt(styles: readonly string[]): void {
    for (const css of styles) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }

  function context(snapshot: Snapshot): PanelContext {
    return {
      snapshot,
      dispatch: (intent) => session.dispatch(intent),
      base: strings.base,
      language: strings.language,
      now: now(),
      local: <T extends object>(key: string, create: () => T): T => {
        let value = locals.get(key) as T | undefined;
        if (!value) locals.set(key, (value = create()));
        return value;
      },
      requestUpdate: schedule,
      announce: (text) => announcer.announce(() => text),
      focusAfterUpdate: (key) => focus.want(key),
    };
  }

  function schedule(): void {
    if (scheduled || disposed) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      if (!disposed) update();
    });
  }

  /** Loads what the snapshot needs and is not here yet: a screen's code, or the strings of another language. */
  function fetchMissing(snapshot: Snapshot): void {
    const { language } = snapshot;
    const name = lazyScreen(snapshot);
    const key = `${name ?? ''}/${language}`;
    if (language !== strings.language) {
      loadBase(language).then((base) => {
        strings = { language, base };
        announcer.language = pageLanguage(language);
        schedule();
      }, fail);
    }
    if (name && screen?.key !== key && !screenFailed) {
      loadScreen(name, language).then((loaded) => {
        adopt(screens.has(name) ? [] : loaded.styles);
        screens.add(name);
        screen = { key, loaded };
        schedule();
      }, fail);
    }
  }
  const screens = new Set<LazyScreen>();

  function fail(): void {
    screenFailed = true;
    options.onEvent({ type: 'error', code: 'load' });
    schedule();
  }

  function update(): void {
    const { snapshot } = session;
    if (snapshot.content.status === 'ready') {
      const { manifest } = snapshot.content;
      frame.label(localize(manifest.name, snapshot.language), pageLanguage(snapshot.language));
      applyTheme(host, manifest.theme);
    }
    fetchMissing(snapshot);
    const name = lazyScreen(snapshot);
    const key = `${name ?? ''}/${snapshot.language}`;
    const current = screen?.key === key ? screen.loaded : null;
    if (name && !current && screen && !screenFailed && late !== key) {
      setTimeout(() => {
        late = key;
        schedule();
      }, STAY_MS);
      return;
    }
    const ctx = context(snapshot);
    const { activeElement } = root;
    render(
      panelView(ctx, {
        screen: current,
        failed: screenFailed,
        fallbackSlot: inline,
        close: inline ? null : frame.close,
        retry: () => {
          screenFailed = false;
          // The button goes: the focus must not go with it.
          focus.want('start');
          session.dispatch({ type: 'retry' });
          schedule();
        },
      }),
      frame.mount,
    );
    // What another tab has taken back may have had the focus.
    if (activeElement && !root.activeElement && !focus.waits) focus.want('start');
    // Answers of before that come later would move what has the focus out of view.
    if (!snapshot.parts.size && frame.mount.querySelector('[data-focus],.error')) show?.();
    const moved = focus.apply();
    const { messages } = snapshot;
    // What arrives for a typed question comes into view; focus stays in the field.
    if (!moved && messages.length > before.messages.length && before.turn) {
      frame.mount.querySelector(`[data-focus="message:${messages.length - 1}"]`)?.scrollIntoView({ block: 'start' });
    }
    const said = current?.spoken?.(ctx, before, focus.waits);
    if (said) announcer.announce(() => said(session.snapshot));
    // What comes while its screen is being loaded is said when that is there.
    if (!name || current) before = snapshot;
  }

  const unsubscribe = session.subscribe(schedule);

  return {
    session,
    open(audience, topic) {
      if (!session.snapshot.open) {
        session.dispatch({ type: 'open', ...(audience && { audience }), ...(topic && { topic }) });
      }
      if (!inline) focus.want('start');
      return new Promise((resolve) => {
        const late = setTimeout(() => show?.(), SHOW_LIMIT_MS);
        show = () => {
          clearTimeout(late);
          show = null;
          if (session.snapshot.open) frame.show();
          resolve();
        };
        update();
      });
    },
    close() {
      if (frame.hide()) history.back();
      session.dispatch({ type: 'close' });
    },
    choose(id) {
      const { content } = session.snapshot;
      const isChoice = content.status === 'ready' && content.manifest.choices.some((choice) => choice.id === id);
      if (!inline) focus.want(`message:${String(session.snapshot.messages.length)}`);
      session.dispatch(isChoice ? { type: 'choose', choiceId: id } : { type: 'pick', entryId: id });
    },
    dispose() {
      disposed = true;
      unsubscribe();
      session.dispose();
      frame.hide();
      frame.element.remove();
      announcements.remove();
      if (fallback) root.append(fallback);
      announcer.dispose();
      root.adoptedStyleSheets = shellSheets;
    },
  };
}
