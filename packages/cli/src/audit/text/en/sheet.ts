import type { AuditText } from '../../text.js';

export const sheet: Pick<
  AuditText,
  | 'results'
  | 'judged'
  | 'applies'
  | 'appliesNot'
  | 'methods'
  | 'allStates'
  | 'none'
  | 'colon'
  | 'comma'
  | 'names'
  | 'sheet'
> = {
  results: {
    conforms: 'Conforms',
    fails: 'Fails',
    'not-applicable': 'Not applicable',
    disputed: 'Judgements differ (to be settled)',
    'earlier-version': 'Untested (a person tested an earlier version)',
    'machine-found': 'Automatic check found a problem (a person must judge)',
    'person-differs': 'A person found a difference (to be judged)',
    'person-heard': 'A person did steps: as expected (not judged yet)',
    'machine-only': 'Automatic checks only (no person yet)',
    'machine-only-not-applicable': 'Automatic checks only (they hold that there is nothing it is about; no person yet)',
    untested: 'Untested',
  },
  judged: ({ date, role, environment, version }) => ` (${date}, ${role}, ${environment}, version ${version})`,
  applies: 'applies',
  appliesNot: 'not applicable, it seems',
  methods: {
    AC: 'A machine finds what is to be tried, and judges.',
    AF: 'A machine finds what is to be tried; a person judges.',
    HC: 'A person finds what is to be tried, and judges.',
  },
  allStates: 'all states',
  none: 'none',
  colon: ': ',
  comma: ', ',
  names: {
    overview: 'Accessibility kit for auditors',
    'results-jis': 'JIS X 8341-3:2016 checklist of success criteria',
    'results-wcag22': 'Checklist of the success criteria added by WCAG 2.1 and 2.2',
    states: 'All states, and how to reach them',
    technologies: 'Technologies relied upon, and what was tried',
    'known-failures': 'Known failures and limits',
    'embedder-duties': 'What the embedding page must see to',
    publication: 'Text for a page of test results',
    procurement: 'Text for procurement documents',
    'manual-script': 'Manual test with screen readers',
  },
  sheet: {
    head: [
      'Criterion',
      'Level',
      'Applies',
      'Result',
      'Methods used',
      'Methods a person still has to use',
      'Note',
      'State URLs',
      'What a person must do',
    ],
    testsHead: {
      repository: 'Tests (run by npm test; no run is recorded here)',
      embedder: 'Tests (on the sample’s content and colours; not run on this content, its colours and languages)',
    },
    jis: '38 rows of level A and AA (those of WCAG 2.0)',
    later: '12 rows added by WCAG 2.1 and 6 added by WCAG 2.2 (level A and AA)',
    about: [
      'This sheet is about the element <madoguchi-chat> alone. Results under JIS X 8341-3:2016 are about whole web pages, so this sheet alone cannot give the result of a page.',
      'The result follows from the evidence, mechanically. Machines alone never give “Conforms”: that and “Not applicable” appear only where a person judged and wrote date and role into criteria-results.csv. “Fails” appears where a person judged so, and where a known failure (known-failures) of the criterion is open.',
      'A step of the manual script that is recorded as “differs” turns the criteria that it touches to “A person found a difference”. That stays until a person judges the criterion on a later day, or the step is as expected when it is tried again in the same environment.',
      'Automatic checks find a part of the problems only. “Automatic checks only” does not mean that there are none.',
      '“Methods used” are those that were really used on this version: AC where only machines looked. “Methods a person still has to use” is what is left.',
    ],
    laterAbout: [
      'The 38 criteria of WCAG 2.0 are in the JIS sheet. This one has those of level A and AA that WCAG 2.1 and 2.2 added.',
      'It too is about the element alone, and “Conforms” does not appear where no person judged. “Fails”, “A person found a difference” and the two columns of methods mean what they mean in the JIS sheet.',
    ],
    counts: 'Number of each result',
    removed:
      '4.1.1 (Parsing) is obsolete and removed in WCAG 2.2. It remains in JIS X 8341-3:2016 and so is in the JIS sheet.',
    methodsTitle: 'Methods',
    resultsTitle: 'Words of the results',
    resultMeaning: {
      conforms: 'A person judged this version and recorded that the criterion is met.',
      fails: 'A person judged that it is not met, or it is known not to be. One example is enough.',
      'not-applicable': 'A person judged this version and recorded that there is nothing which it is about.',
      disputed: 'Judgements of people differ by environment, or differ from whether it was thought to apply.',
      'person-differs':
        'At a step of the manual script something else was heard. A person must judge whether the element is wrong.',
      'person-heard':
        'A person tried steps that touch it, and those were as expected. Nobody has judged the criterion yet.',
      'earlier-version': 'A person judged or tried an earlier version. It has to be done again for this one.',
      'machine-found': 'The automatic check of the page found a problem. A person must judge it.',
      'machine-only': 'The named tests hold it. No person has judged.',
      'machine-only-not-applicable': 'The named tests hold that there is nothing it is about. No person has judged.',
      untested: 'Neither a machine nor a person has tried it.',
    },
    findings: 'Automatic check of the page',
    failures: 'Known failures and limits',
    since: 'Added by',
    steps: 'Steps of the manual script',
    byPerson: 'Tried by a person',
    heard: { 'as-expected': 'as expected', differs: 'differs' },
  },
};
