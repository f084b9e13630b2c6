import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press, server, type Journey } from './journey.js';
import type { Recording } from './recording.js';
import { differences, madeWith, transcript } from './transcript.js';

const journey: Journey = {
  name: 'test',
  title: 'A test.',
  page: 'index.html',
  steps: [press('Return', 'Opens.'), server(null, 'Waits.'), press('Down', 'Reads.'), press('Tab', 'Goes on.')],
};
const versions = { orca: 'Orca 1', browser: 'Firefox 1', date: '2026-01-01' };

/** The transcript of what is said on the steps that are pressed; the second step has no key. */
function written(opened: readonly string[], read: readonly (readonly string[])[] = [['一行目', '二行目']]): string {
  const recording: Recording = {
    journey: 'test',
    browser: 'firefox',
    steps: [
      { does: '', heard: [{ did: 'Return', said: opened }] },
      { does: '', heard: [] },
      { does: '', heard: read.map((said) => ({ did: 'Down', said })) },
      { does: '', heard: [{ did: 'Tab', said: [] }] },
    ],
  };
  return transcript(journey, recording, versions);
}

test('a transcript says what was pressed, what was heard, and where it was silent', () => {
  const text = written(['窓口 dialog', 'ご利用の前に heading']);
  assert.match(text, /^## 1\. Opens\.\n\n- `Return` → 窓口 dialog \/ ご利用の前に heading\n/m);
  assert.match(text, /^- \(nothing is pressed\)\n/m);
  assert.match(text, /^- `Tab` → \(nothing\)\n/m);
  assert.match(text, /- Screen reader: Orca 1\n- Browser: Firefox 1\n- Recorded: 2026-01-01/);
});

test("what the browser's window says by itself is left out, but where it is all that is said", () => {
  const page = written(['見本 document web.']);
  assert.equal(written(['Untitled page tab.', 'Loading. Please wait.', '見本 document web.']), page);
  assert.match(written(['見本 - Memory usage - 24.6 MB page tab.']), /→ 見本 page tab\.\n/);
  assert.match(written(['localhost:12345 link.']), /→ localhost link\.\n/);
});

test('the day, the versions, ends of lines and breaths are no difference', () => {
  const kept = written(['回答です。 はい。'], [['一行目'], ['二行目']]).replace('2026-01-01', '2025-12-31');
  assert.deepEqual(differences(kept, written(['回答です。', 'はい。'], [['一行', '目二'], ['行目']])), []);
});

test('where one is said to be is no difference beside what has the focus, and is one where it is all', () => {
  const kept = written(['窓口を探す heading']);
  assert.deepEqual(differences(kept, written(['main content', '窓口 dialog', '窓口を探す heading'])), []);
  assert.equal(differences(kept, written(['窓口 dialog'])).length, 3);
});

test('when a state is told of is no difference beside what has the focus, and is one where it is all', () => {
  const kept = written(['質問する collapsed push button.']);
  assert.deepEqual(differences(kept, written(['collapsed', '質問する collapsed push button.'])), []);
  assert.deepEqual(differences(written(['expanded', '窓口']), written(['窓口', 'expanded'])), []);
  assert.equal(differences(kept, written(['collapsed'])).length, 3);
});

test('that something takes longer than a moment is no difference beside what comes of it, and is one where it is all', () => {
  const kept = written(['回答です。']);
  assert.deepEqual(differences(kept, written(['調べています。', '回答です。'])), []);
  assert.deepEqual(differences(kept, written(['調べています。 回答です。'])), []);
  assert.equal(differences(kept, written(['調べています。'])).length, 3);
});

test('how much of a new page is read before the next key is no difference', () => {
  const kept = written(['Finished loading 見本.', 'Page has 2 headings.', '本文へ移動 link.', '見本です。']);
  assert.deepEqual(
    differences(kept, written(['Finished loading 見本.', 'Page has 2 headings.', '本文へ移動 link.'])),
    [],
  );
  assert.equal(differences(kept, written(['Finished loading 別.', 'Page has 2 headings.'])).length, 3);
});

test('a word that is missing, new or moved is one, under its step', () => {
  const kept = written(['一', '二']);
  assert.deepEqual(differences(kept, written(['一'])), ['## 1. Opens.', '- - `Return` → 一二', '+ - `Return` → 一']);
  assert.deepEqual(differences(kept, written(['二', '一'])), [
    '## 1. Opens.',
    '- - `Return` → 一二',
    '+ - `Return` → 二一',
  ]);
  assert.deepEqual(differences(kept, written(['一', '二'], [['一行目']])), [
    '## 3. Reads.',
    '- - `Down` → 一行目二行目',
    '+ - `Down` → 一行目',
  ]);
});

test('a transcript is compared with what the same versions say, whatever the day', () => {
  const kept = written(['一']);
  assert.equal(madeWith(kept, { ...versions, date: '2027-01-01' }), true);
  assert.equal(madeWith(kept, { ...versions, browser: 'Firefox 1.1' }), true);
  assert.equal(madeWith(kept, { ...versions, browser: 'Firefox 2' }), false);
  assert.equal(madeWith(kept, { ...versions, browser: 'Chromium 1' }), false);
  assert.equal(madeWith(kept, { ...versions, orca: 'Orca 2' }), false);
});
