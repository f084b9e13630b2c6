import type { Choice, Manifest } from '@madoguchi/content';

/** The longest way down the choices to a topic with at least three entries, or with the most; the first of equals. */
export function deepestPath({ choices, topics }: Manifest): {
  readonly path: readonly string[];
  readonly topic: string;
} {
  let best: { readonly path: readonly string[]; readonly topic: string } = { path: [], topic: '' };
  const size = (id: string): number => Math.min(3, topics.find((topic) => topic.id === id)?.entries.length ?? 0);
  const walk = (parent: string | null, path: readonly string[]): void => {
    for (const choice of choices) {
      if (choice.parent !== parent || path.includes(choice.id)) continue;
      const here = [...path, choice.id];
      const topic = topicOf(choice);
      const more = topic ? size(topic) - size(best.topic) : -1;
      if (topic && (more > 0 || (more === 0 && here.length > best.path.length))) best = { path: here, topic };
      walk(choice.id, here);
    }
  };
  walk(null, []);
  return best;
}

function topicOf({ leads }: Choice): string | null {
  return leads?.to === 'topic' ? leads.topic : null;
}
