import assert from 'node:assert/strict';
import type { NetworkInterfaceInfo } from 'node:os';
import { test } from 'node:test';
import { hostNames } from '../tools/demo-hosts.mjs';
import { startDemo } from '../tools/demo-server.mjs';

const own = (address: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4'): NetworkInterfaceInfo =>
  ({ address, internal, family }) as NetworkInterfaceInfo;
const INTERFACES = {
  lo: [own('127.0.0.1', true), own('::1', true, 'IPv6')],
  wlan: [own('192.0.2.7', false), own('2001:db8::7', false, 'IPv6')],
};

test('nobody but this computer can open the demo, unless it is told otherwise', async () => {
  const demo = await startDemo();
  try {
    assert.match(demo.hwis, /^http:\/\/localhost:\d+\/$/);
    assert.match(demo.bureau, /^http:\/\/localhost:\d+\/$/);
  } finally {
    demo.close();
  }
});

test('the address that is printed for a host is one that a phone in the network can open', () => {
  assert.deepEqual(hostNames('127.0.0.1', INTERFACES), ['localhost']);
  assert.deepEqual(hostNames('0.0.0.0', INTERFACES), ['192.0.2.7', 'localhost']);
  assert.deepEqual(hostNames('::', INTERFACES), ['192.0.2.7', 'localhost']);
  assert.deepEqual(hostNames('192.0.2.7', INTERFACES), ['192.0.2.7']);
  assert.deepEqual(hostNames('2001:db8::7', INTERFACES), ['[2001:db8::7]']);
  assert.deepEqual(hostNames('0.0.0.0', { lo: INTERFACES.lo }), ['localhost'], 'without a network');
});
