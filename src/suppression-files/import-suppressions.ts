import { decodeText } from '../campaigns/import/decode-text.ts';
import { readDelimited } from '../campaigns/import/read-delimited.ts';
import { splitLines } from '../campaigns/import/split-lines.ts';
import type { Context } from '../context.ts';
import type { SuppressionReport } from '../contract/suppression.ts';
import { plainName } from '../plain-name.ts';
import { addEntries } from '../suppressions/add-suppressions.ts';
import { emailNames } from '../suppressions/email-names.ts';
import { readEntry, type SuppressionEntry } from '../suppressions/suppression-entry.ts';

const atOnce = 500;
const listed = 1_000;

/** Headers of the columns that hold entries; in a file without any, the first column does. */
const columns = new Set([...emailNames, 'value', 'domain', 'website', 'hash', 'sha256', 'emailsha256']);

/** Our own exports have a "'" before what a spreadsheet would take for a formula. */
const cellText = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

/**
 * Reads a CSV file in constant memory: columns named "email", "domain", "hash" or "value", or one without a header.
 * Rows that are neither of these are reported and left out.
 */
export async function importSuppressions(
  deps: Pick<Context, 'store' | 'clock'>,
  tenant: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<SuppressionReport> {
  const report: SuppressionReport = { added: 0, already_listed: 0, rejected: 0, errors: [] };
  const reject = (line: number, detail: string) => {
    report.rejected += 1;
    if (report.errors.length < listed) report.errors.push({ line, detail });
  };
  let pending: SuppressionEntry[] = [];
  const flush = async () => {
    const added = await addEntries(deps, tenant, pending);
    report.added += added;
    report.already_listed += pending.length - added;
    pending = [];
  };
  let places: number[] | undefined;
  for await (const record of await readDelimited(splitLines(decodeText(bytes).texts))) {
    if ('issue' in record) {
      reject(record.line, record.issue);
      continue;
    }
    if (!places) {
      const named = record.cells.flatMap((cell, place) => (columns.has(plainName(cell)) ? [place] : []));
      places = named.length > 0 ? named : [0];
      if (named.length > 0) continue;
    }
    const texts = places.map((place) => cellText(record.cells[place] ?? '')).filter((text) => text !== '');
    if (texts.length === 0) reject(record.line, 'names nobody');
    for (const text of texts) {
      const entry = readEntry(text);
      if (entry) pending.push(entry);
      else reject(record.line, 'is neither an email address, a web domain nor a SHA-256');
    }
    if (pending.length >= atOnce) await flush();
  }
  await flush();
  return report;
}
