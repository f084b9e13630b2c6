import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ConfigError, readConfig } from './config.js';
import { readInvitations, watchState } from './files.js';

let folder = '';
before(() => void (folder = mkdtempSync(join(tmpdir(), 'madoguchi-config-'))));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('with nothing said, everything has a value', () => {
  const config = readConfig({});
  assert.equal(config.PORT, 8790);
  assert.deepEqual(config.CONTENT, ['content']);
  assert.deepEqual(readConfig({ PORT: '', CONTENT: '' }), config);
});

test('a wrong value is told in one line that names the setting, and does not repeat the value', () => {
  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ PORT: 'TellTale' }, /^PORT: a whole number is wanted$/],
    [{ PORT: '70000' }, /^PORT: 65535 at the most$/],
    [{ RETENTION_DAYS: '0' }, /^RETENTION_DAYS: 1 at the least$/],
    [{ DATABASE_URL: 'mysql://user:TellTale@host/db' }, /^DATABASE_URL: an address is wanted, postgres:/],
    [{ ALLOWED_ORIGINS: 'https://www.example.jp/TellTale' }, /^ALLOWED_ORIGINS: origins are wanted, such as /],
    [{ PARTICIPANTS: 'TellTale' }, /^PARTICIPANTS: /],
    [{ PARTICIPANTS: 'invitation' }, /^INVITATIONS_FILE: a file /],
    [{ LOG_LEVEL: 'TellTale' }, /^LOG_LEVEL: /],
    [{ TRUST_PROXY: '10.0.0.0/8,TellTale' }, /^TRUST_PROXY: addresses are wanted, such as /],
    [{ TRUST_PROXY: '10.0.0.0/33' }, /^TRUST_PROXY: addresses are wanted, such as /],
  ];
  for (const [environment, says] of wrong) {
    assert.throws(
      () => readConfig(environment),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, says);
        assert.doesNotMatch(error.message, /TellTale|\n/);
        return true;
      },
    );
  }
});

test('proxies are named by their addresses, or all are believed, or none', () => {
  const read = (text: string): unknown => readConfig({ TRUST_PROXY: text }).TRUST_PROXY;
  assert.deepEqual(read('127.0.0.1, 10.0.0.0/8,::1'), ['127.0.0.1', '10.0.0.0/8', '::1']);
  assert.deepEqual([read('true'), read('false'), read('')], [true, false, undefined]);
});

test('invitations are read a line each; one that is none is named by its number', () => {
  assert.deepEqual(readInvitations(file('codes', '# Kobe\nKOBE-12\n\n KOBE-13 \r\n')), new Set(['KOBE-12', 'KOBE-13']));
  assert.throws(
    () => readInvitations(file('wrong', 'KOBE-12\nTell Tale\n')),
    /^ConfigError: INVITATIONS_FILE: code 2 has to be/,
  );
  assert.throws(() => readInvitations(join(folder, 'missing')), /^ConfigError: INVITATIONS_FILE: ENOENT/);
});

test("the operator's file is read again when it has changed; one that cannot be read changes nothing, and is told of", () => {
  let now = 0;
  const errors: string[] = [];
  const path = file('state.json', '{"state":"choices-only"}');
  const state = watchState(
    path,
    (line) => errors.push(line),
    () => now,
  );
  assert.equal(state().state, 'choices-only');
  file('state.json', '{"state":"closed" }');
  assert.equal(state().state, 'choices-only', 'it is looked at once a second');
  now += 1000;
  assert.equal(state().state, 'closed');
  file('state.json', '{"state":');
  now += 1000;
  assert.equal(state().state, 'closed');
  assert.deepEqual(errors, ['STATE_FILE: it is not JSON']);
  assert.throws(() => watchState(path, () => undefined), /^ConfigError: STATE_FILE: it is not JSON$/);
});
