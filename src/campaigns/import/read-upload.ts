import { DomainError } from '../../errors.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { assertMapping, assertNeededColumns, type Mapping, mapColumns } from './map-columns.ts';
import { nameColumns } from './name-columns.ts';
import { type CsvRecord, readCsv } from './read-csv.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { splitJsonArray } from './split-json-array.ts';
import { type Line, maxRowChars, splitLines } from './split-lines.ts';

export type UploadFormat = 'csv' | 'ndjson' | 'json';

/** Where a row stands: both as in RowError. */
export interface RowPlace {
  line: number;
  fileLine?: number;
}

/** A row as the file has it, and where its columns go; or why it cannot be read. */
type RawRow = RowPlace & ({ record: Record<string, unknown>; mapping: Mapping } | { issue: string });

export interface ReadUpload {
  rows: AsyncGenerator<RawRow>;
  /** Of the file, as far as it was read. */
  encoding: DecodedText['encoding'];
}

/** The rows of an upload, one at a time. Throws 'invalid' for a CSV header or a mapping that cannot work. */
export function readUpload(
  format: UploadFormat,
  bytes: AsyncIterable<Uint8Array>,
  explicit: Record<string, string>,
): ReadUpload {
  const { texts, encoding } = decodeText(bytes);
  if (format === 'csv') return { rows: readCsvRows(splitLines(texts), explicit), encoding };
  assertMapping(explicit);
  const items = format === 'json' ? splitJsonArray(texts) : jsonLines(splitLines(texts));
  return { rows: readJsonRows(items, explicit), encoding };
}

async function* readCsvRows(lines: AsyncGenerator<Line>, explicit: Record<string, string>): AsyncGenerator<RawRow> {
  let columns: string[] | undefined;
  let mapping: Mapping = new Map();
  for await (const record of await withDelimiter(lines)) {
    if ('issue' in record) {
      if (!columns) throw noHeader(`The header in line ${record.line} cannot be read: ${record.issue}`);
      yield record;
    } else if (!columns) {
      assertText(record.cells);
      columns = nameColumns(record.cells);
      assertMapping(explicit, columns);
      mapping = mapColumns(columns, explicit);
      assertNeededColumns(columns, mapping);
    } else if (record.cells.slice(columns.length).some((cell) => cell !== '')) {
      const issue = `has ${record.cells.length} cells where the header has ${columns.length}: is a cell not quoted?`;
      yield { line: record.line, issue };
    } else {
      const cells = columns.map((column, index) => [column, record.cells[index] ?? '']);
      yield { line: record.line, record: Object.fromEntries(cells), mapping };
    }
  }
  if (!columns) throw noHeader('The file has no header line');
}

const noHeader = (detail: string): DomainError =>
  new DomainError('invalid', detail, { issues: [{ pointer: '/header', detail }] });

/** A workbook, an archive, or text in an encoding that is not read, taken for CSV. */
function assertText(header: readonly string[]): void {
  if (header.some((cell) => /[^\P{Cc}\s]/u.test(cell)))
    throw noHeader('The file is no text, or not in UTF-8: save it as CSV (UTF-8)');
}

/** What Excel writes before the header of a file whose delimiter is not the usual one: "sep=;". */
const namedDelimiter = /^\s*"?sep=([,;|\t])"?\s*$/i;

/** Takes the delimiter that the first line which is not blank names or else holds, and reads on. */
async function withDelimiter(lines: AsyncGenerator<Line>): Promise<AsyncGenerator<CsvRecord>> {
  const head: Line[] = [];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    head.push(next.value);
    if (next.value.text.trim() !== '') break;
  }
  const named = namedDelimiter.exec(head.at(-1)?.text ?? '')?.[1];
  if (named) return readCsv(lines, named);
  const all = async function* () {
    yield* head;
    yield* lines;
  };
  return readCsv(all(), sniffDelimiter(head.at(-1)?.text ?? ''));
}

type JsonText = RowPlace & ({ text: string } | { issue: string });

async function* jsonLines(lines: AsyncIterable<Line>): AsyncGenerator<JsonText> {
  for await (const { number, text, tooLong } of lines) {
    if (tooLong) yield { line: number, issue: `longer than ${maxRowChars / 1_024} kB` };
    else if (text.trim() !== '') yield { line: number, text };
  }
}

const rememberedMappings = 100;

async function* readJsonRows(texts: AsyncIterable<JsonText>, explicit: Record<string, string>): AsyncGenerator<RawRow> {
  const mappings = new Map<string, Mapping>();
  const mappingOf = (record: Record<string, unknown>): Mapping => {
    // What is nested says itself where it goes.
    const columns = Object.keys(record).filter((key) => !isObject(record[key]));
    const key = columns.join('\u0000');
    const mapping = mappings.get(key) ?? mapColumns(columns, explicit);
    if (mappings.size < rememberedMappings) mappings.set(key, mapping);
    return mapping;
  };
  for await (const item of texts) {
    const record = 'text' in item ? parseObject(item.text) : null;
    if ('issue' in item) yield item;
    else {
      const { text: _, ...place } = item;
      yield record ? { ...place, record, mapping: mappingOf(record) } : { ...place, issue: 'is not a JSON object' };
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
