import type { KitSubject } from '../kit-subject.js';

/** The address of a state, from a document of the kit. */
export function stateAddress({ gallery }: Pick<KitSubject, 'gallery'>, id: string): string {
  return `${gallery}state.html?state=${id}`;
}
