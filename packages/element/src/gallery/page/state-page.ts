import { pageLanguage } from '@madoguchi/content';
import type { MadoguchiChat } from '../../shell/madoguchi-chat.js';
import { STATES } from '../index.js';
import { PAGE } from '../strings.js';
import { parseCondition } from './condition.js';
import { drawState } from './draw-state.js';
import { make } from './make.js';

// The page of one state: `state.html?state=<id>`. It says on the document whether the state is drawn: `data-gallery` is
// `ready`, `absent` (this content has nothing that leads there) or `failed` with `data-reason`.

const query = new URLSearchParams(location.search);
const condition = parseCondition(query);
const language = pageLanguage(condition.lang) === 'en' ? 'en' : 'ja';
const words = PAGE[language];
const state = STATES.find(({ id }) => id === query.get('state'));
const { dataset } = document.documentElement;

document.documentElement.lang = language;
if (condition.theme) dataset['theme'] = condition.theme;
const main = make('main', { id: 'main' });
const back = make('a', { href: `./?${query.toString()}` }, words.back);
const chat = make('madoguchi-chat') as MadoguchiChat;
chat.append(
  make('p', {}, make('a', { href: 'https://www.hellowork.mhlw.go.jp/help/question02.html' }, words.fallback)),
);

if (state) {
  document.title = `${state.title[language]} – ${words.title}`;
  main.append(
    make('p', {}, back),
    make('h1', {}, state.title[language]),
    make('p', {}, `${words.reach}: ${state.reach[language]}`),
    make('p', { class: 'quiet' }, words.host),
  );
  main.append(chat);
  document.body.prepend(main);
  drawState(chat, state, condition).then(
    (drawn) => {
      if (!drawn) main.append(make('p', { class: 'absent' }, words.absent));
      dataset['gallery'] = drawn ? 'ready' : 'absent';
    },
    (error: unknown) => {
      dataset['reason'] = String(error);
      dataset['gallery'] = 'failed';
    },
  );
} else {
  document.title = words.title;
  main.append(make('h1', {}, words.title), make('p', {}, words.unknown), make('p', {}, back));
  document.body.prepend(main);
  dataset['reason'] = 'unknown';
  dataset['gallery'] = 'failed';
}
