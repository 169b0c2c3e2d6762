import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { exportVersion } from './export-data.ts';

const headSchema = z.object({ candor_export: z.number(), migrations: z.array(z.string()) });
const rowSchema = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const endSchema = z.strictObject({ end: z.literal(true), rows: z.number() });

/** A file of an export, which is read more than once. */
export interface ExportFile {
  /** For people. */
  name: string;
  /** From its beginning. */
  lines(): AsyncIterable<string>;
}

interface ExportedRow extends z.infer<typeof rowSchema> {
  /** In the file, from 1. */
  line: number;
}

/** What is wrong with a file of an export, and what is to be done. */
export const badExport = ({ name }: ExportFile, why: string, todo = takeAnother): DomainError =>
  new DomainError('invalid', `${name}: ${why}. Nothing was imported; ${todo}`);

const takeAnother = 'take another copy of the file, or export anew with "candor data export"';

/** As the first bytes of gzip are read as text. */
const gzipped = '\u001f\ufffd';

/**
 * The rows of an export, which must be of a store with these migrations. Throws 'invalid', with the file, the line and
 * what to do, where it is of another version, damaged or cut off; the last of it only shows at its end.
 */
export async function* readExport(file: ExportFile, migrations: string[]): AsyncGenerator<ExportedRow> {
  let line = 0;
  let rows = 0;
  let ended = false;
  for await (const text of file.lines()) {
    line += 1;
    if (text === '') continue;
    if (ended) throw badExport(file, `line ${line} stands after the end of the export`);
    if (line === 1) {
      assertHead(file, text, migrations);
      continue;
    }
    const value = parseJson(text);
    if (value === undefined) throw badExport(file, `line ${line} is not JSON: the export is damaged or was cut off`);
    const end = endSchema.safeParse(value);
    const row = rowSchema.safeParse(value);
    if (end.success) {
      if (end.data.rows !== rows)
        throw badExport(file, `the export has ${rows} rows, and says in line ${line} that it has ${end.data.rows}`);
      ended = true;
    } else if (row.success) {
      rows += 1;
      yield { line, ...row.data };
    } else throw badExport(file, `line ${line} is no row of an export`);
  }
  if (line === 0) throw badExport(file, 'the file is empty');
  if (!ended) throw badExport(file, `the export was cut off after line ${line}: its last line is missing`);
}

/** Reads all of it, without a store. Throws as readExport does. */
export async function assertWholeExport(file: ExportFile, migrations: string[]): Promise<void> {
  for await (const _ of readExport(file, migrations));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function assertHead(file: ExportFile, text: string, migrations: string[]): void {
  if (text.startsWith(gzipped)) throw badExport(file, 'the file is compressed', `unpack it first: gunzip ${file.name}`);
  const head = headSchema.safeParse(parseJson(text));
  if (!head.success)
    throw badExport(
      file,
      'line 1 does not begin an export of candor data',
      'name a file that "candor data export" has written',
    );
  if (head.data.candor_export !== exportVersion)
    throw badExport(
      file,
      `line 1 says that it is an export of form ${head.data.candor_export}, and this version reads form ${exportVersion}`,
      'import it with the version that made it, and upgrade then',
    );
  if (head.data.migrations.join() !== migrations.join())
    throw badExport(
      file,
      `line 1 says that it is of a store at ${head.data.migrations.at(-1) ?? 'no migration'}, and this version's is at ${migrations.at(-1)}`,
      'import it with the version that made it, and upgrade then',
    );
}
