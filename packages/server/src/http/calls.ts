import { OPERATIONS, type OperationName } from '@madoguchi/client/protocol';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { consent, withdrawal } from '../calls/consent.js';
import { feedback } from '../calls/feedback.js';
import { receiptOf, type Controller } from '../calls/receipt.js';
import type { Caller, Service } from '../calls/service.js';
import { status } from '../calls/status.js';
import { turn } from '../calls/turn.js';
import { Refused } from '../rules/refused.js';
import type { AccountOf } from './account.js';

type Request<Name extends OperationName> = v.InferOutput<(typeof OPERATIONS)[Name]['request']>;
type Reply<Name extends OperationName> = v.InferOutput<(typeof OPERATIONS)[Name]['reply']>;

const HANDLERS: {
  readonly [Name in OperationName]: (
    service: Service,
    request: Request<Name>,
    caller: Caller,
  ) => Reply<Name> | Promise<Reply<Name>>;
} = { consent, withdrawal, turn, feedback, status };

const RANDOM_ID = /^[A-Za-z\d_-]{22,64}$/;

/** The calls of the protocol, below the prefix with which this is registered. */
export function calls(
  app: FastifyInstance,
  { service, account, controller }: { service: Service; account: AccountOf; controller: Controller | null },
): void {
  for (const name of Object.keys(OPERATIONS) as OperationName[]) {
    const { request: schema, keyed } = OPERATIONS[name];
    app.post(`/${name}`, async ({ body, headers }) => {
      const key = headers['idempotency-key'];
      const caller = { key: typeof key === 'string' ? key : '', account: account(headers) };
      const request = parsed(schema, body);
      if (keyed && !RANDOM_ID.test(caller.key)) throw new Refused('key-missing');
      return HANDLERS[name](service, request as never, caller);
    });
  }
  // Beyond the protocol: the receipt, for whoever holds its id.
  app.post('/receipt', async ({ body }) => {
    const { receiptId } = parsed(v.object({ receiptId: v.pipe(v.string(), v.regex(RANDOM_ID)) }), body);
    return receiptOf(service, receiptId, controller);
  });
}

/** @throws Refused `malformed` with the place, never with what stands there */
function parsed<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const found = v.safeParse(schema, body, { abortEarly: true });
  if (found.success) return found.output;
  // Names of fields of the schema and numbers of items: nothing that a caller has made up.
  const path = (found.issues[0].path ?? []).map(({ key }) => String(key)).join('/');
  throw new Refused('malformed', { pointer: path ? `/${path}` : '' });
}
