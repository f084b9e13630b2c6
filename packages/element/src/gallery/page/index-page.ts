import { pageLanguage } from '@madoguchi/content';
import { STATES } from '../index.js';
import { PAGE } from '../strings.js';
import { CONDITIONS, parseCondition } from './condition.js';
import { make } from './make.js';

// The list of all states, each with its address under the conditions that are chosen above the list.

const query = new URLSearchParams(location.search);
const { lang } = parseCondition(query);
const language = pageLanguage(lang) === 'en' ? 'en' : 'ja';
const words = PAGE[language];
const values: Readonly<Record<string, string>> = words.values;

document.documentElement.lang = language;
document.title = words.title;

const links: HTMLAnchorElement[] = [];

/** The address of a state under what is chosen. */
function address(id: string): string {
  const chosen = new URLSearchParams({ state: id });
  for (const select of document.querySelectorAll('select')) if (select.value) chosen.set(select.name, select.value);
  return `state.html?${chosen.toString()}`;
}

function update(): void {
  for (const link of links) link.href = address(link.id);
}

const options = make('form', { class: 'options' });
options.append(make('h2', {}, words.options));
for (const name of Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]) {
  const select = make('select', { name, id: `option-${name}` });
  if (name === 'theme' || name === 'furigana') select.append(make('option', { value: '' }, '—'));
  for (const value of CONDITIONS[name]) select.append(make('option', { value }, values[value] ?? value));
  select.value = query.get(name) ?? select.value;
  options.append(make('label', { for: select.id }, words[name]), select);
}
options.addEventListener('change', (event) => {
  const changed = event.target as HTMLSelectElement;
  // The words of this page follow the language.
  if (changed.name === 'lang') location.search = new URLSearchParams({ lang: changed.value }).toString();
  else update();
});
options.addEventListener('submit', (event) => event.preventDefault());

const main = make('main', { id: 'main' }, make('h1', {}, words.title), make('p', {}, words.lead), options);
for (const group of Object.keys(words.groups) as (keyof typeof words.groups)[]) {
  main.append(make('h2', {}, words.groups[group]));
  const list = make('ul', { class: 'states' });
  for (const state of STATES.filter((each) => each.group === group)) {
    const link = make('a', { id: state.id }, state.title[language]);
    links.push(link);
    list.append(make('li', {}, link, ' ', make('code', {}, state.id), make('p', {}, state.reach[language])));
  }
  main.append(list);
}
document.body.prepend(main);
update();
document.documentElement.dataset['gallery'] = 'ready';
