import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FaultList } from '../fault.js';
import { decode } from '../folder/decode.js';
import { readTable, type Row } from '../folder/table.js';
import { formatFault } from '../locale/format.js';
import { Refusal } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';

/**
 * The rows of a CSV file that stands by itself, in any encoding that Excel writes.
 * @throws Refusal where it cannot be read or lacks one of `columns`.
 */
export async function readCsv(
  path: string,
  columns: readonly string[],
  desk: Pick<Desk, 'language'>,
): Promise<readonly Row[]> {
  const bytes = await reading(path, desk.language, () => readFile(path));
  const faults = new FaultList();
  const name = basename(path);
  const decoded = decode(bytes);
  if (!decoded) faults.add('not-utf8', name, 0, '');
  const folder = new Map(decoded ? [[name, decoded.text.replace(/\r\n?/g, '\n')]] : []);
  const rows = readTable(folder, name, columns, faults);
  const bad = faults.faults.filter(({ code }) => /^(?:not-utf8|bad-csv|column-missing)$/.test(code));
  if (bad.length) throw new Refusal(bad.map((fault) => formatFault(fault, desk.language)).join('\n'));
  return rows;
}
