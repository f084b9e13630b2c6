import { showGeneratedText } from '/madoguchi/madoguchi-generated.mjs';

// Before the panel is opened for the first time: this page shows generated text below published answers.
showGeneratedText(document.querySelector('madoguchi-chat'), {
  kind: 'remote',
  async *answer({ candidates, decision, language }, { signal }) {
    // First the reply: which published entry it is. Here the matcher in the page has decided; nothing is sent for it.
    if (!candidates.length || decision === 'none') return yield { type: 'no-match' };
    yield { type: 'selected', entryIds: candidates, decision, foundBy: 'search' };
    // Then the text, as it comes. It is asked for with the entry's id; what was typed is not known here.
    yield* textAbout({ entryId: candidates[0], language }, signal);
  },
});

/** The text, in the pieces in which the server sends it. An abort is a normal end. */
async function* textAbout(ask, signal) {
  try {
    const reply = await fetch('/text', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ask),
      credentials: 'omit',
      signal,
    });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield { type: 'text', delta: piece.value };
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
