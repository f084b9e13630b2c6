import assert from 'node:assert/strict';
import {
  createSession,
  findEntry,
  homeTopic,
  memoryContentSource,
  topicsInScope,
  type Message,
  type Session,
  type SessionEvent,
  type Transport,
} from '@madoguchi/client';
import type { Sample } from './sample.js';

/** Stands in everything that a backend or a chooser says in a language: none of it may reach a visitor. */
export const CANARY = 'TellTale';

/**
 * Where a visitor stands when they ask. `everywhere`: a step that leads to no topic, so that all are looked into. `topic`: one of
 * many, so that nearly all that is published is not for them.
 */
const PATHS = { everywhere: ['office'], topic: ['seeker', 'seeker-registration'] } as const;

const START = Date.parse('2026-11-24T09:00:00+09:00');
const QUESTIONS = [
  'ハローワークに行かずに、インターネットで求職申込みはできますか',
  '登録した求職の内容を変えたい',
  '失業したときの手当をもらうには',
  'ｑｗｚｘ',
];

/** What came of a question: the kinds of the messages that followed it. */
export type Outcome = Message['kind'];

/** A real session over the sample content, with somebody else at the other end. */
export class Visitor {
  readonly session: Session;
  readonly #sample: Sample;
  readonly #events: SessionEvent[] = [];
  readonly #path: readonly string[];
  #asked = 0;
  /** The time between two questions: long enough for the service to be asked again whether it is open. Milliseconds. */
  readonly #pause = 6 * 60 * 1000;

  constructor(sample: Sample, transport: Transport, path: keyof typeof PATHS) {
    this.#sample = sample;
    this.#path = PATHS[path];
    this.session = createSession({
      content: memoryContentSource(sample.files),
      transport,
      onEvent: (event) => this.#events.push(event),
      now: () => START + this.#asked * this.#pause,
    });
  }

  async agree(): Promise<void> {
    this.session.dispatch({ type: 'open' });
    await this.session.settled();
    this.session.dispatch({ type: 'accept' });
    await this.session.settled();
    assert.equal(this.session.snapshot.consent.status, 'accepted');
  }

  /** Asks a question. @returns what was shown. */
  async ask(): Promise<readonly Outcome[]> {
    const { session } = this;
    session.dispatch({ type: 'restart' });
    for (const choiceId of this.#path) session.dispatch({ type: 'choose', choiceId });
    session.dispatch({ type: 'ask', text: QUESTIONS[this.#asked % QUESTIONS.length] ?? '' });
    this.#asked++;
    await session.settled();
    return this.#shown();
  }

  /** Holds what is shown since the question against what is published. */
  #shown(): readonly Outcome[] {
    const { snapshot } = this.session;
    assert.equal(snapshot.turn, null, 'the turn has come to an end');
    const at = snapshot.messages.findLastIndex(({ kind }) => kind === 'question');
    assert.ok(at >= 0, 'there is a question');
    const shown = snapshot.messages.slice(at + 1);
    for (const message of shown) this.#hold(message);
    // Of the content there is what was published, byte for byte; the rest is ids, codes and times.
    const { content, ...rest } = snapshot;
    const said = JSON.stringify([rest, this.#events.splice(0)]);
    assert.equal(said.includes(CANARY), false, 'nothing that the other end said');
    assert.ok(said.length < 50_000, 'nor a lot of anything');
    assert.ok(content.status === 'ready');
    assert.equal(Object.keys(Object.prototype).length, 0);
    return shown.map(({ kind }) => kind);
  }

  #hold(message: Message): void {
    switch (message.kind) {
      case 'answer':
        this.#offered(message.entryId);
        // The promise of automation: nothing else is a card by itself.
        assert.equal(this.#sample.entries.get(message.entryId)?.automation, 'allowed');
        for (const id of message.alternatives) this.#offered(id);
        assert.ok(['search', 'ai'].includes(message.foundBy));
        return;
      case 'candidates':
        for (const id of message.entryIds) this.#offered(id);
        assert.ok(message.entryIds.length >= 1 && message.entryIds.length <= 3);
        assert.equal(new Set(message.entryIds).size, message.entryIds.length);
        assert.ok(['search', 'ai'].includes(message.foundBy));
        return;
      case 'clarify':
        for (const id of message.choiceIds) {
          assert.ok(
            this.#sample.manifest.choices.some((choice) => choice.id === id),
            `${id} is published`,
          );
        }
        assert.ok(message.choiceIds.length >= 1 && message.choiceIds.length <= 7);
        return;
      case 'quota':
        assert.ok(Number.isInteger(message.resetsAt) && Math.abs(message.resetsAt) <= 8.64e15);
        return;
      case 'no-answer':
      case 'error':
        assert.match(JSON.stringify(message), /^[\x20-\x7e]{0,300}$/);
        return;
      default:
        assert.fail(`a question is not followed by ${message.kind}`);
    }
  }

  /** An entry that is shown or offered: published as it stands there, not taken back, and where the visitor agreed to look. */
  #offered(id: string): void {
    const { snapshot } = this.session;
    const { entries, recalled, manifest } = this.#sample;
    const entry = entries.get(id);
    assert.ok(entry && !recalled.includes(id), `${id} is published`);
    assert.deepEqual(findEntry(snapshot, id), entry);
    if (snapshot.lastQuestion?.scope !== 'path') return;
    const lists = manifest.topics.filter((topic) => topic === homeTopic(manifest, id) || topic.also.includes(id));
    const scope = new Set(topicsInScope(snapshot));
    assert.ok(lists.some((topic) => scope.has(topic.id)));
  }
}
