import type { Snapshot } from '@madoguchi/client';
import type { Language } from '@madoguchi/content';

/** How registered terms are shown to the visitor; terms that the content no longer has are left out. */
export function wordLabels(termIds: readonly string[], snapshot: Snapshot, language: Language): readonly string[] {
  const terms = snapshot.content.status === 'ready' ? (snapshot.content.library.vocabulary?.terms ?? []) : [];
  return termIds.flatMap((id) => {
    const term = terms.find((t) => t.id === id);
    if (!term) return [];
    return [language === 'en' ? (term.label.en ?? term.label.ja) : term.label.ja];
  });
}
