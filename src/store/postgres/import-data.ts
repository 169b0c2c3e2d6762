import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { exportVersion } from './export-data.ts';
import type { SqlSession } from './migrate.ts';
import { listTables, migrationsOf, quoteName, type Table } from './tables.ts';

const headSchema = z.object({ candor_export: z.literal(exportVersion), migrations: z.array(z.string()) });
const rowSchema = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const endSchema = z.strictObject({ end: z.literal(true), rows: z.number() });

const batchRows = 200;
const invalid = (message: string): DomainError => new DomainError('invalid', message);

/**
 * Brings an export into a store that holds nothing yet, all or nothing. Returns how many rows there were. Throws
 * 'conflict' where the store holds something, 'invalid' where the export is of another version or was cut off.
 */
export async function importData(session: SqlSession, lines: AsyncIterable<string>): Promise<number> {
  const tables = new Map((await listTables(session)).map((table) => [table.name, table]));
  const migrations = await migrationsOf(session);
  await session.exec('BEGIN');
  try {
    for (const { name } of tables.values()) {
      const { rows } = await session.query(`SELECT 1 FROM ${quoteName(name)} LIMIT 1`);
      if (rows.length > 0)
        throw new DomainError('conflict', `The store is not empty: ${name} has rows. Import into a new DATA_DIR`);
    }
    const rows = await writeRows(session, lines, tables, migrations);
    for (const { name, serials } of tables.values())
      for (const column of serials)
        await session.query(
          `SELECT setval(pg_get_serial_sequence($1, $2), COALESCE((SELECT max(${quoteName(column)}) FROM ${quoteName(name)}), 1))`,
          [name, column],
        );
    await session.exec('COMMIT');
    return rows;
  } catch (error) {
    await session.exec('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function writeRows(
  session: SqlSession,
  lines: AsyncIterable<string>,
  tables: ReadonlyMap<string, Table>,
  migrations: string[],
): Promise<number> {
  let number = 0;
  let written = 0;
  let ended = false;
  let batch: { table: Table; rows: unknown[] } | undefined;
  const flush = async () => {
    if (!batch) return;
    const { table, rows } = batch;
    const columns = table.columns.map(quoteName).join(', ');
    await session.query(
      `INSERT INTO ${quoteName(table.name)} (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoteName(table.name)}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
    written += rows.length;
    batch = undefined;
  };
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    if (ended) throw invalid(`Line ${number} stands after the end of the export`);
    const value = parse(line, number);
    if (number === 1) {
      assertSameVersion(value, migrations);
      continue;
    }
    const end = endSchema.safeParse(value);
    if (end.success) {
      await flush();
      if (end.data.rows !== written) throw invalid(`The export has ${written} rows, and says it has ${end.data.rows}`);
      ended = true;
      continue;
    }
    const row = rowSchema.safeParse(value);
    const table = row.success ? tables.get(row.data.table) : undefined;
    if (!row.success || !table) throw invalid(`Line ${number} is no row of a table that is known`);
    if (batch?.table !== table || batch.rows.length >= batchRows) {
      await flush();
      batch = { table, rows: [] };
    }
    batch.rows.push(row.data.row);
  }
  if (!ended) throw invalid('The export was cut off: its last line is missing');
  return written;
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw invalid(`Line ${number} is not JSON: the export is damaged or was cut off`);
  }
}

function assertSameVersion(value: unknown, migrations: string[]): void {
  const head = headSchema.safeParse(value);
  if (!head.success) throw invalid('The file is no export of candor data');
  if (head.data.migrations.join() !== migrations.join())
    throw invalid(
      `The export is of a store at ${head.data.migrations.at(-1) ?? 'no migration'}, this one is at ${migrations.at(-1)}: ` +
        'import it with the version that made it, and upgrade then',
    );
}
