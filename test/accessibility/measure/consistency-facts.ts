/** What has to be the same in every state. */
export interface ConsistencyFacts {
  /** Names of the tools that stand on every screen, in order; `null` where they do not stand yet. */
  readonly tools: readonly string[] | null;
  /** Whether anything stands between the title bar and the tools but the publisher's banners. */
  readonly toolsFirst: boolean;
  /** Whether the way to a person is in reach of one press. */
  readonly person: boolean;
  /** Elements that make sound, move by themselves, or reload the page. */
  readonly restless: readonly string[];
}

/** Runs in the page. */
export function consistencyFacts(): ConsistencyFacts {
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  const groups = [...(root?.querySelectorAll('.tools') ?? [])].filter((each) => each.checkVisibility());
  const [shown] = groups;
  const names = groups.flatMap((each) => [...each.querySelectorAll('button')].map((tool) => tool.textContent.trim()));
  const before: string[] = [];
  for (let each = shown?.previousElementSibling; each; each = each.previousElementSibling) before.push(each.className);
  return {
    tools: shown ? names : null,
    toolsFirst: before.every((name) => name === 'banner'),
    // Where there is no content there are no offices; the page's own fallback stands then.
    person: !!shown || !root?.querySelector('.screen') || !!root.querySelector('.screen > .error'),
    restless: [
      ...[...(root?.querySelectorAll('audio,video,marquee,blink,meta[http-equiv=refresh],[autoplay]') ?? [])].map(
        (each) => each.tagName,
      ),
      ...document.getAnimations().map((animation) => `animation ${animation.id}`),
    ],
  };
}
