import { LANGUAGES, SCHEMA, type Calibration, type Language, type Localized, type Theme } from '@madoguchi/content';
import { DEFAULT_CALIBRATION } from '@madoguchi/content/matcher';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { contrast } from './contrast.js';

/** Reads members of a JSON settings file; what is wrong is said under the member's name, and a neutral value is taken. */
export class Settings {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(
    readonly file: string,
    folder: ContentFolder,
    readonly faults: FaultList,
  ) {
    this.#values = parseJson(folder, file, faults);
  }

  fault(member: string, value: unknown, allowed: string): void {
    this.faults.add('bad-value', this.file, 0, member, { value: JSON.stringify(value) ?? '', allowed });
  }

  raw(member: string): unknown {
    return this.#values[member];
  }

  text(member: string, pattern = /./): string {
    const value = this.#values[member];
    if (typeof value === 'string' && pattern.test(value)) return value;
    this.fault(member, value, String(pattern));
    return '';
  }

  number(member: string, min: number): number {
    const value = this.#values[member];
    if (typeof value === 'number' && value >= min) return value;
    this.fault(member, value, `≥ ${min}`);
    return min;
  }

  languages(member: string): Language[] {
    const value = this.#values[member];
    const known = LANGUAGES.filter((language) => Array.isArray(value) && value.includes(language));
    if (!Array.isArray(value) || known.length !== value.length) this.fault(member, value, LANGUAGES.join(', '));
    return known;
  }

  localized(member: string, languages: readonly Language[], value: unknown = this.#values[member]): Localized<string> {
    const texts = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<Language, unknown>>;
    const result: Partial<Record<Language, string>> = {};
    for (const language of languages) {
      const text = texts[language];
      if (typeof text === 'string' && text) result[language] = text;
      else this.faults.add('missing-translation', this.file, 0, member, { value: member, language });
    }
    return { ...result, ja: result.ja ?? '' };
  }

  /** Colours with enough contrast on the element's backgrounds (white, and the dark scheme's). */
  theme(): Theme {
    const value = (this.#values['theme'] ?? {}) as Record<string, unknown>;
    const colour = (name: keyof Theme, background: string): Theme => {
      const given = value[name];
      if (given === undefined) return {};
      if (typeof given !== 'string' || !/^#[\da-f]{6}$/i.test(given)) {
        this.fault(`theme.${name}`, given, '#rrggbb');
        return {};
      }
      const ratio = contrast(given, background);
      if (ratio < 4.5)
        this.faults.add('contrast', this.file, 0, `theme.${name}`, { value: given, ratio: ratio.toFixed(2) });
      return { [name]: given };
    };
    return { ...colour('primary', '#ffffff'), ...colour('primaryDark', '#1a1a1a') };
  }

  calibration(): Calibration {
    const value = this.#values['calibration'];
    if (value === undefined) return DEFAULT_CALIBRATION;
    const { answer, choose } = value as Calibration;
    if (answer > choose && choose > 0) return { answer, choose };
    this.fault('calibration', value, 'answer > choose > 0');
    return DEFAULT_CALIBRATION;
  }
}

function parseJson(folder: ContentFolder, file: string, faults: FaultList): Record<string, unknown> {
  const text = folder.get(file);
  if (text === undefined) {
    faults.add('file-missing', file, 0, '');
    return {};
  }
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null) {
      const { schema } = value as { schema?: unknown };
      if (schema !== SCHEMA) faults.add('bad-value', file, 0, 'schema', { value: String(schema), allowed: SCHEMA });
      return value as Record<string, unknown>;
    }
    faults.add('bad-json', file, 0, '', { reason: 'no object' });
  } catch (error) {
    faults.add('bad-json', file, 0, '', { reason: (error as Error).message });
  }
  return {};
}
