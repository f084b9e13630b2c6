import type { CliLanguage } from '../../locale/format.js';
import type { KitSubject } from '../kit-subject.js';

/** The address of a state, from a document of the kit, in the language of that document. */
export function stateAddress({ gallery }: Pick<KitSubject, 'gallery'>, id: string, language: CliLanguage): string {
  return `${gallery}state.html?state=${id}${language === 'en' ? '&lang=en' : ''}`;
}

/** The address of the list of all states. */
export function statesAddress({ gallery }: Pick<KitSubject, 'gallery'>, language: CliLanguage): string {
  return language === 'en' ? `${gallery}?lang=en` : gallery;
}
