import type { TreeNode } from './tree-node.js';

/** Roles without a meaning of their own: what is in them is told in their place. */
const TRANSPARENT = new Set([
  ...['generic', 'none', 'ruby', 'strong', 'emphasis', 'time', 'LabelText', 'Legend', 'MenuListPopup'],
]);

/** What is drawn and not told. */
const SILENT = new Set(['InlineTextBox', 'LineBreak', 'ListMarker', 'RubyAnnotation']);

/**
 * A tree as lines that a person can read, two spaces a level: role, name in quotes, states; text as it is.
 * @param lang language of what is around, a BCP 47 tag: where the text's is another one, the line says so.
 */
export function describeTree(nodes: readonly TreeNode[], lang: string): string {
  return linesOf(nodes, lang, '').join('\n');
}

function linesOf(nodes: readonly TreeNode[], lang: string, told: string): string[] {
  const lines: string[] = [];
  let text = '';
  let textLang = lang;
  const flush = (): void => {
    const plain = squeeze(text);
    text = '';
    // What a control is named by is not told a second time.
    if (plain && !bare(told).includes(bare(plain))) lines.push(textLang === lang ? plain : `${plain} (${textLang})`);
  };
  for (const node of flatten(nodes)) {
    if (node.role === 'StaticText') {
      if (node.lang !== textLang) flush();
      textLang = node.lang;
      text += node.name;
      continue;
    }
    flush();
    lines.push(lineOf(node, lang));
    lines.push(...linesOf(node.children, node.lang, `${node.name} ${node.value}`).map((line) => `  ${line}`));
  }
  flush();
  return lines;
}

function lineOf(node: TreeNode, lang: string): string {
  const name = squeeze(node.name);
  const description = squeeze(node.description);
  return [
    node.role,
    name && `"${name}"`,
    node.value && `value="${squeeze(node.value)}"`,
    ...node.states,
    node.lang !== lang && `(${node.lang})`,
    description && `– ${description}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function flatten(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => {
    if (SILENT.has(node.role)) return [];
    // A live region has a meaning, whatever it is made of.
    return TRANSPARENT.has(node.role) && !node.states.length ? flatten(node.children) : [node];
  });
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
