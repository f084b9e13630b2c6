import type { AuditText } from '../../text.js';

export const script: Pick<AuditText, 'script' | 'sources' | 'sourceList'> = {
  script: {
    about: [
      'For people who use a screen reader, or testers who know it well, on real devices.',
      '“Should be heard” is made of the element’s real words. How a screen reader says “button” or “heading” may differ.',
      '“Press” is a double tap on a phone. “Move on” is Tab or an arrow key on a keyboard, and a swipe to the right on a phone.',
      'Each step can be begun at the address under “Starts at”. “Ends at” is for comparing the screen that you reached.',
      'Where something else is heard, write it down as it was heard. Whether the element is wrong is judged later.',
    ],
    readers: 'Screen readers',
    readersHead: ['Screen reader', 'With', 'Main commands'],
    steps: 'Steps',
    stepsHead: ['Step', 'Starts at', 'Do', 'Should be heard', 'Must not happen', 'Ends at', 'Criteria it touches'],
    phone: 'On a phone',
    phoneList: {
      repository: [
        'Connect the computer and the phone to the same network.',
        "On the computer run HOST=0.0.0.0 npm start (PowerShell on Windows: $env:HOST='0.0.0.0'; npm start). Other devices in the network can then open it too: end it when you have finished.",
        'On the phone open the address of the computer that is printed. The links of this table say localhost: put that address in its place.',
        'It is not HTTPS, so the sample of the bureau (signed content) says on the phone that it cannot be opened safely. The states can be opened.',
      ],
      embedder: [
        'Connect the computer and the phone to the same network.',
        'Serve the folder of the kit so that other devices reach it (python3 -m http.server 8080 does). End it when you have finished.',
        'On the phone open the address and port of the computer, followed by /gallery/.',
      ],
    },
    record: 'How to record',
    recordList: [
      'Fill the row of the screen reader and the step in manual-results.csv. A spreadsheet program opens it.',
      'date: the day (YYYY-MM-DD). role: whose ears (a screen reader user, a tester). No name is needed.',
      'reader_version, browser, os: with version numbers. version: that of the element ({version}).',
      'result: “as expected” or “differs”. Where it differs, write into heard what was heard.',
      'An empty row has not been done. Write nothing into rows that were not tried.',
    ],
  },
  sources: 'Sources',
  sourceList: [
    [
      'Japanese translation of WCAG 2.2 (Recommendation of 12 December 2024), WAIC; names checked in a stored copy on 25 November 2026',
      'https://waic.jp/translations/WCAG22/',
    ],
    [
      'Test guidelines for JIS X 8341-3:2016, WAIC, December 2020; AC, AF and HC checked in the example of April 2016',
      'https://waic.jp/docs/jis2016/test-guidelines/202012/',
    ],
    ['Questions and answers about embedded services, WAIC, 6 February 2019', 'https://waic.jp/qa/partial'],
    [
      'Guidelines for stating how far JIS X 8341-3:2016 is met, WAIC',
      'https://waic.jp/docs/jis2016/compliance-guidelines/202104/',
    ],
    [
      'A page of results along Annex JB (call centre of Sapporo, 2022)',
      'https://www.callcenter.city.sapporo.jp/sapporo/cc/web/accessibility2022.html',
    ],
    ['WCAG 2.2, W3C', 'https://www.w3.org/TR/WCAG22/'],
  ],
};
