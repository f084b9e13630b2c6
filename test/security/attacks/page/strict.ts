import type { AnswerEvent, AnswerRequest, Session } from '@madoguchi/client';
import type { MadoguchiChat } from '@madoguchi/element';
import type { GeneratingTransport, showGeneratedText, TextEvent } from '@madoguchi/element/generated';
import { ATTRIBUTES, TAGS } from '../../../../packages/element/src/generated/text/tags.js';
import { faultsOf, kindsOf } from './markup.js';
import { provoke } from './provoke.js';
import type { Trapped } from './trap.js';

// The built element and the built add-on in a page with a strict policy, and with policies of its own under the names that the
// libraries have by themselves.

const factory = (
  globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(html: string): string } } }
).trustedTypes;
for (const name of ['dompurify', 'lit-html']) factory?.createPolicy(name, { createHTML: () => '' });
const tests = factory?.createPolicy('attack-tests', { createHTML: (html: string) => html });
const allow = (html: string): string => tests?.createHTML(html) ?? html;

const ENTRY = 'reg-online';
const GENERATED = new Set<string>([
  ...TAGS,
  ...ATTRIBUTES.map((name) => `a ${name}`),
  'ol start',
  'a target',
  'a rel',
  'small',
  'span',
]);

const page = window as unknown as Trapped;

async function until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Puts an element into the page and goes as far as the composer. */
async function opened(prepare: (chat: MadoguchiChat) => void): Promise<{ chat: MadoguchiChat; session: Session }> {
  const chat = document.createElement('madoguchi-chat') as MadoguchiChat;
  for (const [name, value] of [
    ['src', '/concierge/content.json'],
    ['mode', 'page'],
    ['lang', 'ja'],
    ['shared-terminal', ''],
  ] as const) {
    chat.setAttribute(name, value);
  }
  await customElements.whenDefined('madoguchi-chat');
  prepare(chat);
  document.body.append(chat);
  await chat.open();
  const session = await chat.session();
  const manifest = await until('the content', () => {
    const { content, consent } = session.snapshot;
    return content.status === 'ready' && consent.status === 'undecided' && content.manifest;
  });
  session.dispatch({ type: 'accept' });
  const topic = manifest.topics.find(({ entries }) => entries.includes(ENTRY))?.id;
  const leaf = manifest.choices.find(({ leads }) => leads?.to === 'topic' && leads.topic === topic);
  const path: string[] = [];
  for (let choice = leaf; choice;) {
    const { id, parent } = choice;
    path.unshift(id);
    choice = manifest.choices.find((each) => each.id === parent);
  }
  for (const choiceId of path) session.dispatch({ type: 'choose', choiceId });
  await until('the composer', () => chat.shadowRoot?.querySelector('textarea'));
  return { chat, session };
}

async function asked(session: Session): Promise<void> {
  const { length } = session.snapshot.messages;
  session.dispatch({ type: 'ask', text: '求職の登録' });
  await until('a reply', () => session.snapshot.messages.length >= length + 2 && !session.snapshot.turn);
}

/** What ran, or was stopped by the policy, since the last time. */
function ran(): string[] {
  return page.ran.splice(0);
}

let texts: readonly string[] = [];

/** Whatever it is asked, a published entry, and beside it a text in pieces. */
const generating: GeneratingTransport = {
  kind: 'remote',
  async *answer(_: AnswerRequest): AsyncGenerator<AnswerEvent | TextEvent> {
    yield { type: 'selected', entryIds: [ENTRY], decision: 'answer', foundBy: 'ai' };
    const text = texts.join('\n\n');
    for (let at = 0; at < text.length; at += 50) yield { type: 'text', delta: text.slice(at, at + 50) };
  },
};

let withText: ReturnType<typeof opened> | undefined;

/** Attacks as one generated text, through a real turn of the real element with the add-on. */
async function generated(attacks: readonly string[]): Promise<{ faults: string[]; ran: string[]; drawn: number }> {
  const addOn = '/madoguchi/madoguchi-generated.mjs';
  const { showGeneratedText: show } = (await import(addOn)) as { showGeneratedText: typeof showGeneratedText };
  const { chat, session } = await (withText ??= opened((each) => void show(each, generating)));
  texts = attacks;
  await asked(session);
  const { id } = session.snapshot.messages.at(-1) ?? {};
  const box = await until('the box', () => chat.querySelector(`:scope > [slot="${id ?? ''}"]`)?.shadowRoot);
  await until(
    'the end of the text',
    () => !box.querySelector('button') && box.querySelector('.state')?.textContent === '',
  );
  const text = box.querySelector('.text') as HTMLElement;
  const faults = faultsOf(text, (kind) => GENERATED.has(kind), allow);
  provoke(box);
  return { faults, ran: ran(), drawn: text.textContent.length };
}

let withBackend: ReturnType<typeof opened> | undefined;
let known: ReadonlySet<string> | undefined;

/** One turn with a backend that sends attacks wherever a reply or a problem has a string. */
async function backend(): Promise<{ faults: string[]; ran: string[]; shown: string }> {
  const first = !withBackend;
  const { chat, session } = await (withBackend ??= opened((each) => each.setAttribute('endpoint', '/backend')));
  const root = chat.shadowRoot as ShadowRoot;
  const before = root.textContent.length;
  await asked(session);
  const { id } = session.snapshot.messages.at(-1) ?? {};
  await until('the card', () => root.textContent.length !== before && id);
  // The first replies are harmless: what they are drawn with is what may be drawn.
  if (first) for (let turn = 1; turn < 3; turn++) await asked(session);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  known ??= new Set(kindsOf(root));
  const faults = faultsOf(root, (kind) => known?.has(kind) ?? false, allow);
  provoke(root);
  const last = root.querySelector('.transcript > li:last-child')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { faults, ran: ran(), shown: last };
}

/** The policy reports what it stops: tried with a script that it has to stop. */
async function watched(): Promise<boolean> {
  document.createElement('div').innerHTML = allow('<img src="/sentinel.html" onerror="alert(1)">');
  await until('the report', () => page.ran.some((what) => what.startsWith('enforce script-src')));
  return !ran().some((what) => what.startsWith('alert'));
}

export interface Strict {
  readonly generated: typeof generated;
  readonly backend: typeof backend;
  readonly watched: typeof watched;
}

(window as unknown as { strict: Strict }).strict = { generated, backend, watched };
