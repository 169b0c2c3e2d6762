import { type Line, maxRowChars } from './split-lines.ts';

/** A record of a CSV file, or why it is none. `line` is the line it starts on. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; issue: string };

/** A quote that is not closed within so many lines is a slip of the pen, not a long cell. */
const maxLinesOfRecord = 200;

interface Scan {
  cells: string[];
  /** Text so far of a quoted cell that its line did not close. */
  open: string | null;
  issue: string | null;
}

/** Scans one line, which may start inside a quoted cell of the lines before it. */
function scanLine({ text, ending }: Line, delimiter: string, scan: Scan): void {
  let at = 0;
  for (;;) {
    if (scan.open === null) {
      const start = skipSpaces(text, at, delimiter);
      if (text[start] !== '"') {
        const end = text.indexOf(delimiter, at);
        scan.cells.push(text.slice(at, end < 0 ? undefined : end).trim());
        if (end < 0) return;
        at = end + delimiter.length;
        continue;
      }
      scan.open = '';
      at = start + 1;
    }
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      scan.open += text.slice(at) + ending;
      return;
    }
    scan.open += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      scan.open += '"';
      at = quote + 2;
      continue;
    }
    scan.cells.push(scan.open.trim());
    scan.open = null;
    const after = skipSpaces(text, quote + 1, delimiter);
    if (after === text.length) return;
    if (!text.startsWith(delimiter, after)) {
      scan.issue = 'text after a closing quote; a quote inside a cell is written twice';
      return;
    }
    at = after + delimiter.length;
  }
}

function skipSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at += 1;
  return at;
}

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell === '');

/**
 * Records of a CSV file by RFC 4180, blank ones left out. A record that cannot be read is one issue at its first line,
 * and reading goes on with the next line, so that one stray quote does not swallow the rest of the file.
 */
export async function* readCsv(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<CsvRecord> {
  let held: Line[] = [];
  let scan: Scan = { cells: [], open: null, issue: null };

  /** Takes a line in; what it gives ends a record. On an error, the lines held after the first are read anew. */
  function* take(line: Line, atEnd: boolean): Generator<CsvRecord> {
    const queue = [line];
    for (let next = queue.shift(); next; next = queue.shift()) {
      held.push(next);
      if (next.tooLong) scan.issue = `longer than ${maxRowChars / 1_024} kB`;
      else scanLine(next, delimiter, scan);
      const last = atEnd && queue.length === 0;
      if (scan.issue === null && scan.open !== null) {
        const size = held.reduce((total, { text }) => total + text.length, 0);
        if (!last && held.length < maxLinesOfRecord && size < maxRowChars) continue;
        scan.issue = 'a quote that opens here is not closed';
      }
      const start = held[0]!.number;
      if (scan.issue !== null) {
        yield { line: start, issue: scan.issue };
        queue.unshift(...held.slice(1));
      } else if (!isBlank(scan.cells)) yield { line: start, cells: scan.cells };
      held = [];
      scan = { cells: [], open: null, issue: null };
    }
  }

  let previous: Line | undefined;
  for await (const line of lines) {
    if (previous) yield* take(previous, false);
    previous = line;
  }
  if (previous) yield* take(previous, true);
}
