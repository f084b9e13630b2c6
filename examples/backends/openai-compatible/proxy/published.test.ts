import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryContentSource, type ContentSource } from '@madoguchi/client';
import { smallContent } from '../../shared/testing/small-content.js';
import { published } from './published.js';

const files = await smallContent();
const source = memoryContentSource(files);

/** Counts what is read of `content`. */
function counted(content: ContentSource): { readonly content: ContentSource; readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    content: {
      ...content,
      manifest: (options) => (read.push('manifest'), content.manifest(options)),
      shard: (ref, options) => (read.push(ref.kind), content.shard(ref, options)),
    },
  };
}

test('titles and labels are in the language that is asked for, in the order of the ids', async () => {
  const { titles, labels } = published(source);
  assert.deepEqual(await titles(['reg-validity', 'reg-online'], 'ja'), [
    '求職申込みの有効期間はいつまでですか',
    'インターネットで求職申込みはできますか',
  ]);
  assert.deepEqual(await titles(['reg-online'], 'en'), ['Can I register on the web?']);
  assert.deepEqual(await labels(['online-registrant', 'job-application'], 'ja'), ['オンライン登録者', '求職申込み']);
  assert.deepEqual(await labels(['job-application'], 'en'), ['registering for work']);
});

test('a language that the content lacks gives the Japanese', async () => {
  const { titles, labels } = published(source);
  assert.deepEqual(await titles(['reg-online'], 'ja-x-easy'), ['インターネットで求職申込みはできますか']);
  assert.deepEqual(await labels(['job-application'], 'ja-x-easy'), ['求職申込み']);
});

test('one id that is not published, and there are no texts', async () => {
  const { titles, labels } = published(source);
  assert.equal(await titles(['reg-online', 'made-up'], 'ja'), null);
  assert.equal(await labels(['job-application', 'made-up'], 'ja'), null);
});

test('files are read once, and a new publication is looked for after a while', async () => {
  const { content, read } = counted(source);
  let now = 0;
  const { titles, labels } = published(content, { maxAge: 1000, now: () => now });
  const ask = () => Promise.all([titles(['reg-online', 'reg-office'], 'ja'), labels(['job-application'], 'ja')]);
  await ask();
  now = 999;
  await ask();
  assert.deepEqual(read.sort(), ['faq', 'manifest', 'vocabulary']);
  now = 1000;
  await ask();
  assert.deepEqual(read.sort(), ['faq', 'manifest', 'manifest', 'vocabulary']);
});

test('a new publication replaces the one in hand', async () => {
  const shown = new Map(files);
  let now = 0;
  const { titles } = published(memoryContentSource(shown), { maxAge: 1000, now: () => now });
  assert.equal((await titles(['reg-online'], 'ja'))?.length, 1);
  const next = { ...(JSON.parse(files.get('content.json') ?? '') as object), serial: 2, topics: [], choices: [] };
  shown.set('content.json', JSON.stringify(next));
  now = 1000;
  assert.equal(await titles(['reg-online'], 'ja'), null);
});

test('where the files cannot be read, what is in hand stays; what failed is tried again', async () => {
  const broken = new Set<string>(['manifest', 'faq']);
  const failing: ContentSource = {
    ...source,
    manifest: (options) => (broken.has('manifest') ? Promise.reject(new Error('gone')) : source.manifest(options)),
    shard: (ref, options) => (broken.has(ref.kind) ? Promise.reject(new Error('gone')) : source.shard(ref, options)),
  };
  let now = 0;
  const { titles } = published(failing, { maxAge: 1000, now: () => now });
  await assert.rejects(titles(['reg-online'], 'ja'));
  broken.delete('manifest');
  await assert.rejects(titles(['reg-online'], 'ja'));
  broken.delete('faq');
  assert.equal((await titles(['reg-online'], 'ja'))?.length, 1);
  broken.add('manifest');
  now = 2000;
  assert.equal((await titles(['reg-online'], 'ja'))?.length, 1);
});
