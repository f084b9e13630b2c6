import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
  ANY_CALL,
  EXAMPLES,
  MAX_BODY,
  OPERATIONS,
  Problem,
  PROBLEM_EXAMPLES,
  PROBLEM_TYPE,
  PROBLEMS,
  type Operation,
  type OperationName,
  type ProblemCode,
} from '@madoguchi/client/protocol';
import { format } from 'prettier';
import { ROOT } from './run.mjs';

// `npm run protocol`: writes the OpenAPI description and the golden files of version 1 from the schemas.

const names = Object.keys(OPERATIONS) as OperationName[];
const SUMMARIES: Readonly<Record<OperationName, string>> = {
  consent: 'Records that a visitor agreed to the terms.',
  withdrawal: 'Takes the consent back; what was kept under it is erased.',
  turn: 'A question as ids; the reply is ids of what is published, or none.',
  feedback: 'Whether an answer helped.',
  status: 'What the service can do at the moment.',
};

function schema(of: GenericSchema): object {
  const { $schema: _, ...rest } = toJsonSchema(of, { errorMode: 'throw' });
  return rest;
}

const HEADERS = {
  RateLimit: {
    description: 'What is left of the limit, as in draft-ietf-httpapi-ratelimit-headers.',
    schema: { type: 'string' },
  },
  'RateLimit-Policy': { description: 'The limits themselves.', schema: { type: 'string' } },
} as const;

function refused(codes: readonly ProblemCode[]): Record<string, object> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const entries = [...byStatus].sort(([one], [other]) => one - other);
  return Object.fromEntries(
    entries.map(([status, found]) => {
      const again = found.some((code) => PROBLEMS[code].again);
      const examples = PROBLEM_EXAMPLES.filter(({ type }) => found.some((code) => type === PROBLEM_TYPE + code));
      return [
        String(status),
        {
          description: found.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('\n'),
          ...(again && {
            headers: {
              'Retry-After': { description: 'Seconds until it may be sent again.', schema: { type: 'integer' } },
            },
          }),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              ...(examples.length && {
                examples: Object.fromEntries(
                  examples.map((value) => [value.type.slice(PROBLEM_TYPE.length), { value }]),
                ),
              }),
            },
          },
        },
      ];
    }),
  );
}

function path(name: OperationName): object {
  const { request, reply, keyed, problems }: Operation = OPERATIONS[name];
  const example = EXAMPLES[name];
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Made by the client; the same for every attempt at the same request. A repeated request gives the stored reply.',
    schema: { type: 'string', pattern: '^[A-Za-z\\d_-]{22,64}$' },
    example: example.key,
  };
  return {
    post: {
      operationId: name,
      summary: SUMMARIES[name],
      ...(keyed && { parameters: [key] }),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schema(request), example: example.request } },
      },
      responses: {
        200: {
          description: 'Done, now or before.',
          headers: HEADERS,
          content: {
            'application/json': {
              schema: schema(reply),
              examples: Object.fromEntries(Object.entries(example.replies).map(([id, value]) => [id, { value }])),
            },
          },
        },
        ...refused([...ANY_CALL, ...problems]),
      },
    },
  };
}

/** The OpenAPI description, as an object. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Madoguchi',
      version: '1.0.0',
      summary: 'How the counter asks a backend which published answer fits.',
      description: `Ids go in and ids come out. Bodies have ${MAX_BODY} bytes at the most. Unknown fields are ignored.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://counter.example/madoguchi/v1', description: 'What `endpoint` names.' }],
    paths: Object.fromEntries(names.map((name) => [`/${name}`, path(name)])),
    components: { schemas: { Problem: schema(Problem) } },
  };
}

/** Files by their paths in the repository: what is committed has to be the same. */
export async function protocolFiles(): Promise<ReadonlyMap<string, string>> {
  const json = (value: unknown): Promise<string> =>
    format(JSON.stringify(value), { parser: 'json', printWidth: 120, singleQuote: true });
  const files = new Map([['docs/protocol/openapi.json', await json(openApi())]]);
  for (const name of names) files.set(`docs/protocol/golden/v1/${name}.json`, await json(EXAMPLES[name]));
  files.set('docs/protocol/golden/v1/problems.json', await json(PROBLEM_EXAMPLES));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of await protocolFiles()) {
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), text);
    console.log(file);
  }
}
