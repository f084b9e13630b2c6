import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.js';

const LEAST = { MODEL_ENDPOINT: 'http://127.0.0.1:8000/v1', MODEL_NAME: 'm', CONTENT: 'dist' };

test('the least that has to be set, and what holds otherwise', () => {
  assert.deepEqual(readSettings({ ...LEAST, MODEL_API_KEY: '', PATH: '/bin' }), {
    model: {
      ...{ endpoint: 'http://127.0.0.1:8000/v1', name: 'm', key: null, output: 'schema' },
      ...{ parameters: { temperature: 0 }, limit: 10_000 },
    },
    ...{ content: 'dist', allowedOrigin: null },
  });
});

test('all that can be set', () => {
  const settings = readSettings({
    ...{ MODEL_ENDPOINT: 'https://models.example.com/v1/', MODEL_NAME: 'm', MODEL_API_KEY: 'sk-1' },
    ...{ MODEL_OUTPUT: 'plain', MODEL_PARAMETERS: '{"max_tokens":50}', MODEL_LIMIT_MS: '2500' },
    ...{ CONTENT: 'https://www.example.go.jp/concierge/content.json', ALLOWED_ORIGIN: 'https://www.example.go.jp' },
  });
  assert.deepEqual(settings, {
    model: {
      ...{ endpoint: 'https://models.example.com/v1', name: 'm', key: 'sk-1', output: 'plain' },
      ...{ parameters: { max_tokens: 50 }, limit: 2500 },
    },
    content: 'https://www.example.go.jp/concierge/content.json',
    allowedOrigin: 'https://www.example.go.jp',
  });
});

for (const [name, value, says] of [
  ['MODEL_ENDPOINT', '', 'the address before /chat/completions is needed, such as http://127.0.0.1:8000/v1'],
  ['MODEL_ENDPOINT', 'models.example.com', 'an http or https address is needed, such as http://127.0.0.1:8000/v1'],
  ['MODEL_ENDPOINT', 'file:///etc/passwd', 'an http or https address is needed, such as http://127.0.0.1:8000/v1'],
  ['MODEL_NAME', '', 'the name of the model is needed, as the endpoint calls it'],
  ['MODEL_API_KEY', 'sk-1\n', 'a key is one word of ASCII characters; is there a line break in it?'],
  ['MODEL_OUTPUT', 'xml', 'schema or plain is needed (default: schema)'],
  ['MODEL_PARAMETERS', 'temperature=0', 'a JSON object is needed, such as {"temperature":0}'],
  ['MODEL_PARAMETERS', '[0]', 'a JSON object is needed, such as {"temperature":0}'],
  ['MODEL_LIMIT_MS', '10 s', 'milliseconds are needed, from 100 to 999999'],
  ['CONTENT', '', 'the address of the published content.json is needed, or the folder that it is in'],
  [
    'ALLOWED_ORIGIN',
    'https://example.go.jp/',
    'an origin is needed, such as https://www.example.go.jp, without a slash at its end',
  ],
  ['ALLOWED_ORIGIN', '*', 'an origin is needed, such as https://www.example.go.jp, without a slash at its end'],
] as const) {
  test(`${name} as ${JSON.stringify(value)} is told in one line that does not repeat it`, () => {
    assert.equal(readSettings({ ...LEAST, [name]: value }), `${name}: ${says}`);
  });
}

test('a key does not travel without encryption, but within the machine', () => {
  const over = (MODEL_ENDPOINT: string): unknown => readSettings({ ...LEAST, MODEL_ENDPOINT, MODEL_API_KEY: 'sk-1' });
  assert.match(String(over('http://models.example.com/v1')), /^MODEL_ENDPOINT: with a key, an https address/);
  assert.match(String(over('http://127.0.0.1.example.com/v1')), /^MODEL_ENDPOINT: with a key/);
  for (const endpoint of ['https://models.example.com/v1', 'http://localhost:8000/v1', 'http://[::1]:8000/v1']) {
    assert.equal(typeof over(endpoint), 'object');
  }
});
