import type { EvaluateStrings } from '../strings.js';

export const en: EvaluateStrings = {
  usage:
    'madoguchi eval <content folder> [--queries questions.csv] [--half held-out|tuning|all] [--json] [--html report.html] [--suggest]   measures how well real questions are answered (another FAQ: madoguchi eval --faq faq.csv --queries questions.csv)',
  together:
    'Name either a content folder or --faq. --faq needs --queries. --vocabulary and --no-synonyms go with --faq, --language with a content folder.',
  badHalf: '--half is held-out, tuning or all.',
  badDate: 'Write --today as 2026-12-01.',
  badLanguage: 'This content has no language "{value}". It has: {allowed}',
  overlay: '{folder} is an overlay and has no answers to measure. Name the folder of the content below it.',
  noQueries:
    'There is no file of questions (looked for {paths}). Put a CSV file with the columns query and relevant there, or name one with --queries.',
  noQuestions:
    '{file} has no question to measure ({half}). Write questions into the column query, and check the column half.',
  noEntries: '{file} has no entries. Fill the columns id, question and answer.',
  notWritable: '{path} cannot be written. Check the place and your permission to write there.',
  badVocabulary: 'There are things to put right in {file}. Put them right and run the command again.\n{faults}',
  unknownIds:
    'Note: {file}, line(s) {rows}: relevant names ids that are not there ({ids}). They were left out, and {left} question(s) with no other right entry were not measured. Check the ids.',
  unknownPaths:
    'Note: {file}, line(s) {rows}: path names choices that are not there ({ids}). It was taken as empty. Check the ids of the choices.',
  noPaths:
    'Note: {count} unanswerable question(s) have an empty path and were asked over the whole content. Write the id of a choice there.',
  duplicateIds: 'Note: {file} has ids more than once ({ids}). Only the first row of each was used. Change the ids.',
  emptyEntries:
    'Note: {file}, line(s) {rows}: the id or the question is empty or unreadable, so they were left out. Fill them.',
  noTuning:
    'No question is marked tuning (column half), so nothing is suggested: what was learnt from held-out questions could not be measured on them.',
  readingContent: 'Reading the content',
  findingSynonyms: 'Finding words that mean the same',
  calibrating: 'Calibrating',
  asking: 'Asking',

  measures: {
    questions: { label: 'Questions', definition: 'Number of questions measured.' },
    answerable: { label: 'Answerable', definition: 'Number of questions that some entry of the content answers.' },
    cards: { label: 'Cards', definition: 'Number of answer cards shown at once.' },
    reciprocalRank: {
      label: 'Mean reciprocal rank',
      definition:
        'Mean over the answerable questions of 1 / the place of the first right entry (1 for the first place, 0.5 for the second, 0 where it is not found).',
    },
    first: { label: 'First', definition: 'Share of the answerable questions with a right entry in the first place.' },
    firstThree: {
      label: 'First three',
      definition: 'Share of the answerable questions with a right entry in the first three places.',
    },
    firstFive: {
      label: 'First five',
      definition: 'Share of the answerable questions with a right entry in the first five places.',
    },
    reached: {
      label: 'Reached',
      definition:
        'Share of the answerable questions for which a right entry is among what is shown: the card, its alternatives, or the candidates.',
    },
    answered: { label: 'Answered at once', definition: 'Share of all questions that get one card at once.' },
    cardsRight: { label: 'Cards right', definition: 'Share of the cards shown at once that are right.' },
    wrongCards: {
      label: 'Wrong cards',
      definition:
        'Share of the cards shown at once that are wrong: of another question, or for one that nothing answers. 0 where no card was shown.',
    },
    cardsForUnanswerable: {
      label: 'Cards for unanswerable',
      definition: 'Share of the unanswerable questions that still get a card at once.',
    },
    offered: { label: 'Offered', definition: 'Share of all questions that get candidates to choose from.' },
    offersRight: {
      label: 'Offers right',
      definition: 'Share of the questions with candidates whose candidates include a right entry.',
    },
    offersForUnanswerable: {
      label: 'Offers for unanswerable',
      definition: 'Share of the unanswerable questions that get candidates.',
    },
    handedOff: {
      label: 'Handed off',
      definition: 'Share of all questions that get neither a card nor candidates, but the way to a person.',
    },
    handOffsRight: {
      label: 'Hand-offs right',
      definition: 'Share of the questions handed off that indeed nothing answers.',
    },
    handedOffAnswerable: {
      label: 'Answerable, handed off',
      definition: 'Share of the answerable questions that are shown nothing but the way to a person.',
    },
    handedOffUnanswerable: {
      label: 'Unanswerable, handed off',
      definition: 'Share of the unanswerable questions that are handed off.',
    },
    helped: { label: 'Helplines', definition: 'Share of all questions that are shown helplines first.' },
  },
  halves: { 'held-out': 'held-out questions', tuning: 'tuning questions', all: 'all questions' },
  searches: {
    whole: { label: 'Whole content', definition: 'Nothing was chosen; the whole content is searched.' },
    firstChoice: {
      label: 'Inside the first choice',
      definition: 'The first choice was taken. This is where a visitor types, so decisions are judged here.',
    },
    pathChosen: {
      label: 'Path chosen',
      definition: 'The visitor chose the path down to the topic of the right entry (answerable questions only).',
    },
  },
  functions: { answer: 'Card at once', choose: 'Candidates', none: 'Hand-off', safety: 'Helplines', all: 'All' },
  rightWhen: {
    answer: 'the card is right',
    choose: 'a candidate is right',
    none: 'nothing answers the question',
    safety: 'not judged',
  },

  kpi: {
    held: 'Met: {what} is {value} ({of}95% interval {interval}). The aim is {aim}.',
    missed: 'Missed: {what} is {value} ({of}95% interval {interval}). The aim is {aim}.',
    unmeasured:
      'Missed: {what} cannot be measured, for lack of such questions. The aim is {aim}. Add questions, or remove the aim.',
    'left-out': 'Not measured: {what}. The aim is {aim}. --half leaves out the {half}.',
    coming: 'To come: {what}. The aim is {aim}.',
    past: 'Past: {what}. The aim was {aim}.',
  },
  kpiStatus: {
    held: 'met',
    missed: 'missed',
    unmeasured: 'cannot be measured (missed)',
    'left-out': 'not measured',
    coming: 'to come',
    past: 'past',
  },
  atLeast: 'at least {bound}',
  atMost: 'at most {bound}',
  kpisHeld: 'All {count} aim(s) in force today ({today}) are met.',
  kpisMissed: '{count} of the aims in force today ({today}) are missed.',
  noKpis: 'No aim is in force today ({today}). Set them with kpis in service.json.',

  title: 'Evaluation of the search: {name}',
  about: 'Version {version}, {date}, {questions} questions ({unanswerable} unanswerable), {entries} entries',
  settings:
    'Bounds: card {answer}, candidates {choose}. Registered terms {terms}, groups of synonyms {synonyms}, readings {readings}.',
  wrongCards: 'Wrong cards ({half}, {count})',
  missed: 'Questions whose right entry is not shown ({half}, {count})',
  heldOutHidden:
    '{wrong} wrong card(s) and {missed} missed question(s) of the held-out half are not listed here: who mends them can measure nothing on them any more. See them with --half held-out.',
  heldOutWarning:
    'These are held-out questions. Once content is mended by them, they measure nothing. If you tune, do not open this.',
  miss: 'line {row} "{query}" → {card} (right: {relevant})',
  noCard: 'nothing',
  noEntry: 'no answer',
  neverAsked: 'Entries that are the answer of no question ({half}, {count} of {entries}): {ids}',
  written: 'The report was written to {path}.',
  aliases: 'Candidates for aliases',
  forms: 'Candidates for vocabulary.csv (synonyms)',
  noSuggestions: 'Nothing to suggest.',
  because: {
    synonym: 'synonym in the dictionary',
    beside: 'in the right entry’s wordings',
    none: 'no term to go with',
  },
  unanswerableTopic: '(unanswerable)',

  html: {
    contents: 'Contents',
    summary: 'Summary',
    kpis: 'Aims',
    functions: 'Accuracy per function',
    topics: 'Accuracy per topic',
    kinds: 'Accuracy per kind of wording',
    bounds: 'If the bound moved',
    confidence: 'Confidence',
    coverage: 'Entries with questions',
    coverageText: '{asked} of {entries} entries are the answer of some question.',
    suggestions: 'Suggestions',
    suggestionsText: 'From {misses} tuning questions whose right entry was not first. A person decides what is added.',
    definitions: 'What the words mean',
    measure: 'Measure',
    meaning: 'Meaning',
    value: 'Value',
    aim: 'Aim',
    period: 'Period',
    status: 'Result',
    function: 'Function',
    half: 'Questions',
    search: 'Searched',
    share: 'Share',
    rightWhen: 'Right when',
    accuracy: 'Accuracy',
    interval: '95% interval',
    topic: 'Topic',
    kind: 'Kind',
    query: 'Question',
    card: 'Shown',
    relevant: 'Right',
    row: 'Line',
    place: 'Place',
    bound: 'Bound',
    now: 'present bound',
    range: 'Confidence',
    right: 'First is right',
    wrong: 'First is wrong',
    unanswerable: 'Unanswerable',
    entry: 'Entry',
    alias: 'Alias',
    term: 'Registered term',
    form: 'Form to add',
    reason: 'Reason',
    misses: 'Questions',
    none: 'None.',
    show: 'Open',
    topicsDescription:
      'A bar for the mean reciprocal rank (0 to 1) of each topic, with its 95% interval as a line. Numbers are in the table.',
    boundsDescription:
      'Across: the share of all questions that get a card at once. Up: the share of these cards that are right. A lower bound lies further right. The dot is the present bound. Numbers are in the table.',
    confidenceDescription:
      'Questions in ten bands of confidence; from above: the first entry is right, is wrong, nothing answers. Lines are the present bounds. Numbers are in the table.',
    kpisDescription: 'The bar is the value, the upright line the aim. Numbers are in the table.',
    wait: 'not measured',
  },
};
