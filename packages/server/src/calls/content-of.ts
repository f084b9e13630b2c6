import type { Published } from '../content/published.js';
import { Refused } from '../rules/refused.js';
import type { Service } from './service.js';

/** The content with this id. @throws Refused `unknown-content` */
export function contentOf({ published }: Pick<Service, 'published'>, contentId: string): Published {
  const found = published.get(contentId);
  if (!found) throw new Refused('unknown-content');
  return found;
}

/** @throws Refused `unknown-id` with the place of the first id that is not `there` */
export function known(ids: readonly string[], there: ReadonlySet<string>, pointer: string): void {
  const at = ids.findIndex((id) => !there.has(id));
  if (at >= 0) throw new Refused('unknown-id', { pointer: `${pointer}/${at}` });
}
