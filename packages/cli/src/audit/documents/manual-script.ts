import { fill, type CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import type { KitSubject } from '../kit-subject.js';
import { cell, heading, items, line, link, steps, type KitDocument } from '../rendering/document.js';
import { auditText } from '../text.js';
import { stateAddress } from './state-address.js';

/** Names of the element's own words in a sentence, such as `{shell.launcher}`. */
export const WORD = /\{([\w-]+(?:\.[\w-]+)+)\}/g;

/**
 * Puts the element's own words into a sentence.
 * @throws RangeError where it names a word that the element does not have: nothing else may be expected to be heard.
 */
export function withWords(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(WORD, (_, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    if (word === undefined) throw new RangeError(name);
    return word;
  });
}

/** The manual test with screen readers: what to do, and what has to be heard. */
export function manualScript(data: KitData, subject: KitSubject, language: CliLanguage): KitDocument {
  const { names, script } = auditText(language);
  const words = data.words[language];
  const say = (sentence: string): string => withWords(sentence, words);
  return {
    ...{ name: 'manual-script', language, title: names['manual-script'] },
    parts: [
      ...script.about.map((each) => line(each)),
      {
        table: {
          caption: script.readers,
          head: script.readersHead,
          rows: data.readers.map((each) => [cell(each.name), cell(each.with[language]), cell(each.keys[language])]),
        },
      },
      {
        table: {
          caption: script.steps,
          head: script.stepsHead,
          rows: data.steps.map(({ id, start, end, criteria, act, hear, never }) => [
            cell(id),
            cell(link(start, stateAddress(subject, start, language))),
            cell(say(act[language])),
            cell(say(hear[language])),
            cell(say(never[language])),
            cell(link(end, stateAddress(subject, end, language))),
            cell(criteria.join(' ')),
          ]),
        },
      },
      heading(script.phone),
      steps(script.phoneList[subject.repository === null ? 'embedder' : 'repository'].map((each) => [each])),
      heading(script.record),
      items(script.recordList.map((each) => [fill(each, { version: subject.version })])),
    ],
  };
}
