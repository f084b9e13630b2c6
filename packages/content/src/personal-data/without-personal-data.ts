import type { PersonalData } from './personal-data.js';

/** The text without these parts; everything else stays as it is. `found` is in order and without overlap. */
export function withoutPersonalData(text: string, found: readonly Pick<PersonalData, 'start' | 'end'>[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of found) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
