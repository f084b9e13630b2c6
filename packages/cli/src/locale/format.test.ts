import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAULT_LEVELS, type FaultCode } from '../fault-levels.js';
import { cliStrings } from './format.js';

const CODES = Object.keys(FAULT_LEVELS) as FaultCode[];

/** What a sentence says that tells somebody to do something: a Japanese request, an English imperative. */
const TODO = {
  ja: /ください|構いません/,
  en: /(?:^|[.:,;]\s)(?:(?:If|For|In|To|Otherwise)\b[^.]*,\s)?(?:[Pp]ut|[Oo]pen|[Ll]ook|[Cc]ompare|[Rr]eplace|[Ss]ave|[Cc]heck|[Ww]rite|[Aa]dd|[Rr]emove|[Nn]ame|[Ff]ormat|[Ee]nter|[Uu]se|[Cc]hange|[Kk]eep|[Cc]orrect|[Ff]ill|[Ww]ord|[Ss]horten|[Ll]eave|[Mm]ove|[Cc]ontinue)\b/,
} as const;

for (const language of ['ja', 'en'] as const) {
  test(`every fault has a sentence in ${language} that says what to do`, () => {
    const { faults } = cliStrings(language);
    assert.deepEqual(Object.keys(faults).sort(), [...CODES].sort());
    for (const code of CODES) assert.match(faults[code], TODO[language], code);
  });
}

test('both languages speak of the same details', () => {
  const details = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
  for (const code of CODES) {
    assert.deepEqual(details(cliStrings('ja').faults[code]), details(cliStrings('en').faults[code]), code);
  }
});
