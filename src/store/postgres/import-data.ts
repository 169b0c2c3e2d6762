import { describeError } from '../../describe-error.ts';
import { DomainError } from '../../errors.ts';
import { inTransaction, runMigrations, type SqlSession } from './migrate.ts';
import { badExport, type ExportFile, readExport } from './read-export.ts';
import { listTables, migrationsOf, quoteName, type Table } from './tables.ts';

const batchRows = 200;

/** Throws 'conflict' where a table has rows, whichever release made it. */
async function assertEmpty(session: SqlSession): Promise<void> {
  for (const { name } of await listTables(session)) {
    const { rows } = await session.query(`SELECT 1 FROM ${quoteName(name)} LIMIT 1`);
    if (rows.length > 0)
      throw new DomainError('conflict', `The store is not empty: ${name} has rows. Import into a new DATA_DIR`);
  }
}

/**
 * Brings an export into a store that holds nothing yet, all or nothing: its tables are made in the same transaction.
 * Returns how many rows there were. Throws 'conflict' where the store holds something, 'invalid' where the export is of
 * another version, damaged or cut off.
 */
export const importData = (session: SqlSession, file: ExportFile): Promise<number> =>
  inTransaction(session, async () => {
    // Before it is migrated, which would change what another release has made.
    await assertEmpty(session);
    await runMigrations(session);
    // Whoever was at it meanwhile is done.
    await assertEmpty(session);
    const tables = new Map((await listTables(session)).map((table) => [table.name, table]));
    const rows = await writeRows(session, file, tables, await migrationsOf(session));
    for (const { name, serials } of tables.values())
      for (const column of serials)
        await session.query(
          `SELECT setval(pg_get_serial_sequence($1, $2), COALESCE((SELECT max(${quoteName(column)}) FROM ${quoteName(name)}), 1))`,
          [name, column],
        );
    return rows;
  });

/** Rows of one table that follow each other. */
interface Batch {
  table: Table;
  /** Lines of the file. */
  from: number;
  to: number;
  rows: unknown[];
}

async function writeRows(
  session: SqlSession,
  file: ExportFile,
  tables: ReadonlyMap<string, Table>,
  migrations: string[],
): Promise<number> {
  let written = 0;
  let batch: Batch | undefined;
  for await (const { line, table: name, row } of readExport(file, migrations)) {
    const table = tables.get(name);
    if (!table) throw badExport(file, `line ${line} is of a table "${name}", which a store does not have`);
    if (batch?.table !== table || batch.rows.length >= batchRows) {
      if (batch) await writeBatch(session, file, batch);
      batch = { table, from: line, to: line, rows: [] };
    }
    batch.rows.push(row);
    batch.to = line;
    written += 1;
  }
  if (batch) await writeBatch(session, file, batch);
  return written;
}

async function writeBatch(session: SqlSession, file: ExportFile, { table, from, to, rows }: Batch): Promise<void> {
  const columns = table.columns.map(quoteName).join(', ');
  try {
    await session.query(
      `INSERT INTO ${quoteName(table.name)} (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoteName(table.name)}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  } catch (error) {
    if (!isOfTheData(error)) throw error;
    const where = from === to ? `line ${from}` : `one of lines ${from} to ${to}`;
    throw badExport(file, `${where} is not taken by the table "${table.name}" (${describeError(error)})`);
  }
}

/** SQLSTATE of values that do not fit and of constraints that are broken. */
const isOfTheData = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));
