import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { httpTransport, type AnswerEvent, type AnswerRequest } from '@madoguchi/client';
import { asCurl, CHECKS, runConformance, type ConformanceResult } from '@madoguchi/client/conformance';
import { ROOT } from '../tools/run.mjs';
import { conformanceContent } from './content.js';

// The conformance suite against a backend that was made from the protocol's pages alone, in another language: it holds, and each
// of its broken variants is found, for the right reason.

const PYTHON = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
const skip = PYTHON ? false : 'there is no Python on this machine';

let folder = '';
let file = '';
const content = conformanceContent(join(ROOT, 'examples/hwis/dist/concierge'));
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-conformance-'));
  file = join(folder, 'content.json');
  writeFileSync(file, JSON.stringify(content));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Does something with the Python backend, broken as `broken` says. */
async function withBackend<T>(broken: string | null, work: (endpoint: string) => Promise<T>): Promise<T> {
  const script = join(ROOT, 'test/conformance/minimal_backend.py');
  const child = spawn(PYTHON ?? '', ['-u', script, file, ...(broken ? ['--break', broken] : [])], {
    stdio: ['ignore', 'pipe', broken ? 'ignore' : 'inherit'],
  });
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
      child.once('exit', (code) => reject(new Error(`the backend ended with ${String(code)}`)));
    });
    return await work(endpoint);
  } finally {
    child.kill();
  }
}

const run = (broken: string | null): Promise<readonly ConformanceResult[]> =>
  withBackend(broken, (endpoint) => runConformance(endpoint, content));

test(
  'the client and that backend understand each other, from a consent that it has not heard of on',
  { skip },
  async () => {
    const receipt = {
      id: crypto.randomUUID(),
      contentId: content.contentId,
      termsVersion: content.terms.version,
      termsHash: content.terms.hash,
      at: Date.now(),
    };
    const [entryId = '', other = ''] = content.entryIds;
    const events: AnswerEvent[] = [];
    await withBackend(null, async (endpoint) => {
      const request: AnswerRequest = {
        ...{
          turnId: crypto.randomUUID(),
          receipt,
          contentId: content.contentId,
          contentVersion: content.contentVersion,
        },
        ...{ language: 'ja', termIds: [], path: [], scope: 'path', candidates: [entryId, other], decision: 'choose' },
      };
      const { signal } = new AbortController();
      for await (const event of httpTransport({ endpoint }).answer(request, { signal })) events.push(event);
    });
    assert.deepEqual(events, [{ type: 'selected', entryIds: [entryId], decision: 'choose', foundBy: 'search' }]);
  },
);

test('a backend made from the protocol alone holds every rule', { skip }, async () => {
  const results = await run(null);
  assert.deepEqual(
    results.flatMap(({ name, fault, sent }) => (fault ? [`${name}: ${fault} ${sent ? asCurl(sent) : ''}`] : [])),
    [],
  );
  assert.equal(results.length, CHECKS.length);
});

/** What is broken, the check that has to find it, and what has to be said. */
const BROKEN: readonly (readonly [broken: string, check: string, says: RegExp])[] = [
  ['consent', 'consent-required', /where it is to be refused: consent-required/],
  ['terms', 'consent-stale', /terms in force are not named/],
  ['replay', 'replay', /another reply to the same request/],
  ['lock', 'replay-at-once', /another reply to the same request|were counted/],
  ['reuse', 'key-reused', /where it is to be refused: key-reused/],
  ['order', 'key-order', /status 422, not 200/],
  ['key', 'key-missing', /where it is to be refused: key-missing/],
  ['unknown-ids', 'unknown-ids', /where it is to be refused: unknown-id/],
  ['sentences', 'no-sentences', /is not malformed|where it is to be refused: malformed/],
  ['unknown-fields', 'later-versions', /status 400, not 200/],
  ['withdrawal', 'withdrawal', /where it is to be refused: consent-required/],
  ['generated', 'turn', /not in the content: made-up-by-a-model/],
  ['problems', 'status', /the content type is application\/json, not application\/problem\+json/],
  ['cors', 'other-origins', /does not allow the origin/],
];

for (const [broken, check, says] of BROKEN) {
  test(`a backend that breaks "${broken}" is found by ${check}`, { skip }, async () => {
    const found = (await run(broken)).find(({ name }) => name === check);
    assert.match(found?.fault ?? 'it holds', says);
    assert.match(found?.sent ? asCurl(found.sent) : '', /^curl -i -X (POST|OPTIONS|GET) 'http:/);
  });
}
