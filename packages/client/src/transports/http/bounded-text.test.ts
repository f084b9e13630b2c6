import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { boundedText } from './bounded-text.js';

const CHUNK = 1000;

/** A body without an end, that counts what is taken of it and whether it is told to stop. */
function endless(): { readonly response: Response; readonly state: { taken: number; stopped: boolean } } {
  const state = { taken: 0, stopped: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        state.taken += CHUNK;
        controller.enqueue(new Uint8Array(CHUNK).fill(0x20));
      },
      cancel: () => void (state.stopped = true),
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body), state };
}

test('a body within the limit is its text, also where a letter is cut in two on the way', async () => {
  const bytes = new TextEncoder().encode('窓口');
  const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
  const body = new ReadableStream({
    pull: (controller) => (pieces.length ? controller.enqueue(pieces.shift()) : controller.close()),
  });
  assert.equal(await boundedText(new Response(body), bytes.length), '窓口');
  assert.equal(await boundedText(new Response('x'.repeat(10)), 10), 'x'.repeat(10));
  assert.equal(await boundedText(new Response(null), 10), '');
});

test('of a body without an end no more is taken than tells that it is too long', async () => {
  const { response, state } = endless();
  assert.equal(await boundedText(response, 64 * CHUNK), null);
  assert.deepEqual(state, { taken: 65 * CHUNK, stopped: true });
});

test('what counts is how large it is unpacked', async () => {
  const packed = new Blob([gzipSync(Buffer.alloc(1_000_000, ' '))]);
  assert.ok(packed.size < 2000);
  const body = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  assert.equal(await boundedText(new Response(body), 2000), null);
});
