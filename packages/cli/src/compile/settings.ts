import { LANGUAGES, SCHEMA, type Calibration, type Language, type Localized, type Theme } from '@madoguchi/content';
import { contrast, rgbOf, TEXT_CONTRAST } from '@madoguchi/content/contrast';
import { DEFAULT_CALIBRATION } from '@madoguchi/content/matcher';
import type { FaultCode, FaultList } from '../fault.js';
import { faultMissing, type ContentFolder } from '../folder/content-folder.js';
import { parseJsonObject, type JsonObject } from '../folder/json.js';
import { htmlIn } from './html.js';

/** An id of a content, as of everything else. */
export const CONTENT_ID = /^[a-z\d][a-z\d-]{0,63}$/;
/** A name stands in the title bar; a banner and an example question on a line or two. */
export const MAX_SETTING = { name: 60, banner: 200, examples: 80 } as const;

const FORMS = new Map<RegExp, string>([[CONTENT_ID, 'a-z 0-9 -']]);

/** Reads members of a JSON settings file; what is wrong is said under the member's name, and a neutral value is taken. */
export class Settings {
  readonly #json: JsonObject | null;

  /** @param members - Every member that the file may have. Others are said to be unknown. */
  constructor(
    readonly file: string,
    folder: ContentFolder,
    readonly faults: FaultList,
    members: readonly string[],
  ) {
    this.#json = parseJson(folder, file, faults);
    const schema = this.raw('schema');
    if (schema !== SCHEMA) this.fault('schema', schema, String(SCHEMA));
    for (const member of Object.keys(this.#json?.values ?? {})) {
      if (!members.includes(member)) this.#add('unknown-member', member);
    }
  }

  fault(member: string, value: unknown, allowed: string): void {
    this.#add('bad-value', member, { value: JSON.stringify(value) ?? '', allowed });
  }

  raw(member: string): unknown {
    return this.#json?.values[member];
  }

  text(member: string, pattern = /./): string {
    const value = this.raw(member);
    if (typeof value === 'string' && pattern.test(value)) return value;
    this.fault(member, value, FORMS.get(pattern) ?? '"…"');
    return '';
  }

  /** A whole number. @param fallback - Taken where the member is missing; without it that is a fault. */
  number(member: string, min: number, fallback?: number): number {
    const value = this.raw(member);
    if (value === undefined && fallback !== undefined) return fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min) return value;
    this.fault(member, value, `≥ ${min}`);
    return min;
  }

  /** One of `allowed`. The first one where the member is missing. */
  oneOf<const T extends string>(member: string, allowed: readonly [T, ...T[]]): T {
    const value = this.raw(member);
    const found = value === undefined ? allowed[0] : allowed.find((each) => each === value);
    if (found === undefined) this.fault(member, value, allowed.join(', '));
    return found ?? allowed[0];
  }

  /** @param fallback - Taken where the member is missing. */
  boolean(member: string, fallback: boolean): boolean {
    const value = this.raw(member);
    if (typeof value === 'boolean') return value;
    if (value !== undefined) this.fault(member, value, 'true, false');
    return fallback;
  }

  languages(member: string): Language[] {
    const value = this.raw(member);
    const known = LANGUAGES.filter((language) => Array.isArray(value) && value.includes(language));
    if (!Array.isArray(value) || known.length !== value.length) this.fault(member, value, LANGUAGES.join(', '));
    return known;
  }

  localized(
    member: keyof typeof MAX_SETTING,
    languages: readonly Language[],
    value: unknown = this.raw(member),
  ): Localized<string> {
    const texts = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<Language, unknown>>;
    const result: Partial<Record<Language, string>> = {};
    const max = MAX_SETTING[member];
    for (const language of languages) {
      const text = texts[language];
      if (typeof text !== 'string' || !text) {
        this.#add('missing-translation', member, { value: member, language });
        continue;
      }
      result[language] = text;
      const { length } = [...text];
      if (length > max) this.#add('too-long', member, { length, max });
      const html = htmlIn(text);
      if (html) this.#add('html', member, { value: html });
    }
    return { ...result, ja: result.ja ?? '' };
  }

  /** Items of a list, or none where the member is missing. */
  list(member: string): readonly unknown[] {
    const value = this.raw(member);
    if (Array.isArray(value)) return value;
    if (value !== undefined) this.fault(member, value, '[…]');
    return [];
  }

  /** Colours with enough contrast on what the element draws them on: its background, and the softer one of notes. */
  theme(): Theme {
    const value = this.#members('theme');
    for (const member of Object.keys(value)) {
      if (member !== 'primary' && member !== 'primaryDark') this.#add('unknown-member', `theme.${member}`);
    }
    const colour = (name: keyof Theme, backgrounds: readonly string[]): Theme => {
      const given = value[name];
      if (given === undefined) return {};
      if (typeof given !== 'string' || !/^#[\da-f]{6}$/i.test(given)) {
        this.fault(`theme.${name}`, given, '#rrggbb');
        return {};
      }
      const ratio = Math.min(...backgrounds.map((background) => contrast(rgbOf(given), rgbOf(background))));
      if (ratio < TEXT_CONTRAST) this.#add('contrast', `theme.${name}`, { value: given, ratio: ratio.toFixed(2) });
      return { [name]: given };
    };
    return { ...colour('primary', ['#ffffff', '#f2f2f2']), ...colour('primaryDark', ['#1a1a1a', '#333333']) };
  }

  /** Bounds that the publisher set; `null` where the content is to be calibrated. */
  calibration(): Calibration | null {
    if (this.raw('calibration') === undefined) return null;
    const { answer, choose } = this.#members('calibration');
    const bounded = typeof answer === 'number' && typeof choose === 'number';
    if (bounded && answer > choose && choose > 0) return { answer, choose };
    this.fault('calibration', this.raw('calibration'), 'answer > choose > 0');
    return DEFAULT_CALIBRATION;
  }

  /** The version of the terms. */
  termsVersion(): string {
    const { version } = this.#members('terms');
    if (typeof version === 'string' && version) return version;
    this.fault('terms.version', version, '"2026-11-24"');
    return '';
  }

  /** The members of an object; none where it is missing. */
  #members(member: string): Readonly<Record<string, unknown>> {
    const value = this.raw(member);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    if (value !== undefined) this.fault(member, value, '{…}');
    return {};
  }

  /** Nothing more is said of a file that could not be read. */
  #add(code: FaultCode, member: string, details?: Record<string, string | number>): void {
    if (this.#json) this.faults.add(code, this.file, this.#json.lineOf(member), member, details);
  }
}

function parseJson(folder: ContentFolder, file: string, faults: FaultList): JsonObject | null {
  const text = folder.get(file);
  if (text === undefined) {
    faultMissing(file, faults);
    return null;
  }
  const json = parseJsonObject(text);
  if ('values' in json) return json;
  faults.add('bad-json', file, json.line, '', { reason: json.near });
  return null;
}
