import { createSession, httpTransport, type Message, type Session } from '@madoguchi/client';
import { createHash } from 'node:crypto';
import type { Act, Schedule } from './fault.js';
import type { World } from './world.js';

/** Ways to ask: the second one finds nothing; the others have an answer each, and not the same one. */
const QUESTIONS = [
  'ハローワークに行かずに、インターネットで求職申込みはできますか',
  'ｑｗｚｘ',
  '「オンライン登録者」と「利用登録者」は何が違いますか',
  '登録した求職の内容を確認したり変えたりするには、どうすればよいですか',
];
const PATH = ['seeker', 'seeker-registration'];

/** How often a visitor tries again before they give up. */
const PATIENCE = 8;
/** A request that brings nothing for so long is given up. Milliseconds: the network of the test is near. */
const STALL_MS = 300;

const OUTCOMES: readonly Message['kind'][] = ['answer', 'candidates', 'no-answer'];

/** Runs a visit over a network with faults. @returns what was lost, doubled or counted twice; empty where nothing was. */
export async function runSchedule({ acts, faults }: Schedule, world: World): Promise<string[]> {
  const visit = new Visit(world);
  world.proxy.begin(faults);
  try {
    await visit.begin();
    for (const act of acts) await visit.do(act);
    await world.proxy.calm();
    return await visit.end();
  } finally {
    visit.leave();
  }
}

class Visit {
  readonly #world: World;
  readonly #browser: ReturnType<World['browser']>;
  #tabs: Session[] = [];
  #offline = false;
  #asked = 0;
  #receipt = '';
  #feedback = new Map<string, string>();
  #withdrawn = false;

  constructor(world: World) {
    this.#world = world;
    this.#browser = world.browser();
  }

  async begin(): Promise<void> {
    const tab = await this.#open();
    for (const intent of [
      { type: 'accept' },
      ...PATH.map((choiceId) => ({ type: 'choose', choiceId }) as const),
    ] as const) {
      tab.dispatch(intent);
      await tab.settled();
    }
    const { consent } = tab.snapshot;
    if (consent.status !== 'accepted') throw new Error('the visitor could not agree');
    this.#receipt = consent.receipt.id;
  }

  async do(act: Act): Promise<void> {
    const tab = this.#tab;
    switch (act.does) {
      case 'ask':
        await this.#finish(tab);
        this.#ask(tab, act.question);
        await tab.settled();
        this.#offline = false;
        return this.#finish(tab);
      case 'ask-and-reload': {
        await this.#finish(tab);
        const sent = this.#offline ? sending(tab) : this.#world.proxy.nextRequest();
        this.#ask(tab, act.question);
        await Promise.race([sent, tab.settled()]);
        this.#offline = false;
        return this.#reload();
      }
      case 'feedback':
        return this.#sayWhetherItHelped(act.helped ? 'helped' : 'not-helped', act.both);
      case 'reload':
        return this.#reload();
      case 'other-tab':
        if (this.#tabs.length < 2) await this.#open();
        this.#tabs.reverse();
        return;
      case 'offline':
        this.#offline = true;
        return;
      case 'withdraw':
        for (const each of this.#tabs.slice(0, -1)) each.dispose();
        this.#tabs = [tab];
        await this.#finish(tab);
        tab.dispatch({ type: 'withdraw' });
        await tab.settled();
        this.#withdrawn = true;
        this.#offline = false;
        return;
      default:
        return act satisfies never;
    }
  }

  /** The network is well again, and the visitor looks once more: what has come of it all? */
  async end(): Promise<string[]> {
    this.#offline = false;
    await this.#finish(this.#tab);
    // What waits is sent when a page is opened.
    await this.#reload();
    await this.#finish(this.#tab);
    const { query } = this.#world.database;
    const receipt = createHash('sha256').update(this.#receipt).digest('base64url');
    const rows = (table: string): Promise<readonly { entry_id: string; value: string }[]> =>
      query(`SELECT * FROM ${table} WHERE receipt = $1`, [receipt]);
    const [receipts, turns, feedback] = [await rows('receipts'), await rows('turns'), await rows('feedback')];
    const found: string[] = [];
    const expect = (holds: boolean, fault: string): void => void (holds || found.push(fault));
    if (this.#withdrawn) {
      const left = receipts.length + turns.length + feedback.length;
      expect(left === 0, `${left} rows are left of a withdrawn consent`);
      return found;
    }
    expect(receipts.length === 1, `the consent is recorded ${receipts.length} times`);
    expect(turns.length === this.#asked, `${this.#asked} questions were asked, ${turns.length} are on record`);
    const used = await query<{ used: number }>(
      'SELECT used FROM quota_uses WHERE subject = (SELECT participant FROM receipts WHERE receipt = $1)',
      [receipt],
    );
    const counted = used.reduce((sum, each) => sum + each.used, 0);
    expect(counted === this.#asked, `${this.#asked} questions were asked, ${counted} were counted`);
    for (const [entryId, value] of this.#feedback) {
      const kept = feedback.find((row) => row.entry_id === entryId)?.value;
      expect(kept === value, `"${value}" about ${entryId} is "${kept ?? 'lost'}"`);
    }
    const kinds = this.#tab.snapshot.messages.map(({ kind }) => kind);
    const questions = kinds.filter((kind) => kind === 'question').length;
    const outcomes = kinds.filter((kind) => OUTCOMES.includes(kind)).length;
    expect(questions === this.#asked, `${this.#asked} questions were asked, ${questions} are shown`);
    expect(
      outcomes === this.#asked,
      `${this.#asked} questions were asked, ${outcomes} have an answer: ${kinds.join()}`,
    );
    return found;
  }

  leave(): void {
    for (const tab of this.#tabs) tab.dispose();
  }

  get #tab(): Session {
    const tab = this.#tabs.at(-1);
    if (!tab) throw new Error('there is no tab');
    return tab;
  }

  async #open(): Promise<Session> {
    const { content, fetch, proxy } = this.#world;
    const transport = httpTransport({
      endpoint: proxy.endpoint,
      fetch: (...args) => (this.#offline ? Promise.reject(new TypeError('offline')) : fetch(...args)),
      headers: () => ({ authorization: 'Bearer token' }),
      // Waits are counted elsewhere; here only their order matters.
      ...{ wait: () => new Promise((resolve) => setImmediate(resolve)), attemptLimit: STALL_MS, attempts: 4 },
    });
    const tab = createSession({ content, transport, ...this.#browser });
    this.#tabs.push(tab);
    tab.dispatch({ type: 'open' });
    await tab.settled();
    return tab;
  }

  /** The page goes, as pages go: what is under way is cut off, and there is time for one writing. */
  async #reload(): Promise<void> {
    const gone = this.#tabs.pop();
    gone?.dispose();
    await gone?.settled();
    await this.#open();
  }

  #ask(tab: Session, question: number): void {
    const { length } = tab.snapshot.messages;
    // Who has no answer yet waits for it: another question would give the first one up.
    if (tab.snapshot.messages.at(-1)?.kind === 'error') return;
    tab.dispatch({ type: 'ask', text: QUESTIONS[question] ?? '' });
    if (tab.snapshot.messages.length > length) this.#asked++;
  }

  /** Tries again until there is an answer, as long as their patience lasts. */
  async #finish(tab: Session): Promise<void> {
    await tab.settled();
    for (let tried = 0; tried < PATIENCE && tab.snapshot.messages.at(-1)?.kind === 'error'; tried++) {
      tab.dispatch({ type: 'retry' });
      await tab.settled();
    }
  }

  async #sayWhetherItHelped(value: 'helped' | 'not-helped', both: boolean): Promise<void> {
    if (both && this.#tabs.length < 2) {
      await this.#open();
      this.#tabs.reverse();
    }
    await Promise.all(
      (both ? this.#tabs : [this.#tab]).map(async (tab, index) => {
        const answers = tab.snapshot.messages.filter((message) => message.kind === 'answer').reverse();
        const latest = [...new Map(answers.map((message) => [message.entryId, message])).values()];
        const answer = latest[index] ?? latest[0];
        if (!answer) return;
        this.#feedback.set(answer.entryId, value);
        tab.dispatch({ type: 'feedback', messageId: answer.id, value });
        await tab.settled();
      }),
    );
    this.#offline = false;
  }
}

/** Resolves when a question has been read in the page and is on its way: before that it is a text, and no text outlives a page. */
function sending(tab: Session): Promise<void> {
  return new Promise((resolve) => {
    const stop = tab.subscribe(({ unanswered }) => {
      if (!unanswered) return;
      stop();
      resolve();
    });
  });
}
