import { ContentError } from '../content-error.js';
import { SCHEMA } from '../manifest.js';
import { number, record, text } from './check.js';

const head = record({ schema: number, kind: text() });

/** What every compiled file begins with. `body` is the whole file, still unchecked. */
export interface OpenedFile {
  readonly kind: string;
  readonly body: unknown;
}

/**
 * Opens a compiled file of any kind.
 * @throws ContentError `not-json`, `invalid`, or `newer` where its schema is newer than {@link SCHEMA}.
 */
export function openFile(json: string, at: string): OpenedFile {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    throw new ContentError('not-json', at);
  }
  const { schema, kind } = head(body, `${at}#`);
  if (schema > SCHEMA) throw new ContentError('newer', at);
  return { kind, body };
}
