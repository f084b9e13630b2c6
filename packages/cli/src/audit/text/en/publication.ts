import type { AuditText } from '../../text.js';

export const publication: Pick<AuditText, 'failures' | 'duties' | 'publication' | 'procurement'> = {
  failures: {
    about: 'Only what is known. That something is not listed does not mean that it is right.',
    head: ['Number', 'Kind', 'Criteria', 'What', 'Meanwhile, or how it was closed', 'Found', 'Closed'],
    kinds: { fails: 'fails', limit: 'limit, or to be judged' },
    open: 'open',
  },
  duties: {
    about: 'JIS tests whole pages. These are for the page around the element to see to.',
    head: ['What', 'Criteria', 'Who'],
    by: { audit: 'madoguchi audit --url checks a part; a person judges', person: 'a person' },
    page: 'Check of the page under test',
  },
  publication: {
    about: [
      'Text for the body that tested its pages, for its page of test results. Whoever tested fills what stands in [brackets].',
      'Which level is met follows from the test of whole pages, not from this kit.',
    ],
    head: ['Item (JIS X 8341-3:2016, Annex JB, JB.3.1)', 'Text'],
    rows: [
      ['Date of the statement', '[date]'],
      ['Number and year of the standard', 'JIS X 8341-3:2016'],
      ['Level that is met', '[result of the test of whole pages; it does not follow from the element’s kit]'],
      [
        'Short description of the pages',
        '[description]. The page contains an enquiry counter (Madoguchi version {version}, content “{name}” version {content}).',
      ],
      ['Technologies relied upon', 'HTML, CSS, JavaScript, WAI-ARIA [, others of the page]'],
      [
        'How pages were selected, and how many',
        '[method and number of pages]. Of the counter, these states were part of the test: [names of states].',
      ],
      ['URIs of the tested pages', '[URIs]. States of the counter: [state URLs]'],
      [
        'Checklist of success criteria',
        '[checklist of the page]. The element’s sheet (results-jis) may be added as a ground once people’s judgements are in it.',
      ],
      ['Period of the test', '[from] to [until]'],
    ],
    source:
      'The names of the items were checked against a page of results that a public body published. Check order and wording in the standard itself before use.',
    noteTitle: 'Text for a note',
    note: 'The makers of the enquiry counter publish which automatic tests hold each criterion, and what is untested ([URL of the kit]). Tests by people with screen readers: [pairs; or “none”].',
  },
  procurement: {
    about: [
      'What may be written about this element in specifications, proposals and acceptance documents, and what not.',
      'The text is about version {version}. Make the kit again for another version.',
    ],
    may: 'What may be written',
    mayList: [
      'For version {version} there is a table of evidence for each criterion (38 of JIS X 8341-3:2016, 18 added by WCAG 2.1 and 2.2).',
      'Results: {counts}.',
      'Automatic tests: {tests}',
      'Anybody can run the same automatic tests.',
      'Each state has an address and can be opened without a backend.',
      'Known failures and limits are published with dates ({open} open).',
    ],
    mustNot: 'What must not be written',
    mustNotList: [
      'The words 準拠, 一部準拠 and 配慮 cannot be used of the element: they are for web pages that were tested under a published policy.',
      'It cannot be written that using the element makes a page meet JIS. A page does not meet it where any other part fails.',
      'The result of an automatic check cannot be called 適合.',
      'It cannot be written that the element works with every screen reader. Name the pairs that people tried.',
    ],
    ask: 'What a specification should ask for',
    askList: [
      'Before delivery, run madoguchi audit --url on the embedding page, and explain each problem that it finds.',
      'Let the test pages include the element in its open states.',
      'Let people do the manual script with two pairs or more, NVDA or PC-Talker among them, and deliver manual-results.csv.',
      'Let people’s judgements be written into criteria-results.csv with role and date.',
      'Test again when the version of the element changes.',
    ],
  },
};
