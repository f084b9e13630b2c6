import { ContentError } from '../content-error.js';
import type { Live } from '../live.js';
import { list, number, oneOf, record, text } from './check.js';
import { id, localized } from './common.js';
import { openFile } from './read-file.js';

const live = record({
  serial: number,
  recalled: list(id),
  notices: list(record({ id, from: number, until: number, level: oneOf('info', 'outage'), text: localized(text()) })),
});

/** Parses a live file: recalls and notices. @throws ContentError */
export function parseLive(json: string, url: string): Live {
  const { kind, body } = openFile(json, url);
  if (kind !== 'live') throw new ContentError('invalid', `${url}#/kind`);
  return live(body, `${url}#`);
}
