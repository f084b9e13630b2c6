import type { Check } from './check.js';
import { expect } from '../probe.js';
import { consented, NOBODY, replayed, turnBody } from './steps.js';

const SENTENCE = '山田太郎です。求職登録をしたい';

/** Ids go in and ids come out. */
export const ID_CHECKS: readonly Check[] = [
  {
    name: 'turn',
    rule: 'A question is answered with ids of the content, or with none.',
    async run(probe) {
      const received = await probe.call('turn', turnBody(probe, await consented(probe)), probe.id());
      const { entryIds, choiceIds } = probe.content;
      const reply = probe.reply('turn', received);
      const ids = reply.result === 'selected' ? reply.entryIds : reply.result === 'clarify' ? reply.choiceIds : [];
      const known: readonly string[] = reply.result === 'clarify' ? choiceIds : entryIds;
      expect(
        ids.every((each) => known.includes(each)),
        `not in the content: ${ids.join()}`,
        received,
      );
    },
  },
  {
    name: 'feedback',
    rule: 'Feedback on an answer is recorded.',
    async run(probe) {
      const body = { receiptId: await consented(probe), entryId: probe.content.entryIds[0], value: 'not-helped' };
      await replayed(probe, 'feedback', body, probe.id());
    },
  },
  {
    name: 'unknown-ids',
    rule: 'Ids that are not in the content are refused, wherever they stand.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      for (const field of ['termIds', 'path', 'candidates'] as const) {
        probe.refused(await probe.call('turn', { ...body, [field]: [NOBODY] }, probe.id()), 'unknown-id');
      }
      probe.refused(await probe.call('turn', { ...body, contentId: NOBODY }, probe.id()), 'unknown-content');
      const feedback = { receiptId: body.receiptId, entryId: NOBODY, value: 'helped' };
      probe.refused(await probe.call('feedback', feedback, probe.id()), 'unknown-id');
    },
  },
  {
    name: 'no-sentences',
    rule: 'A sentence is refused wherever it stands, and nothing of it comes back.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      for (const wrong of [
        { ...body, termIds: [SENTENCE] },
        { ...body, candidates: [SENTENCE] },
        { ...body, path: [SENTENCE] },
        { ...body, contentVersion: SENTENCE },
        { ...body, termIds: SENTENCE },
      ]) {
        const received = await probe.call('turn', wrong, probe.id());
        probe.refused(received, 'malformed');
        const back = received.text + JSON.stringify([...received.headers]);
        expect(!back.includes('山田') && !back.includes('\\u5c71'), 'what was sent comes back', received);
      }
    },
  },
  {
    name: 'later-versions',
    rule: 'Fields that are not known are ignored.',
    async run(probe) {
      const body = { ...turnBody(probe, await consented(probe)), later: { than: 'this' } };
      probe.reply('turn', await probe.call('turn', body, probe.id()));
    },
  },
];
