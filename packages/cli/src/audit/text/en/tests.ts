import type { AuditText } from '../../text.js';

export const tests: Pick<AuditText, 'tests' | 'records'> = {
  tests: {
    title: 'What the column of tests means',
    meaning: [
      'The named tests are run by npm test in the repository of the version that carries this kit. Where one of them fails, its row does not hold.',
      'This kit has no record of when they were run. To see for yourself, run them (docs/testing.md).',
    ],
    on: {
      repository: 'They run on the sample content that this kit is about, with the element’s own colours.',
      embedder:
        'They run on the sample content of the element’s makers, with the element’s own colours. They were not run on your content, your colours and your languages. Of those only the “Check of the content” in the overview was made, and with --url the automatic check of the page.',
    },
    engines:
      '{all} automatic tests are named: {three} run in three engines (Chromium, Firefox, WebKit), {two} in two, {chromium} in Chromium alone, {none} without a browser. The measurements of every state (cut and overlapping text, computed contrast, what Tab reaches, the size of 44 px), HTML, the kept trees, touch, real Japanese compositions and the second checker run in Chromium alone.',
    inEngines: '{title} ({engines})',
    noBrowser: 'no browser',
    checkers: 'Versions of the checkers (from package-lock.json)',
    pairs: 'Versions with which the screen reader was recorded',
    noPairs: 'there are no recordings',
    versions:
      'The versions of the browsers in all other tests are those of the machine that runs them. They are not recorded in this kit.',
  },
  records: {
    keyboard: {
      name: 'The keyboard map',
      about: '(keys, and where the focus is; names are those of the sample content)',
    },
    transcripts: { name: 'What a screen reader said', about: '(Orca, operated by a machine)' },
    snapshots: { name: 'Names, roles and states of each state', about: '(Chromium’s accessibility tree)' },
    contactSheet: {
      name: 'Contact sheet',
      about: '(pictures of each state at 320 and 1280 px, light and dark; no test compares them)',
    },
    review: {
      name: 'What axe-core cannot decide and a person must',
      about: '(who has to look, why a machine cannot tell, what was seen)',
    },
    secondReview: {
      name: 'What the second checker wants a person to judge',
      about: '(who has to look, why, and in which states)',
    },
    elsewhere: '(in the element’s repository of this version; about the sample content)',
  },
};
