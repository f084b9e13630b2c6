import type { FaultList } from '../fault.js';
import { columnLetter } from './column-letter.js';
import { encodingOf, faultMissing, type ContentFolder } from './content-folder.js';
import { CsvError, delimiterOf, parseCsv, type CsvRecord } from './csv.js';
import { foldName } from './fold.js';
import { Row, type TableHead } from './row.js';

export { Row } from './row.js';

interface Table extends TableHead {
  readonly rows: readonly Row[];
}

/** Tables by file: each is read once a run, whoever asks for it. */
const TABLES = new WeakMap<FaultList, Map<string, Table | null>>();

/**
 * The rows of a CSV file whose header has all of `columns`, without the empty ones. A missing file is a fault if it is
 * `required`. Asking again in the same run (with the same `faults`) gives the same rows and no fault twice.
 */
export function readTable(
  folder: ContentFolder,
  file: string,
  columns: readonly string[],
  faults: FaultList,
  { required = true } = {},
): readonly Row[] {
  const tables = TABLES.get(faults) ?? new Map<string, Table | null>();
  TABLES.set(faults, tables);
  const known = tables.get(file);
  if (known !== undefined) return known?.rows ?? [];
  const text = folder.get(file);
  if (text === undefined) {
    if (required) {
      faultMissing(file, faults);
      tables.set(file, null);
    }
    return [];
  }
  const table = tableOf(text, file, columns, encodingOf(folder, file) === 'cp932', faults);
  tables.set(file, table);
  return table?.rows ?? [];
}

/** Says which columns, and which tables of `faq/`, nobody read. To be called when everything was. */
export function faultUnread(folder: ContentFolder, faults: FaultList): void {
  for (const file of folder.keys()) {
    if (/^faq\/.*\.csv$/.test(file) && !TABLES.get(faults)?.has(file)) faults.add('unread-file', file, 0, '');
  }
  for (const table of TABLES.get(faults)?.values() ?? []) {
    if (!table?.rows.length) continue;
    for (const [name, at] of table.columns) {
      if (table.read.has(name)) continue;
      faults.add('unknown-column', table.file, 1, name, {}, { sheetRow: 1, columnLetter: columnLetter(at) });
    }
  }
}

function tableOf(
  text: string,
  file: string,
  required: readonly string[],
  lossy: boolean,
  faults: FaultList,
): Table | null {
  let records: CsvRecord[];
  const delimiter = delimiterOf(text);
  try {
    records = parseCsv(text, delimiter);
  } catch (error) {
    faults.add('bad-csv', file, error instanceof CsvError ? error.line : 0, '');
    return null;
  }
  if (delimiter !== ',') {
    const value = delimiter === '\t' ? 'Tab' : delimiter;
    faults.add('delimiter', file, 1, '', { value }, { sheetRow: 1, columnLetter: '', mend: { what: 'delimiter' } });
  }
  const first = records.findIndex((record) => !isEmpty(record));
  const header = records[first] ?? { cells: [], line: 1 };
  const columns = columnsOf(header, first, file, required, faults);
  for (const name of required) if (!columns.has(name)) faults.add('column-missing', file, header.line, name);
  const head: TableHead = { file, columns, read: new Set(required), lossy, faults };
  const rows: Row[] = [];
  const named = Math.max(-1, ...columns.values()) + 1;
  let trailing = header.cells.length > named;
  for (const [record, { cells, line }] of records.entries()) {
    if (record <= first || isEmpty({ cells })) continue;
    rows.push(new Row(head, cells, line, record, rows.at(-1) ?? null));
    const extra = cells.findIndex((cell, at) => cell.trim() && (at >= named || !foldName(header.cells[at] ?? '')));
    if (extra >= 0) {
      const place = { sheetRow: record + 1, columnLetter: columnLetter(extra) };
      faults.add('extra-cells', file, line, '', { value: (cells[extra] ?? '').trim().slice(0, 20) }, place);
    } else if (cells.length > named) trailing = true;
  }
  if (trailing) {
    faults.add(
      'trailing-cells',
      file,
      header.line,
      '',
      {},
      {
        sheetRow: first + 1,
        columnLetter: columnLetter(named),
        mend: { what: 'trailing' },
      },
    );
  }
  return { ...head, rows };
}

function columnsOf(
  header: CsvRecord,
  record: number,
  file: string,
  required: readonly string[],
  faults: FaultList,
): Map<string, number> {
  const known = new Map(required.map((name) => [foldName(name), name]));
  const columns = new Map<string, number>();
  for (const [cell, written] of header.cells.entries()) {
    const folded = foldName(written);
    if (!folded) continue;
    const name = known.get(folded) ?? folded;
    const place = { sheetRow: record + 1, columnLetter: columnLetter(cell) };
    if (columns.has(name)) {
      faults.add('duplicate-column', file, header.line, name, {}, place);
      continue;
    }
    columns.set(name, cell);
    if (name !== written.trim() && known.has(folded)) {
      const mend = { what: 'cell', record, cell, text: name } as const;
      faults.add('column-name', file, header.line, name, { value: written.trim(), read: name }, { ...place, mend });
    }
  }
  return columns;
}

const isEmpty = ({ cells }: Pick<CsvRecord, 'cells'>): boolean => cells.every((cell) => !cell.trim());
