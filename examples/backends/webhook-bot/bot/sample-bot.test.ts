import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { askInSession } from '../../shared/testing/ask-in-session.js';
import { startedLine } from '../../shared/testing/commands.js';
import { listening } from '../../shared/testing/loopback.js';
import { eventsOf } from '../../shared/testing/sample-request.js';
import { smallContent } from '../../shared/testing/small-content.js';
import { INTENTS } from '../intent-table.js';
import { webhookBotTransport } from '../webhook-bot-transport.js';
import { intentsOf, sampleBot, WORDS } from './sample-bot.js';

// The sample bot, its table and the transport together: in a whole session, without the element.

/** The first column of files of the sample content. */
function idsIn(folder: string, files: readonly string[]): Set<string> {
  const rows = files.flatMap(
    (file) => parse(readFileSync(new URL(`${folder}/${file}`, import.meta.url)), { bom: true }) as string[][],
  );
  return new Set(rows.flatMap(([id]) => id ?? []));
}
const SAMPLE = '../../../hwis/content';
const faq = `${SAMPLE}/faq`;

test('the table leads to entries of the sample content, and the bot knows its words', () => {
  const entries = idsIn(faq, readdirSync(new URL(faq, import.meta.url)));
  assert.deepEqual(
    Object.values(INTENTS).filter((id) => !entries.has(id)),
    [],
  );
  const terms = idsIn(SAMPLE, ['vocabulary.csv']);
  assert.deepEqual(
    Object.values(WORDS)
      .flat()
      .filter((id) => !terms.has(id)),
    [],
  );
  assert.deepEqual(Object.keys(WORDS), Object.keys(INTENTS));
});

test('the bot is the surer of an intent the more of the words belong to it', () => {
  assert.deepEqual(intentsOf(['job-application', 'online-registrant']), [
    { name: 'register_online', confidence: 1 },
    { name: 'register_at_office', confidence: 0.5 },
  ]);
  assert.deepEqual(intentsOf(['weather']), [{ name: 'out_of_scope', confidence: 1 }]);
  assert.deepEqual(intentsOf([]), [{ name: 'out_of_scope', confidence: 1 }]);
});

test('the bot refuses whatever is no id', async (t) => {
  const url = `${await listening(t, sampleBot())}/webhook`;
  for (const termIds of [['ネットで登録したい'], ['two words'], 'job-application', Array(65).fill('a'), undefined]) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ termIds }) });
    assert.deepEqual([response.status, await response.json()], [400, { problem: 'malformed' }]);
  }
});

test('in a session: the published answer is shown, and nothing that the bot says', async (t) => {
  const endpoint = `${await listening(t, sampleBot())}/webhook`;
  const transport = webhookBotTransport({ endpoint, intents: INTENTS });
  const { shown, everything } = await askInSession(await smallContent(), transport, 'ネットで登録したい');
  assert.ok(shown?.kind === 'answer');
  assert.deepEqual([shown.entryId, shown.foundBy, shown.alternatives], ['reg-online', 'ai', ['reg-office']]);
  assert.doesNotMatch(everything, /こんにちは|5,000円/);
});

test('in a session: an entry that is not published is no answer, whatever the table says', async (t) => {
  const endpoint = `${await listening(t, sampleBot())}/webhook`;
  const transport = webhookBotTransport({ endpoint, intents: { register_online: 'made-up' } });
  const { shown } = await askInSession(await smallContent(), transport, 'ネットで登録したい');
  assert.deepEqual(shown?.kind === 'no-answer' && shown.reason, 'unknown');
});

test('it starts with one command, says where it is, and answers', async (t) => {
  const line = await startedLine(t, 'webhook-bot/bot/main.ts', {});
  const [, endpoint = ''] = /^Sample bot: (http:\S+\/webhook)\n$/.exec(line) ?? [];
  const [event] = await eventsOf(webhookBotTransport({ endpoint, intents: INTENTS }));
  assert.equal(event?.type, 'selected');
});
