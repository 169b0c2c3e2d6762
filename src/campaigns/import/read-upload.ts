import type { FileColumn } from '../../contract/problem.ts';
import { DomainError } from '../../errors.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { assertMapping, assertNeededColumns, leftOut, type Mapping, mapColumns } from './map-columns.ts';
import { nameColumns } from './name-columns.ts';
import type { CsvRecord } from './read-csv.ts';
import { readDelimited } from './read-delimited.ts';
import { splitJsonArray } from './split-json-array.ts';
import { type Line, maxRowChars, splitLines } from './split-lines.ts';

export type UploadFormat = 'csv' | 'ndjson' | 'json';

/** Where a row stands: both as in RowError. */
export interface RowPlace {
  line: number;
  fileLine?: number;
}

/** Where the columns of a row go, and which go nowhere, each with why. */
export interface RowColumns {
  mapping: Mapping;
  leftOut: ReadonlyMap<string, string>;
}

/** A row as the file has it, and where its columns go; or why it cannot be read. */
type RawRow = RowPlace & ({ record: Record<string, unknown>; columns: RowColumns } | { issue: string });

export interface ReadUpload {
  rows: AsyncGenerator<RawRow>;
  /** Of the file, as far as it was read. */
  encoding: DecodedText['encoding'];
  /** Of a CSV file, once its first row was read. */
  columns(): FileColumn[] | undefined;
}

/**
 * The rows of an upload, one at a time. Throws 'invalid' for a CSV header or a mapping that cannot work, with the
 * columns where the header was read.
 */
export function readUpload(
  format: UploadFormat,
  bytes: AsyncIterable<Uint8Array>,
  explicit: Record<string, string>,
): ReadUpload {
  const { texts, encoding } = decodeText(bytes);
  if (format === 'csv') {
    let columns: FileColumn[] | undefined;
    const rows = readCsvRows(splitLines(texts), explicit, (found) => {
      columns = found;
    });
    return { rows, encoding, columns: () => columns };
  }
  assertMapping(explicit);
  const items = format === 'json' ? splitJsonArray(texts) : jsonLines(splitLines(texts));
  return { rows: readJsonRows(items, explicit), encoding, columns: () => undefined };
}

/** Records that a column's first values are taken of, and how much of each is told. */
const shownRecords = 3;
const shownChars = 100;
const shownColumns = 1_000;

const describeColumns = (names: string[], first: readonly CsvRecord[]): FileColumn[] =>
  names.slice(0, shownColumns).map((name, place) => ({
    name,
    first_values: first.flatMap((record) => {
      const value = 'cells' in record ? record.cells[place] : undefined;
      return value ? [[...value].slice(0, shownChars).join('')] : [];
    }),
  }));

/** The names of the columns, and the records behind them. Throws 'invalid' where there is no header. */
async function readHeader(records: AsyncGenerator<CsvRecord>): Promise<string[]> {
  const header = await records.next();
  if (header.done) throw noHeader('The file has no header line');
  if ('issue' in header.value)
    throw noHeader(`The header in line ${header.value.line} cannot be read: ${header.value.issue}`);
  assertText(header.value.cells);
  return nameColumns(header.value.cells);
}

function mapHeader(names: string[], explicit: Record<string, string>, columns: FileColumn[]): RowColumns {
  try {
    assertMapping(explicit, names);
    const mapping = mapColumns(names, explicit);
    assertNeededColumns(names, mapping);
    return { mapping, leftOut: leftOut(names, mapping, explicit) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.kind, error.message, { issues: error.issues, extensions: { columns } });
  }
}

async function* readCsvRows(
  lines: AsyncGenerator<Line>,
  explicit: Record<string, string>,
  found: (columns: FileColumn[]) => void,
): AsyncGenerator<RawRow> {
  const records = await readDelimited(lines);
  const names = await readHeader(records);
  const first: CsvRecord[] = [];
  for (let next = await records.next(); !next.done; next = await records.next()) {
    first.push(next.value);
    if (first.length === shownRecords) break;
  }
  const described = describeColumns(names, first);
  found(described);
  const columns = mapHeader(names, explicit, described);
  for (const record of first) yield toRow(record, names, columns);
  for await (const record of records) yield toRow(record, names, columns);
}

function toRow(record: CsvRecord, names: string[], columns: RowColumns): RawRow {
  if ('issue' in record) return record;
  const { line, cells } = record;
  if (cells.slice(names.length).some((cell) => cell !== ''))
    return { line, issue: `has ${cells.length} cells where the header has ${names.length}: is a cell not quoted?` };
  return { line, record: Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])), columns };
}

const noHeader = (detail: string): DomainError =>
  new DomainError('invalid', detail, { issues: [{ pointer: '/header', detail }] });

/** A workbook, an archive, or text in an encoding that is not read, taken for CSV. */
function assertText(header: readonly string[]): void {
  if (header.some((cell) => /[^\P{Cc}\s]/u.test(cell)))
    throw noHeader('The file is no text, or not in UTF-8: save it as CSV (UTF-8)');
}

type JsonText = RowPlace & ({ text: string } | { issue: string });

async function* jsonLines(lines: AsyncIterable<Line>): AsyncGenerator<JsonText> {
  for await (const { number, text, tooLong } of lines) {
    if (tooLong) yield { line: number, issue: `longer than ${maxRowChars / 1_024} kB` };
    else if (text.trim() !== '') yield { line: number, text };
  }
}

const rememberedShapes = 100;
/** Objects that a row may hold: anything else that is nested is left out. */
const rowGroups: ReadonlySet<string> = new Set(['lead', 'company_context', 'metadata']);

async function* readJsonRows(texts: AsyncIterable<JsonText>, explicit: Record<string, string>): AsyncGenerator<RawRow> {
  const shapes = new Map<string, RowColumns>();
  const columnsOf = (record: Record<string, unknown>): RowColumns => {
    // What is nested says itself where it goes.
    const [flat, nested]: [string[], string[]] = [[], []];
    for (const key of Object.keys(record)) (isObject(record[key]) ? nested : flat).push(key);
    const key = JSON.stringify([flat, nested]);
    const known = shapes.get(key);
    if (known) return known;
    const mapping = mapColumns(flat, explicit);
    const left = leftOut(flat, mapping, explicit);
    for (const name of nested)
      if (!rowGroups.has(name))
        left.set(name, `is an object: only ${[...rowGroups].join(', ')} are read, or a column of text`);
    const columns = { mapping, leftOut: left };
    if (shapes.size < rememberedShapes) shapes.set(key, columns);
    return columns;
  };
  for await (const item of texts) {
    const record = 'text' in item ? parseObject(item.text) : null;
    if ('issue' in item) yield item;
    else {
      const { text: _, ...place } = item;
      yield record ? { ...place, record, columns: columnsOf(record) } : { ...place, issue: 'is not a JSON object' };
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
