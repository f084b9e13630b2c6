import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApi, protocolFiles } from '../tools/protocol-description.js';
import { ROOT } from '../tools/run.mjs';

// The description of the protocol that other teams build from: made from the schemas that the client and the server use, and
// held here by tools that know nothing of those.

test('the committed description and golden files are what the schemas give (`npm run protocol` writes them)', async () => {
  for (const [path, text] of await protocolFiles()) {
    const file = join(ROOT, path);
    assert.equal(existsSync(file) ? readFileSync(file, 'utf8') : '', text, path);
  }
});

test('the description is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(openApi()) as Record<string, unknown>);
  assert.deepEqual(errors ?? [], []);
  assert.equal(valid, true);
});

interface Media {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Call {
  readonly post: {
    readonly requestBody: { readonly content: Readonly<Record<string, Media>> };
    readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Media>> }>>;
  };
}

test('each of its examples is what its schema says, to a validator of JSON Schema', () => {
  const { paths, components } = openApi() as {
    paths: Record<string, Call>;
    components: { schemas: Record<string, object> };
  };
  const ajv = new Ajv2020({ strict: false });
  let held = 0;
  for (const [path, { post }] of Object.entries(paths)) {
    for (const content of [post.requestBody, ...Object.values(post.responses)].map((each) => each.content)) {
      for (const { schema, example, examples } of Object.values(content)) {
        const refers = '$ref' in schema;
        const validate = ajv.compile(refers ? (components.schemas['Problem'] ?? {}) : schema);
        for (const value of [
          ...(example ? [example] : []),
          ...Object.values(examples ?? {}).map((each) => each.value),
        ]) {
          assert.ok(validate(value), `${path}: ${JSON.stringify(value)}: ${ajv.errorsText(validate.errors)}`);
          held++;
        }
      }
    }
  }
  assert.ok(held > 12, String(held));
});
