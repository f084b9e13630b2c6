import type { page as japanese, states as japaneseStates } from './ja.js';

export const states: Record<keyof typeof japaneseStates, readonly [title: string, reach: string]> = {
  'launcher-closed': ['Launcher, closed', 'Open the page.'],
  'launcher-failed': ['A file is missing', 'Press the launcher while a part is missing, as after a deployment.'],
  'terminal-wiped': [
    'A shared terminal, after it was wiped',
    'On a page for a shared terminal agree, and do nothing for four minutes.',
  ],
  'no-script': ['Scripts do not run', 'Open the page with scripts switched off, or in an old browser.'],
  'content-loading': ['Content is loading', 'Press the launcher on a slow connection.'],
  'content-failed': ['Content cannot be loaded', 'Press the launcher while offline.'],
  'content-newer': ['Content of a newer format', 'Press the launcher after content of a newer format was published.'],
  'content-invalid': ['Content is broken', 'Press the launcher while the content file is broken.'],
  'consent-first': ['Terms, first time', 'Press the launcher.'],
  'consent-changed': ['Terms, after a change', 'Open it again after the terms you agreed to have changed.'],
  'consent-declined': ['Without agreeing', 'On the terms press “Continue without agreeing”.'],
  'consent-withdrawn': ['After withdrawing', 'Agree, then withdraw the agreement in the settings.'],
  notices: ['Notices and an outage', 'Open it while notices are published.'],
  'choices-first': ['First choices', 'Agree to the terms.'],
  'choices-second': ['Second choices', 'Take one of the first choices.'],
  'choices-third': ['Third choices', 'Take two choices.'],
  questions: ['List of questions', 'Take choices to the end.'],
  'questions-loading': ['Questions are loading', 'Take choices to the end on a slow connection.'],
  'questions-failed': ['Questions cannot be loaded', 'Take choices to the end after the connection broke.'],
  'office-step': ['Choice that leads to an office', 'Choose the office, and come back from its screen.'],
  'path-changed': ['Path changed', 'Take choices to the end, then press the first step of the path.'],
  'composer-empty': ['Composer, empty', 'Agree, and take choices.'],
  'composer-refused': ['Composer, sent empty', 'Press “Search” with nothing typed.'],
  'composer-words': ['Composer with words', 'Type a question.'],
  'composer-remote': ['Composer with words that will be sent', 'Type a question on a page that asks a backend.'],
  'composer-personal-data': ['Composer, personal data warned', 'Type personal data, such as a phone number.'],
  'service-closed': ['Field (service closed)', 'Take a choice while the backend is closed for maintenance.'],
  'service-choices-only': ['Field (choices only)', 'Take a choice while the backend takes no questions.'],
  waiting: ['Waiting', 'Send a question and wait.'],
  'waiting-remote': ['Waiting for a backend', 'Send a question on a page that asks a backend, and wait.'],
  'answer-choice': ['Answer by choices', 'Pick a listed question.'],
  'answer-search': ['Answer by search', 'Type a question for which one answer is found.'],
  'answer-ai': ['Answer picked by AI', 'Type a question on a page whose backend lets an AI pick.'],
  'answer-generated-writing': [
    'Text written by AI, while it is written',
    'On a page with the add-on for generated text, type a question; a text begins below the published answer.',
  ],
  'answer-generated-written': [
    'Text written by AI, complete',
    'On a page with the add-on for generated text, type a question, and wait for the end of the text.',
  ],
  'answer-office-only': ['Question for an office', 'Pick a question that only an office explains.'],
  'answer-table': ['Answer with a table', 'Pick an answer that has a table.'],
  'answer-long': ['The longest answer', 'Pick the longest answer.'],
  'answer-helped': ['Answer that helped', 'Press “Yes” below an answer.'],
  'answer-not-helped': ['Answer that did not help', 'Press “No” below an answer.'],
  'answer-recalled': ['Withdrawn answer, seen before', 'See an answer, and come back after it was withdrawn.'],
  'no-answer-recalled': ['Withdrawn answer, not seen yet', 'Follow a link to an answer that was withdrawn.'],
  candidates: ['Three candidates', 'Type a question that is near to three others.'],
  'candidates-picked': ['Candidate picked', 'Pick one of the three.'],
  'candidates-none': ['None of the candidates', 'Press “None of these”.'],
  clarify: ['Asked what the question is about', 'Ask a question to which the backend replies with choices.'],
  'no-answer': ['No answer', 'Type a question that no answer fits.'],
  'no-answer-wide': ['No answer anywhere', 'After that, search the other topics too.'],
  'no-answer-unknown': ['Answer that is not published', 'A backend selects what the content does not have.'],
  safety: ['Helplines', 'Type words that call for help.'],
  'question-cut': ['Question too long', 'Send more than 200 characters.'],
  'error-offline': ['No connection', 'Send a question after the connection broke.'],
  'error-content': ['Answer cannot be loaded', 'Send a question while a file was changed on the way.'],
  'error-service': ['Backend does not answer', 'Send a question while the backend is down.'],
  'error-terms': ['The terms have changed', 'Send a question after the terms were changed while the page was open.'],
  'error-closed': ['Asked while the service is closed', 'Send a question just after the backend closed.'],
  'quota-reached': ['No more questions', 'Send a question after the daily limit.'],
  'storage-unavailable': ['Nothing can be stored', 'Agree in a browser that does not allow storage.'],
  restored: ['Continued', 'See an answer, close it, and open it again.'],
  'content-signature': [
    'Content that cannot be verified',
    'Press the launcher of a page that names public keys, after the content was changed by somebody else.',
  ],
  'content-insecure': [
    'Content that cannot be verified without HTTPS',
    'Press the launcher of a page that names public keys and was opened with http://.',
  ],
  'content-changed': ['Continued, content changed', 'The same, after new content was published.'],
  offices: ['Offices', 'Press “Find an office”.'],
  'offices-open': ['Office, open now', 'Search for an office by name while it is open.'],
  'offices-closed': ['Office, closed now', 'Search for an office by name while it is closed.'],
  'offices-unknown': ['Office, hours not confirmed', 'Search for an office whose hours are not confirmed.'],
  'offices-none-found': ['No office found', 'Search with words that no office has.'],
  'offices-failed': ['Offices cannot be loaded', 'Press “Find an office” after the connection broke.'],
  'terminal-warning': [
    'A shared terminal that asks whether anybody is there',
    'On a page for a shared terminal agree, and do nothing for three minutes.',
  ],
  help: ['Help', 'Press “How to use”.'],
  settings: ['Settings', 'Press “Settings”.'],
  'settings-receipt': ['Settings, receipt', 'Open the receipt in the settings.'],
  'settings-declined': ['Settings without agreeing', 'Use it without agreeing, and press “Settings”.'],
};

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export const page: Words<typeof japanese> = {
  title: 'State gallery',
  lead: 'Every state has an address. Each is replayed from intents and results through the real session; the only requests are for the files of the content.',
  groups: {
    launcher: 'Before opening, loading',
    consent: 'Terms, notices',
    choices: 'Choices',
    composer: 'Composer',
    answers: 'Answers, candidates',
    errors: 'When something fails',
    conversation: 'Coming back',
    screens: 'Offices, help, settings',
  },
  reach: 'What a person does',
  options: 'Shown with',
  lang: 'Language',
  theme: 'Colours',
  mode: 'Mode',
  text: 'Text size',
  furigana: 'Furigana',
  values: {
    ja: 'Japanese',
    'ja-x-easy': 'Plain Japanese',
    en: 'English',
    light: 'light',
    dark: 'dark',
    launcher: 'launcher',
    inline: 'inside a page',
    page: 'whole page',
    '1': 'normal',
    '1.25': 'large',
    '1.5': 'very large',
    on: 'on',
    off: 'off',
  },
  back: 'All states',
  absent: 'This content has nothing that leads to this state.',
  unknown: 'There is no state of this name.',
  host: 'A page that shows a state.',
  fallback: 'Frequent questions (sample link)',
};

export const notices = {
  outage: 'The job search is hard to reach at the moment (sample text).',
  info: 'Offices are closed from 29 December to 3 January (sample text).',
};

/** What an AI may write: a text with all that the add-on draws. */
export const generatedText = `This is **a sample**. On pages where an AI may write, its text stands like this below the published answer.

- Check what is right in the published answer above.
- More is on the [Hello Work Internet Service](https://www.hellowork.mhlw.go.jp/).

| Where to look | Who wrote it |
| --- | --- |
| The answer above | the department in charge |
| This text | an AI |
`;

export const personalQuestion = 'My phone is 090-1234-5678. I want to register for work';
