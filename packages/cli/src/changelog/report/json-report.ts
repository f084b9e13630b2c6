import { contentHash } from '../../published/content-hash.js';
import type { Published } from '../../published/read-published.js';
import type { Change } from '../change.js';
import { fatesOf } from './counts.js';

/** Of the form of the JSON. Members and kinds are only ever added under the same number. */
const SCHEMA = 1;

/** The changes for a program: one JSON object, the same whatever language the desk speaks. */
export function jsonReport(changes: readonly Change[], before: Published, after: Published): string {
  const of = ({ content: { id, version, serial }, files }: Published) => ({
    id,
    version,
    serial,
    hash: contentHash(files),
  });
  const counts = Object.fromEntries(fatesOf(changes));
  return JSON.stringify({ schema: SCHEMA, from: of(before), to: of(after), counts, changes }, null, 2);
}
