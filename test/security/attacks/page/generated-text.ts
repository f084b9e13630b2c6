import { blockDrawer } from '../../../../packages/element/src/generated/text/draw-block.js';
import { sanitized } from '../../../../packages/element/src/generated/text/sanitize.js';
import { StreamedText } from '../../../../packages/element/src/generated/text/streamed-text.js';
import { ATTRIBUTES, TAGS } from '../../../../packages/element/src/generated/text/tags.js';
import { faultsOf } from './markup.js';
import { provoke } from './provoke.js';

const draw = blockDrawer(location, ' (new tab)');
const known = new Set<string>([
  ...TAGS,
  ...TAGS.flatMap((tag) =>
    ATTRIBUTES.filter((name) => (name === 'href') === (tag === 'a')).map((name) => `${tag} ${name}`),
  ),
]);
/** What the add-on itself puts to a link that leads elsewhere. */
const added = new Set(['a target', 'a rel', 'small', 'span']);

/** An attack as Markdown: as it is, and in each place where Markdown takes a text or an address. */
function asMarkdown(attack: string): string[] {
  const line = attack.replace(/\s*\n\s*/g, ' ');
  return [
    attack,
    [
      ...[
        `[a](${line})`,
        `[a](<${line}> "${line}")`,
        `![${line}](${line})`,
        `<${line}>`,
        `[${line}](https://a.example/)`,
      ],
      ...[
        `# ${line}`,
        `> ${line}`,
        `- ${line}\n  ${line}`,
        `\`${line}\``,
        `**${line}**`,
        `|${line}|b|\n|-|-|\n|c|${line}|`,
      ],
      `\`\`\`${line}\n${attack}\n\`\`\``,
    ].join('\n\n'),
  ];
}

/** Draws text as the add-on does, in pieces: the attack as it is in small ones, so that it is also drawn while it is not complete. */
export function drawMarkdown(attack: string): string[] {
  const parent = document.createElement('div');
  document.body.append(parent);
  for (const [index, text] of asMarkdown(attack).entries()) {
    const streamed = new StreamedText(parent, draw);
    const size = index ? 1000 : 40;
    for (let at = 0; at < text.length; at += size) streamed.push(text.slice(at, at + size));
    streamed.end();
  }
  return looked(parent, (kind) => known.has(kind) || added.has(kind));
}

// A policy that lets everything pass: what stands between is then the sanitizer alone.
const open = (
  globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): never } }
).trustedTypes?.createPolicy('test-open', {
  createHTML: (html: string) => html,
  createScriptURL: (url: string) => url,
});

/** Draws an attack as HTML, as if Markdown had let it pass: the last barrier has to hold alone. */
export function drawHtml(attack: string): string[] {
  const parent = document.createElement('div');
  document.body.append(parent);
  parent.append(sanitized(attack, open ?? null));
  return looked(parent, (kind) => known.has(kind));
}

function looked(parent: HTMLElement, allowed: (kind: string) => boolean): string[] {
  const faults = faultsOf(parent, allowed);
  provoke(parent);
  // Parsed again where it would run, if there were anything to run.
  const again = document.createElement('div');
  again.innerHTML = parent.innerHTML;
  document.body.append(again);
  provoke(again);
  parent.remove();
  again.remove();
  return faults;
}
