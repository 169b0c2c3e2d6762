import { type CsvRecord, readCsv } from './read-csv.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import type { Line } from './split-lines.ts';

/** What Excel writes before the header of a file whose delimiter is not the usual one: "sep=;". */
const namedDelimiter = /^\s*"?sep=([,;|\t])"?\s*$/i;

/** Records of a file by the delimiter that its first line which is not blank names, or else holds. */
export async function readDelimited(lines: AsyncGenerator<Line>): Promise<AsyncGenerator<CsvRecord>> {
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
