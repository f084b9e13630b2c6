import type { CDPSession, Protocol } from 'puppeteer-core';
import type { TreeNode } from './tree-node.js';

/** States that change what is said, in the order that they are written in. */
const STATES = [
  ...['focused', 'level', 'modal', 'expanded', 'pressed', 'checked', 'selected', 'disabled', 'readonly', 'required'],
  ...['invalid', 'busy', 'live', 'atomic', 'hasPopup', 'multiline'],
] as const;

type AxNode = Protocol.Accessibility.AXNode;

/** The accessibility tree of the element and of what stands in it, from Chromium's DevTools protocol. */
export async function readTree(protocol: CDPSession): Promise<readonly TreeNode[]> {
  const { root } = await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
  const attributes = attributesOf(root);
  const host = [...attributes].find(([, each]) => each.get('#') === 'MADOGUCHI-CHAT')?.[0];
  const { nodes } = await protocol.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === host);
  if (!start) throw new Error('the element is not in the tree');

  const read = (node: AxNode, around: string): readonly TreeNode[] => {
    const own = attributes.get(node.backendDOMNodeId ?? -1);
    const lang = own?.get('lang') ?? around;
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child, lang) : [];
    });
    if (node.ignored) return children;
    const states = statesOf(node, own);
    const text = (value: Protocol.Accessibility.AXValue | undefined): string => String(value?.value ?? '');
    return [
      {
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        value: text(node.value),
        states,
        lang,
        // What is announced depends on when one looks: the transcripts of the screen reader hold it.
        children: states.includes('live=polite') ? [] : children,
      },
    ];
  };
  return read(start, attributes.get(host ?? -1)?.get('lang') ?? '');
}

/** What each node of the document says of itself, by its id in the browser; its own name is under `#`. */
function attributesOf(root: Protocol.DOM.Node): Map<number, ReadonlyMap<string, string>> {
  const found = new Map<number, ReadonlyMap<string, string>>();
  const visit = (node: Protocol.DOM.Node): void => {
    const list = node.attributes ?? [];
    const pairs = list.flatMap((name, index) => (index % 2 ? [] : [[name, list[index + 1] ?? ''] as const]));
    found.set(node.backendNodeId, new Map([['#', node.nodeName], ...pairs]));
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child);
  };
  visit(root);
  return found;
}

function statesOf(node: AxNode, own: ReadonlyMap<string, string> | undefined): readonly string[] {
  const values = new Map(node.properties?.map(({ name, value }) => [String(name), String(value.value)]));
  const states = STATES.flatMap((name) => {
    const value = values.get(name);
    // What is not the case need not be said; but that something is closed, or not pressed, is heard.
    const said = name === 'expanded' || name === 'pressed' || name === 'checked';
    // How deep a list is nested is seen from the indent.
    const nesting = name === 'level' && node.role?.value === 'listitem';
    if (value === undefined || (value === 'false' && !said) || value === 'off' || nesting) return [];
    return value === 'true' ? [name] : [`${name}=${value}`];
  });
  // The protocol does not tell it.
  const current = own?.get('aria-current');
  return current ? [...states, `current=${current}`] : states;
}
