import type { AuditText } from '../../text.js';

export const overview: Pick<AuditText, 'overview' | 'states' | 'technologies'> = {
  overview: {
    about: [
      'For people who test the accessibility of the enquiry counter (<madoguchi-chat>) of a public page, and want to see for themselves.',
      'What no person has judged is said to be so. What a machine checked is said to be a machine’s.',
    ],
    subject: 'Subject',
    version: 'Version of the element',
    content: 'Content',
    contentTitle: 'Check of the content (automatic)',
    languages: 'Languages',
    provisional: 'Provisional translations',
    noProvisional: 'No language is a provisional translation.',
    colours: 'Contrast of the colours that the content sets (text needs 4.5)',
    colourHead: ['Colour', 'Background', 'Contrast ratio'],
    ownColours: 'The content sets no colours. The element’s own are used.',
    files: 'Documents',
    fileAbout: {
      overview: 'This page.',
      'results-jis': '38 rows. Also as CSV.',
      'results-wcag22': 'The 18 rows that WCAG 2.1 and 2.2 added. Also as CSV.',
      states: 'The address of each state, and what a person does to reach it.',
      technologies: 'Technologies relied upon, and the pairs of browser and screen reader that were tried.',
      'known-failures': 'What is known to be wrong or limited, with dates.',
      'embedder-duties': 'What only the makers of the page can see to.',
      publication: 'Text along the items of Annex JB.',
      procurement: 'What may be written and what not.',
      'manual-script': 'Steps for NVDA, PC-Talker, JAWS, VoiceOver and TalkBack, with the words that should be heard.',
    },
    records: 'Other records',
    people: 'Files that people fill',
    peopleFiles: [
      'criteria-results.csv: a judgement for each criterion. An empty row has not been done.',
      'manual-results.csv: what was heard, by screen reader and step. An empty row has not been done.',
      'Only people fill these two files. Building the kit again does not overwrite them. A row without date, role, environment and version does not count.',
    ],
    open: 'Opening the states',
    openSteps: [
      '{serve}',
      'Open {gallery} in a browser. Each state has an address of its own. Nothing outside is asked for.',
    ],
    repeat: 'Making this kit again',
    repeatSteps: ['{command}'],
  },
  states: {
    about:
      'Each state is replayed from what a person does and what comes of it. Where a content has nothing that leads to a state, its page says so.',
    head: ['State', 'Name', 'What a person does'],
    conditions: 'Conditions',
    conditionList: [
      'They are added to the address. Example: &lang=en&theme=dark&text=1.5',
      'lang: ja, ja-x-easy (plain Japanese), en',
      'theme: light, dark (default: the visitor’s setting)',
      'mode: launcher, inline, page',
      'text: 1, 1.25, 1.5 (text size)',
      'furigana: on, off',
    ],
  },
  technologies: {
    relied: 'Technologies relied upon',
    reliedList: ['HTML', 'CSS', 'JavaScript (web components, shadow DOM)', 'WAI-ARIA'],
    notRelied:
      'No PDF, sound or film is used. The only picture is the decoration of the launcher (SVG, aria-hidden). Without scripts only the fallback inside the element is shown.',
    pairs: 'Pairs that were tried',
    pairsAbout:
      'Recordings by machine are of a real screen reader that a machine operates. They show changes; they prove nothing about other screen readers.',
    pairsHead: ['Screen reader', 'Browser', 'Date', 'Journeys recorded'],
    noPairs: 'There are no recordings by machine yet.',
    byMachine: 'Recorded by machine',
    byPeople: 'Tried by people',
    peopleHead: ['Screen reader', 'Browsers to try', 'Result', 'Environment'],
    notDone: 'not done',
    done: '{done} of {all} steps done, {differs} differ',
    browsers: 'Browsers',
    browsersText:
      'It runs in Chrome and Edge 111, Firefox 113, Safari 16.4 and newer. WebKit in the automatic tests is WebKitGTK. It has not been tried in Safari on a device.',
  },
};
