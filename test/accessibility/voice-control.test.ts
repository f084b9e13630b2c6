import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import type { CDPSession } from 'puppeteer-core';
import { engines } from '../e2e/driver/engines.js';
import { openGallery, type GalleryPage } from './measure/gallery-page.js';
import { seenLabels } from './measure/seen-labels.js';
import { OPERABLE } from './measure/stop-faults.js';

// Who operates a page by voice says what stands on a control (WCAG 2.2, 2.5.3): the name that the browser computes begins with
// what can be seen, in every state and language.

const LANGUAGES = ['ja', 'ja-x-easy', 'en'] as const;

describe('voice control', { skip: engines.includes('chromium') ? false : 'Chromium tells its names' }, () => {
  let gallery: GalleryPage;
  let protocol: CDPSession;
  before(async () => {
    gallery = await openGallery();
    protocol = await gallery.page.createCDPSession();
    await gallery.look({ width: 1280, height: 800 });
  });
  after(() => gallery.close());

  /** Names of all controls of the element, in order, as the browser gives them to whatever asks. */
  async function computedNames(): Promise<readonly string[]> {
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    const names = new Map(nodes.map(({ backendDOMNodeId, name }) => [backendDOMNodeId, String(name?.value ?? '')]));
    const { root } = await protocol.send('DOM.getDocument', { depth: 0 });
    const { nodeId: host } = await protocol.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'madoguchi-chat',
    });
    const { node } = await protocol.send('DOM.describeNode', { nodeId: host });
    const [shadow] = node.shadowRoots ?? [];
    if (!shadow) return [];
    const { object } = await protocol.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { nodeId } = await protocol.send('DOM.requestNode', { objectId: object.objectId ?? '' });
    const { nodeIds } = await protocol.send('DOM.querySelectorAll', { nodeId, selector: OPERABLE });
    const described = nodeIds.map((id) => protocol.send('DOM.describeNode', { nodeId: id }));
    return (await Promise.all(described)).map((each) => names.get(each.node.backendNodeId) ?? '');
  }

  for (const lang of LANGUAGES) {
    test(`what can be seen on a control begins its name: ${lang}`, async () => {
      const faults: string[] = [];
      let controls = 0;
      for (const { id, closed } of STATES) {
        await gallery.show(id, `&lang=${lang}`);
        const [seen, names] = [await gallery.evaluate(seenLabels, OPERABLE), await computedNames()];
        if (!closed && id !== 'no-script') assert.ok(seen.length, `${id}: there are controls`);
        assert.equal(names.length, seen.length);
        seen.forEach((text, index) => {
          if (text === null) return;
          controls++;
          const name = names[index] ?? '';
          if (!plain(text)) faults.push(`${id}: nothing can be seen of "${name}"`);
          else if (!plain(name).startsWith(plain(text))) faults.push(`${id}: "${text.trim()}" is called "${name}"`);
        });
      }
      assert.ok(controls > 5 * STATES.length, `${controls} controls were looked at`);
      assert.deepEqual(faults, []);
    });
  }
});

/** Nobody says white space, or hears of capitals. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
