import { LANGUAGES, type Block, type Inline, type Language, type Localized } from '@madoguchi/content';
import type { Change, Difference, Field, Subject } from '../change.js';
import { changedNumbers, passagesOf } from './passages.js';
import { idOf, pairsOf } from './pairs.js';
import { takeApart } from './text-nodes.js';

/** Collects the changes between two contents. */
export class Changes {
  readonly all: Change[] = [];

  /** @param languages - Those that both contents have: what came with a language, or went with it, is not said text by text. */
  constructor(readonly languages: readonly Language[]) {}

  add(subject: Subject, difference: Difference, lookTwice = false): void {
    this.all.push({ ...subject, ...difference, lookTwice });
  }

  value(subject: Subject, field: Field, before: string, after: string, language: Language | null = null): void {
    if (before !== after) this.add(subject, { kind: 'changed', field, language, before, after });
  }

  text(subject: Subject, field: Field, before: string, after: string, language: Language | null): void {
    if (before === after) return;
    const passages = passagesOf(before, after);
    const numbers = changedNumbers(passages);
    const lookTwice = numbers.gone.length > 0 || numbers.came.length > 0;
    if (passages.length) this.add(subject, { kind: 'reworded', field, language, numbers, passages }, lookTwice);
    else this.add(subject, { kind: 'formatted', field, language });
  }

  localized(subject: Subject, field: Field, before: Localized<string> | null, after: Localized<string> | null): void {
    for (const language of this.languages)
      this.text(subject, field, before?.[language] ?? '', after?.[language] ?? '', language);
  }

  nodes(
    subject: Subject,
    field: Field,
    before: readonly (Block | Inline)[],
    after: readonly (Block | Inline)[],
    language: Language,
  ): void {
    const old = takeApart(before);
    const now = takeApart(after);
    const count = this.all.length;
    this.text(subject, field, old.text, now.text, language);
    const addressOf = (link: string): string => link.slice(link.lastIndexOf('=http') + 1);
    // Another label is another text.
    if (old.links.map(addressOf).join('\n') !== now.links.map(addressOf).join('\n')) {
      this.list(subject, 'textLinks', old.links, now.links, language);
    }
    const of = (text: string) => (each: string) => text.includes(each.slice(0, each.indexOf('（')));
    // Furigana of words that went or came are part of the other words.
    this.list(subject, 'furigana', old.furigana.filter(of(now.text)), now.furigana.filter(of(old.text)), language);
    if (this.all.length === count && JSON.stringify(before) !== JSON.stringify(after)) {
      this.add(subject, { kind: 'formatted', field, language });
    }
  }

  /** Items as sets; the order of a list that has the same items is a change too. */
  list(
    subject: Subject,
    field: Field,
    before: readonly string[],
    after: readonly string[],
    language: Language | null = null,
  ): void {
    const { gone, came, reordered } = pairsOf([...new Set(before)], [...new Set(after)], (item) => item);
    if (gone.length || came.length) this.add(subject, { kind: 'listed', field, language, gone, came });
    else if (reordered) this.add(subject, { kind: 'reordered', field, language });
  }

  /** Things with ids: what came and went, and whether the rest stands in another order. Gives what both have. */
  things<T extends { readonly id: string }>(
    before: readonly T[],
    after: readonly T[],
    subjectOf: (thing: T) => Subject,
    lookTwice: (came: T) => boolean = () => false,
  ): readonly (readonly [before: T, after: T])[] {
    const { gone, came, both, reordered } = pairsOf(before, after, idOf);
    for (const thing of gone) this.add(subjectOf(thing), { kind: 'removed' });
    for (const thing of came) this.add(subjectOf(thing), { kind: 'added' }, lookTwice(thing));
    const [first] = after;
    if (reordered && first) {
      const all = { ...subjectOf(first), id: '', name: '', topic: null };
      this.add(all, { kind: 'reordered', field: null, language: null });
    }
    return both;
  }
}

/** Languages that both have, in the order in which they are offered. */
export function commonLanguages(before: readonly Language[], after: readonly Language[]): Language[] {
  return LANGUAGES.filter((language) => before.includes(language) && after.includes(language));
}
