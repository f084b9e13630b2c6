import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** A JSON object with the way back to the text. */
export interface JsonObject {
  readonly values: Readonly<Record<string, unknown>>;
  /** Line of a member, named with dots (`theme.primary`, `kpis.0.from`), or of the nearest one above it that is there. From 1. */
  lineOf(member: string): number;
}

/** Where a text stops being JSON. */
export interface JsonProblem {
  readonly line: number;
  /** The text just before that place. */
  readonly near: string;
}

/** Reads an object, as strictly as `JSON.parse`: no comments, no comma behind the last member. */
export function parseJsonObject(text: string): JsonObject | JsonProblem {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problem = errors[0]?.offset ?? (root?.type === 'object' ? null : 0);
  if (!root || problem !== null) {
    const before = text.slice(0, problem ?? 0);
    return { line: lineAt(text, before.trimEnd().length), near: `…${before.trimEnd().slice(-20)}` };
  }
  return {
    values: getNodeValue(root) as Record<string, unknown>,
    lineOf: (member) => {
      const path = member.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      let node: Node | undefined;
      for (; !node && path.length; path.pop()) node = findNodeAtLocation(root, path);
      return node ? lineAt(text, node.parent?.offset ?? node.offset) : 0;
    },
  };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
