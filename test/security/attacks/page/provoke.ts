/** Does what a visitor might do to make an attack run: every event that an attribute waits for, every link that is no address. */
export function provoke(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2), { bubbles: false, cancelable: true }));
    }
    const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    if (/^[\s\u0000-\u0020]*(javascript|data|vbscript):/i.test(address)) (element as HTMLElement).click?.();
  }
}
