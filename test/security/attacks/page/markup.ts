/** What of an element counts: its name, and the names of its attributes. */
export function kindsOf(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const foreign = element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? '' : `${element.namespaceURI ?? ''} `;
    const name = foreign + element.localName;
    return [name, ...[...element.attributes].map((attribute) => `${name} ${attribute.name}`)];
  });
}

const TARGETS = /^(?:https?:|tel:|mailto:|#|$)/;

/** Links that lead to something else than they may. */
export function wrongLinks(root: ParentNode): string[] {
  return [...root.querySelectorAll('[href],[src],[action],[data],[formaction]')].flatMap((element) =>
    ['href', 'src', 'action', 'data', 'formaction'].flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null || TARGETS.test(value) ? [] : [`${element.localName} ${name}=${value}`];
    }),
  );
}

/** Parses markup, where nothing of it runs. In a page with Trusted Types, `allow` is what its policy makes of it. */
function parsed(markup: string, allow: (html: string) => string): Document {
  return new DOMParser().parseFromString(allow(markup), 'text/html');
}

/** What is wrong with nodes, and with what their markup becomes when it is parsed again, twice. */
export function faultsOf(
  root: Element | ShadowRoot,
  allowed: (kind: string) => boolean,
  allow: (html: string) => string = (html) => html,
): string[] {
  const faults: string[] = [];
  const look = (at: ParentNode, when: string): void => {
    faults.push(
      ...kindsOf(at)
        .filter((kind) => !allowed(kind))
        .map((kind) => `${when}: ${kind}`),
    );
    faults.push(...wrongLinks(at).map((link) => `${when}: ${link}`));
  };
  look(root, 'drawn');
  let markup = root.innerHTML;
  for (const when of ['parsed again', 'and again']) {
    const page = parsed(markup, allow);
    look(page.body, when);
    if (page.head.childNodes.length) faults.push(`${when}: something is in its head`);
    markup = page.body.innerHTML;
  }
  return faults;
}
