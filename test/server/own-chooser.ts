import { inlineText } from '@madoguchi/content';
import { main, type Chooser } from '@madoguchi/server';

// The example of docs/server.*.md: a server with a chooser of one's own. What stands below is printed there.

const MODEL = process.env['MODEL_URL'] ?? 'http://127.0.0.1:9000/choose';

const chooser: Chooser = {
  name: 'our-model-1',
  usesAi: true,
  async choose({ language, termIds, candidates }, published, signal) {
    const entries = published.entries(language).filter(({ id }) => candidates.includes(id));
    const questions = entries.map(({ id, question }) => ({ id, question: inlineText(question) }));
    const body = JSON.stringify({ termIds, questions });
    const response = await fetch(MODEL, { method: 'POST', body, signal });
    if (!response.ok) throw new Error('the model does not answer');
    const { id } = (await response.json()) as { id?: string };
    if (!id) return { result: 'no-match', foundBy: 'ai' };
    return { result: 'selected', entryIds: [id], decision: 'choose', foundBy: 'ai' };
  },
};

process.exitCode = await main(process, { chooser });
