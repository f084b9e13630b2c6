// Functions that run in the page under test: each is sent as text, so it uses nothing from outside itself.

/** What the page itself says, as the duties ask. Runs with the counter closed. */
export interface PageFacts {
  readonly title: string;
  readonly lang: string;
  readonly elementLang: string;
  readonly viewport: string;
  readonly skip: string;
  readonly fallback: string;
  readonly metaPolicy: string;
  /** Focusable things that the launcher covers wholly or partly once they have focus. */
  readonly covered: readonly { readonly selector: string; readonly wholly: boolean }[];
}

export function readFacts(): PageFacts {
  const meta = (selector: string): string => document.querySelector(selector)?.getAttribute('content') ?? '';
  const chat = document.querySelector<HTMLElement>('madoguchi-chat');
  const name = (each: Element): string => {
    const id = each.id ? `#${each.id}` : '';
    const label = (each.getAttribute('aria-label') ?? each.textContent).trim().replace(/\s+/g, ' ').slice(0, 30);
    return `${each.tagName.toLowerCase()}${id}${label ? ` "${label}"` : ''}`;
  };
  const landmark = document.querySelector('main,[role=main]');
  const first = document.querySelector('a[href]');
  const target = first?.getAttribute('href') ?? '';
  const skips = target.length > 1 && target.startsWith('#') && document.getElementById(target.slice(1)) !== null;
  const launcher = chat?.shadowRoot?.querySelector<HTMLElement>('.launcher') ?? null;
  const covered: { selector: string; wholly: boolean }[] = [];
  if (launcher?.checkVisibility()) {
    const scroll = [scrollX, scrollY] as const;
    const focusable = [
      ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,iframe,[tabindex]'),
    ].filter((each) => each.tabIndex >= 0 && each.checkVisibility() && !chat?.contains(each));
    for (const each of focusable.slice(0, 500)) {
      // As a browser does it when Tab arrives there.
      each.focus();
      const [own, over] = [each.getBoundingClientRect(), launcher.getBoundingClientRect()];
      const meets =
        own.width > 0 &&
        own.left < over.right &&
        own.right > over.left &&
        own.top < over.bottom &&
        own.bottom > over.top;
      const wholly =
        own.left >= over.left && own.right <= over.right && own.top >= over.top && own.bottom <= over.bottom;
      if (meets) covered.push({ selector: name(each), wholly });
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(...scroll);
  }
  return {
    title: document.title.trim(),
    lang: document.documentElement.lang.trim(),
    elementLang: chat?.getAttribute('lang') ?? '',
    viewport: meta('meta[name=viewport]'),
    skip: landmark ? name(landmark).slice(0, 12) : skips && first ? name(first) : '',
    fallback: [...(chat?.childNodes ?? [])]
      .filter((each) => !(each instanceof Element && each.slot))
      .map((each) => each.textContent ?? '')
      .join(' ')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 60),
    metaPolicy: meta('meta[http-equiv="Content-Security-Policy" i]'),
    covered,
  };
}

/** Whether the counter has started: its launcher is there, or its panel where it stands in the page. */
export function hasStarted(): boolean {
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  return Boolean(
    root?.querySelector('.launcher')?.checkVisibility() || root?.querySelector('.frame')?.checkVisibility(),
  );
}

export function hasLauncher(): boolean {
  const launcher = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('.launcher');
  return launcher?.checkVisibility() ?? false;
}

/** Opens the counter as a pointer does. */
export function pressLauncher(): void {
  document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector<HTMLElement>('.launcher')?.click();
}

/** Whether the terms are shown, ready to be decided about. */
export function showsConsent(): boolean {
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  return root?.querySelectorAll('.consent .decision button').length === 2;
}

/** Goes on without agreeing: the second button. Nothing is sent or stored by that but the decision. */
export function pressDecline(): void {
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  root?.querySelector<HTMLElement>('.consent .decision button:last-of-type')?.click();
}

export function showsChoices(): boolean {
  return Boolean(document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('#step-title'));
}
