import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnswerEvent } from '@madoguchi/client';
import { divideEvents, MAX_TEXT, type TextEvent } from './divide-events.js';
import type { Ending } from './generated-view.js';

type Event = AnswerEvent | TextEvent;

const SELECTED: AnswerEvent = { type: 'selected', entryIds: ['a'], decision: 'answer', foundBy: 'ai' };
const text = (delta: string): TextEvent => ({ type: 'text', delta });

/** Where text goes, and what came there. */
function collected() {
  let resolve: (how: Ending) => void;
  const ended = new Promise<Ending>((done) => (resolve = done));
  const pieces: string[] = [];
  return { pieces, ended, push: (delta: string) => void pieces.push(delta), end: (how: Ending) => resolve(how) };
}

async function* events(...list: readonly Event[]): AsyncGenerator<Event> {
  yield* list;
}

/** Reads as the session does: up to the first event. */
async function firstOf(divided: AsyncIterable<AnswerEvent>): Promise<AnswerEvent | null> {
  for await (const event of divided) return event;
  return null;
}

test('the session gets the reply and no text; the text goes on to its end after the reply', async () => {
  const sink = collected();
  const { signal } = new AbortController();
  const reply = await firstOf(divideEvents(events(text('a'), SELECTED, text('b'), text('c')), sink, signal));
  assert.deepEqual(reply, SELECTED);
  assert.equal(await sink.ended, 'done');
  assert.deepEqual(sink.pieces, ['a', 'b', 'c']);
});

test('an abort ends the text, also where the transport does not listen', async () => {
  for (const [reason, how] of [
    ['stopped', 'stopped'],
    ['anything', 'cut'],
  ]) {
    const sink = collected();
    const control = new AbortController();
    async function* hanging(): AsyncGenerator<Event> {
      yield text('a');
      yield SELECTED;
      await new Promise(() => undefined);
    }
    await firstOf(divideEvents(hanging(), sink, control.signal));
    control.abort(reason);
    assert.equal(await sink.ended, how);
    assert.deepEqual(sink.pieces, ['a']);
  }
});

test('a transport that throws before its reply fails, after it the text is cut short', async () => {
  const { signal } = new AbortController();
  async function* throwing(...list: readonly Event[]): AsyncGenerator<Event> {
    yield* list;
    throw new Error('no more');
  }
  const early = collected();
  await assert.rejects(firstOf(divideEvents(throwing(text('a')), early, signal)), /no more/);
  const late = collected();
  await firstOf(divideEvents(throwing(SELECTED, text('a')), late, signal));
  assert.equal(await late.ended, 'cut');
});

test('length is bounded, and so is the number of pieces', async () => {
  const { signal } = new AbortController();
  async function* endless(delta: string): AsyncGenerator<Event> {
    for (;;) yield text(delta);
  }
  const long = collected();
  assert.equal(await firstOf(divideEvents(endless('あ'.repeat(300)), long, signal)), null);
  assert.equal(await long.ended, 'long');
  assert.equal(long.pieces.join('').length, MAX_TEXT);
  const empty = collected();
  assert.equal(await firstOf(divideEvents(endless(''), empty, signal)), null);
  assert.deepEqual([await empty.ended, empty.pieces], ['long', []]);
});

test('what is no text is no piece of it', async () => {
  const { signal } = new AbortController();
  for (const delta of [1, null, undefined, {}, ['a'], { toString: () => 'a' }]) {
    const sink = collected();
    const wrong = { type: 'text', delta } as unknown as TextEvent;
    assert.deepEqual(await firstOf(divideEvents(events(wrong, SELECTED), sink, signal)), SELECTED);
    assert.equal(await sink.ended, 'done');
    assert.deepEqual(sink.pieces, []);
  }
});
