import type { Transport } from '@madoguchi/client';
import type { MadoguchiChat } from '@madoguchi/element';
import { evilContent } from './evil-content.js';
import { faultsOf, kindsOf } from './markup.js';
import { provoke } from './provoke.js';

/** Harmless texts of all the kinds that are drawn in different ways: what they are drawn with is what may be drawn. */
const HARMLESS = [
  ...['窓口', 'Latin words', 'https://a.example/', 'http://localhost/', '/same-site', 'tel:0120-000-000'],
  ...['mailto:a@a.example', 'ftp://a.example/', 'a@a.example', '03-0000-0000', '#', '?', 'a/b'],
];

/** Kinds that no harmless text may need either. */
const NEVER =
  /^(script|iframe|object|embed|img|svg|math|base|meta|link|style)( |$)| (on\w*|style|src\w*|data|action|formaction)$/;

let known: Promise<ReadonlySet<string>> | undefined;

/** Draws each attack with the real element, in every place of a publisher's content. */
export async function drawPublished(attacks: readonly string[]): Promise<string[]> {
  known ??= walk(HARMLESS, (root) => kindsOf(root)).then((kinds) => {
    const wrong = kinds.filter((kind) => NEVER.test(kind));
    if (wrong.length) throw new Error(`harmless text is drawn with ${wrong.join(', ')}`);
    return new Set(kinds);
  });
  const kinds = await known;
  return walk(attacks, (root) => {
    const faults = faultsOf(root, (kind) => kinds.has(kind));
    provoke(root);
    return faults;
  });
}

/** A service that answers nothing, and says these texts where it says how it is. */
function evilService(texts: readonly string[]): Transport {
  const ja = texts.join(' ');
  return {
    kind: 'remote',
    async *answer() {
      yield { type: 'no-match' };
    },
    status: async () => ({ state: 'open', notice: { text: { ja }, from: 0, until: null } }),
  };
}

/** Draws texts on each screen, and looks at it. @returns what `look` said. */
async function walk(texts: readonly string[], look: (root: ShadowRoot) => string[]): Promise<string[]> {
  const chat = document.createElement('madoguchi-chat') as MadoguchiChat;
  for (const [name, value] of [
    ...([
      ['src', '/none.json'],
      ['mode', 'page'],
      ['lang', 'ja'],
      ['shared-terminal', ''],
    ] as const),
  ]) {
    chat.setAttribute(name, value);
  }
  chat.sessionOptions = { content: evilContent(texts), transport: evilService(texts) };
  document.body.append(chat);
  try {
    await chat.open();
    const session = await chat.session();
    const root = chat.shadowRoot as ShadowRoot;
    const shows = async (selector: string, count = 1): Promise<void> => {
      const end = performance.now() + 20_000;
      while (root.querySelectorAll(selector).length < count) {
        if (performance.now() > end)
          throw new Error(`waited in vain for ${count} of ${selector}: ${root.textContent?.slice(0, 300) ?? ''}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const found: string[] = [];
    const see = (): void => void found.push(...look(root));

    await shows('.decision');
    see();
    session.dispatch({ type: 'accept' });
    await shows('.choice', texts.length + 1);
    // A label is drawn as the text that it is.
    const labels = [...root.querySelectorAll('.choice')].slice(1).map(({ textContent }) => flat(textContent));
    for (const [index, text] of texts.entries()) {
      if (labels[index] !== flat(text)) found.push(`choice ${index} says ${labels[index] ?? 'nothing'}, not ${text}`);
    }
    see();
    session.dispatch({ type: 'choose', choiceId: 'root' });
    await shows('.choice', texts.length);
    for (const index of texts.keys()) session.dispatch({ type: 'pick', entryId: `entry-${index}` });
    await shows('.card .meta', texts.length);
    see();
    session.dispatch({ type: 'show', screen: 'offices' });
    await shows('.office', texts.length);
    see();
    return found;
  } finally {
    chat.remove();
  }
}

function flat(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
