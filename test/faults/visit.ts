import type { AnswerMessage, Message } from '@madoguchi/client';
import { createHash } from 'node:crypto';
import type { Act, Schedule } from './schedule.js';
import type { Begin, Browser, Look, Tab } from './tab.js';
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
/** After so long, whoever was answering a question and has ended is not waited for any more. Milliseconds, by the server's clock. */
const LATER_MS = 60_000;
/** A request is waited for so long where the network is well. Milliseconds. */
const CALM_MS = 15_000;
/** How often a visit is begun at the most, where the machine was too busy for one. */
const ATTEMPTS = 5;

const OUTCOMES: readonly Message['kind'][] = ['answer', 'candidates', 'no-answer'];

/**
 * Runs a visit over a network with faults.
 *
 * @param open - A new browser, which keeps nothing yet.
 * @param stall - A request that brings nothing for so long is given up. Milliseconds.
 * @returns what was lost, doubled or counted twice; empty where nothing was.
 */
export async function runSchedule(
  { acts, faults }: Schedule,
  world: World,
  open: () => Browser | Promise<Browser>,
  stall: number,
): Promise<string[]> {
  for (let made = 1; ; made++) {
    const visit = new Visit(world, await open(), stall);
    world.proxy.begin(faults);
    try {
      await visit.begin();
      for (const act of acts) await visit.do(act);
      await world.proxy.calm();
      const found = await visit.end();
      // The store of these tests works, but for a page that is given no time it takes too long. Such a page says that nothing is
      // kept: a visit of another kind, which is tested elsewhere.
      if (!visit.lostItsStore || made >= ATTEMPTS) return found;
    } finally {
      await visit.leave();
    }
  }
}

class Visit {
  readonly #world: World;
  readonly #browser: Browser;
  /** The last one is in sight. */
  #tabs: Tab[] = [];
  #patience: number;
  #isOffline = false;
  #asked = 0;
  #receipt = '';
  #feedback = new Map<string, string>();
  #withdrawn = false;
  lostItsStore = false;

  constructor(world: World, browser: Browser, patience: number) {
    this.#world = world;
    this.#browser = browser;
    this.#patience = patience;
  }

  async begin(): Promise<void> {
    const tab = await this.#open();
    for (const intent of [
      { type: 'accept' },
      ...PATH.map((choiceId) => ({ type: 'choose', choiceId }) as const),
    ] as const) {
      await tab.act(intent);
      await tab.settled();
    }
    const { receiptId } = await this.#look(tab);
    if (receiptId === null) throw new Error('the visitor could not agree');
    this.#receipt = receiptId;
  }

  async do(act: Act): Promise<void> {
    const tab = this.#tab;
    switch (act.does) {
      case 'ask':
        await this.#finish(tab);
        await this.#ask(tab, act.question);
        await tab.settled();
        await this.#online();
        return this.#finish(tab);
      case 'ask-and-reload': {
        await this.#finish(tab);
        const sent = this.#isOffline ? tab.sending() : this.#world.proxy.nextQuestion();
        await this.#ask(tab, act.question);
        await Promise.race([sent, tab.settled()]);
        await this.#online();
        return this.#reload();
      }
      case 'feedback':
        return this.#sayWhetherItHelped(act.helped ? 'helped' : 'not-helped', act.both);
      case 'reload':
        return this.#reload();
      case 'other-tab':
        await tab.sight('hidden');
        await (this.#tabs.length < 2 ? this.#open() : this.#show());
        return;
      case 'offline':
        this.#isOffline = true;
        await Promise.all(this.#tabs.map((each) => each.offline(true)));
        return;
      case 'withdraw':
        for (const each of this.#tabs.slice(0, -1)) await each.leave();
        this.#tabs = [tab];
        await this.#finish(tab);
        await tab.act({ type: 'withdraw' });
        await tab.settled();
        this.#withdrawn = true;
        return this.#online();
      default:
        return act satisfies never;
    }
  }

  /** The network is well again, and the visitor looks once more: what has come of it all? */
  async end(): Promise<string[]> {
    this.#patience = CALM_MS;
    await Promise.all(this.#tabs.map((each) => each.patience(CALM_MS)));
    await this.#online();
    await this.#finish(this.#tab);
    // What waits is sent when a page is opened.
    await this.#reload();
    await this.#finish(this.#tab);
    const { query } = this.#world;
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
    const kinds = (await this.#look(this.#tab)).messages.map(({ kind }) => kind);
    const questions = kinds.filter((kind) => kind === 'question').length;
    const outcomes = kinds.filter((kind) => OUTCOMES.includes(kind)).length;
    expect(questions === this.#asked, `${this.#asked} questions were asked, ${questions} are shown`);
    expect(
      outcomes === this.#asked,
      `${this.#asked} questions were asked, ${outcomes} have an answer: ${kinds.join()}`,
    );
    return found;
  }

  async leave(): Promise<void> {
    for (const tab of this.#tabs) await tab.leave();
    await this.#browser.close();
  }

  get #tab(): Tab {
    const tab = this.#tabs.at(-1);
    if (!tab) throw new Error('there is no tab');
    return tab;
  }

  async #look(tab: Tab): Promise<Look> {
    const look = await tab.look();
    this.lostItsStore ||= look.storage === 'memory';
    return look;
  }

  async #failed(tab: Tab): Promise<boolean> {
    return (await this.#look(tab)).messages.at(-1)?.kind === 'error';
  }

  async #online(): Promise<void> {
    if (!this.#isOffline) return;
    this.#isOffline = false;
    await Promise.all(this.#tabs.map((each) => each.offline(false)));
  }

  async #open(): Promise<Tab> {
    const tab = await this.#browser.open(this.#begin);
    this.#tabs.push(tab);
    await tab.settled();
    return tab;
  }

  async #reload(): Promise<void> {
    const tab = await this.#browser.reload(this.#tab, this.#begin);
    this.#tabs.splice(-1, 1, tab);
    await tab.settled();
  }

  get #begin(): Begin {
    return { patience: this.#patience, offline: this.#isOffline };
  }

  /** The other tab comes into sight. */
  async #show(): Promise<void> {
    this.#tabs.reverse();
    await this.#tab.sight('resumed');
    await this.#tab.settled();
  }

  async #ask(tab: Tab, question: number): Promise<void> {
    const { length } = (await this.#look(tab)).messages;
    // Who has no answer yet waits for it: another question would give the first one up.
    if (await this.#failed(tab)) return;
    await tab.act({ type: 'ask', text: QUESTIONS[question] ?? '' });
    if ((await this.#look(tab)).messages.length > length) this.#asked++;
  }

  /** Tries again until there is an answer, as long as their patience lasts: now and then a minute passes in between. */
  async #finish(tab: Tab): Promise<void> {
    await tab.settled();
    for (let tried = 0; tried < PATIENCE && (await this.#failed(tab)); tried++) {
      await this.#world.machine.up();
      if (tried % 4 === 1) this.#world.machine.wait(LATER_MS);
      await tab.act({ type: 'retry' });
      await tab.settled();
    }
  }

  async #sayWhetherItHelped(value: 'helped' | 'not-helped', both: boolean): Promise<void> {
    if (both && this.#tabs.length < 2) {
      await this.#open();
      await this.#show();
    }
    await Promise.all(
      (both ? this.#tabs : [this.#tab]).map(async (tab, index) => {
        const { messages } = await this.#look(tab);
        const answers = messages.filter((message): message is AnswerMessage => message.kind === 'answer').reverse();
        const latest = [...new Map(answers.map((message) => [message.entryId, message])).values()];
        const answer = latest[index] ?? latest[0];
        if (!answer) return;
        this.#feedback.set(answer.entryId, value);
        await tab.act({ type: 'feedback', messageId: answer.id, value });
        await tab.settled();
      }),
    );
    await this.#online();
  }
}
