import { base as baseEn } from '../../packages/element/src/locale/base/en.js';
import { base as baseJa } from '../../packages/element/src/locale/base/ja.js';
import { strings as conversationEn } from '../../packages/element/src/conversation/strings/en.js';
import { strings as conversationJa } from '../../packages/element/src/conversation/strings/ja.js';
import { strings as officesEn } from '../../packages/element/src/offices/strings/en.js';
import { strings as officesJa } from '../../packages/element/src/offices/strings/ja.js';
import { strings as settingsEn } from '../../packages/element/src/settings/strings/en.js';
import { strings as settingsJa } from '../../packages/element/src/settings/strings/ja.js';
import { SHELL_STRINGS } from '../../packages/element/src/shell/shell-strings.js';

const WORDS = {
  ja: { shell: SHELL_STRINGS.ja, base: baseJa, conversation: conversationJa, offices: officesJa, settings: settingsJa },
  en: { shell: SHELL_STRINGS.en, base: baseEn, conversation: conversationEn, offices: officesEn, settings: settingsEn },
} as const;

/**
 * The element's own words by names such as `conversation.notice.restored`, in both languages of the kit.
 * @throws RangeError for a name that the element does not have.
 */
export function elementWords(
  names: readonly string[],
): Readonly<Record<'ja' | 'en', Readonly<Record<string, string>>>> {
  const of = (language: 'ja' | 'en'): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, wordAt(WORDS[language], name)]));
  return { ja: of('ja'), en: of('en') };
}

function wordAt(from: unknown, name: string): string {
  let value = from;
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) throw new RangeError(name);
    value = (value as Record<string, unknown>)[key];
  }
  if (typeof value !== 'string') throw new RangeError(name);
  return value;
}
