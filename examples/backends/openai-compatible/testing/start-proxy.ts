import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import type { TestContext } from 'node:test';
import { memoryContentSource } from '@madoguchi/client';
import { listening } from '../../shared/testing/loopback.js';
import { smallContent } from '../../shared/testing/small-content.js';
import type { Model } from '../proxy/ask-model.js';
import { proxy, type ProxyOptions } from '../proxy/proxy.js';
import { published } from '../proxy/published.js';
import { modelServer, type Seen } from './model-server.js';

export const KEY = 'sk-a-key-that-stays-in-the-proxy';

/** The small content, compiled once. */
export const files = await smallContent();

export interface Started {
  /** Address of the proxy's call. */
  readonly endpoint: string;
  /** What the model's endpoint was sent. */
  readonly seen: readonly Seen[];
  /** What the operator was told. */
  readonly faults: readonly string[];
}

/** A proxy in front of an endpoint that does this, until the test has ended. `model` and `options` replace settings. */
export async function startProxy(
  t: TestContext,
  answers: RequestListener | object,
  model: Partial<Model> = {},
  options: Partial<ProxyOptions> = {},
): Promise<Started> {
  const { endpoint, seen } = await modelServer(t, answers);
  const faults: string[] = [];
  const server = proxy({
    model: { endpoint, name: 'small-model', key: KEY, output: 'schema', parameters: {}, limit: 10_000, ...model },
    published: published(memoryContentSource(files)),
    onFault: (line) => faults.push(line),
    ...options,
  });
  return { endpoint: `${await listening(t, server)}/pick`, seen, faults };
}

/** A question as the page sends it. */
export const QUESTION = {
  language: 'ja',
  termIds: ['job-application', 'online-registrant'],
  candidates: ['reg-office', 'reg-online'],
};

/** The proxy's reply, with its status; nothing in it may be the key. */
export async function sent(endpoint: string, question: unknown = QUESTION, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(endpoint, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) },
    ...(signal && { signal }),
  });
  const text = await response.text();
  assert.equal(`${text} ${JSON.stringify([...response.headers])}`.includes(KEY), false);
  return [response.status, JSON.parse(text)];
}
