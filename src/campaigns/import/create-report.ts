import type { Encoding, ImportReport, RowError } from '../../contract/campaign.ts';
import { passedOver } from './map-columns.ts';
import type { RowColumns, RowPlace } from './read-upload.ts';

/** Lists of the report are cut here; the counts go on. */
const listed = 1_000;
const listedColumns = 100;
/** A key of a JSON row may be as long as the row. */
const longestColumn = 200;
const countedColumns = 10_000;

export interface ReportBuilder {
  reject(place: RowPlace, issues: Omit<RowError, 'line' | 'file_line'>[]): void;
  duplicate(line: number): void;
  suppressed(line: number): void;
  accept(line: number, row: { thin: boolean; cut: boolean }): void;
  mapped(columns: RowColumns): void;
  readonly accepted: number;
  build(
    rest: Pick<ImportReport, 'campaign_id' | 'dry_run' | 'estimate' | 'columns'> & { encoding: Encoding },
  ): ImportReport;
}

export function createReport(): ReportBuilder {
  const counts = { accepted: 0, rejected: 0, duplicates: 0, suppressed: 0, thin: 0, cut: 0 };
  const errors: RowError[] = [];
  const thinLines: number[] = [];
  const duplicateLines: number[] = [];
  const suppressedLines: number[] = [];
  const mapping = new Map<string, string>();
  const seen = new WeakSet<RowColumns>();
  const over = new Map<string, string>();
  const left = new Map<string, string>();
  const list = <Item>(items: Item[], item: Item) => {
    if (items.length < listed) items.push(item);
  };
  return {
    reject({ line, fileLine }, issues) {
      counts.rejected += 1;
      const place = { line, ...(fileLine === undefined ? {} : { file_line: fileLine }) };
      for (const { column, detail } of issues)
        list(errors, { ...place, ...(column === undefined ? {} : { column: column.slice(0, longestColumn) }), detail });
    },
    duplicate(line) {
      counts.duplicates += 1;
      list(duplicateLines, line);
    },
    suppressed(line) {
      counts.suppressed += 1;
      list(suppressedLines, line);
    },
    accept(line, { thin, cut }) {
      counts.accepted += 1;
      if (cut) counts.cut += 1;
      if (!thin) return;
      counts.thin += 1;
      list(thinLines, line);
    },
    mapped(columns) {
      if (seen.has(columns)) return;
      seen.add(columns);
      for (const [column, detail] of columns.leftOut) if (left.size < countedColumns) left.set(column, detail);
      if (mapping.size >= listed) return;
      for (const [column, path] of columns.mapping) mapping.set(column, path);
      for (const [column, winner] of passedOver(columns.mapping)) over.set(column, winner);
    },
    get accepted() {
      return counts.accepted;
    },
    build: (rest) => ({
      ...rest,
      ...counts,
      errors,
      thin_lines: thinLines,
      duplicate_lines: duplicateLines,
      suppressed_lines: suppressedLines,
      mapping: Object.fromEntries(mapping),
      passed_over: Object.fromEntries(over),
      left_out: {
        total: left.size,
        columns: [...left].slice(0, listedColumns).map(([column, detail]) => ({ column, detail })),
      },
    }),
  };
}
