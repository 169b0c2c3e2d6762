import type { SqlSession } from './migrate.ts';
import { listTables, migrationsOf, quoteName } from './tables.ts';

/** Of the form of an export, not of the data. */
export const exportVersion = 1;
const pageRows = 200;

/**
 * Everything that a store keeps, as lines of JSON: a head with the migrations it has had, then a line a row, then how
 * many rows there were. Rows are what is written, in the words of the tables.
 */
export async function* exportData(session: SqlSession, now: () => Date): AsyncGenerator<string> {
  const head = {
    candor_export: exportVersion,
    created_at: now().toISOString(),
    migrations: await migrationsOf(session),
  };
  yield `${JSON.stringify(head)}\n`;
  let rows = 0;
  for (const table of await listTables(session))
    for await (const row of rowsOf(session, table.name, table.columns)) {
      rows += 1;
      yield `${JSON.stringify({ table: table.name, row })}\n`;
    }
  yield `${JSON.stringify({ end: true, rows })}\n`;
}

async function* rowsOf(session: SqlSession, table: string, columns: string[]): AsyncGenerator<unknown> {
  const object = columns.map((column) => `'${column}', ${quoteName(column)}`).join(', ');
  // By the place in the file of the table: no order of its own is needed, and nobody else writes.
  let after = '(0,0)';
  for (;;) {
    const { rows } = await session.query<{ at: string; row: unknown }>(
      `SELECT ctid::text AS at, jsonb_build_object(${object}) AS row FROM ${quoteName(table)}
       WHERE ctid > $1::tid ORDER BY ctid LIMIT ${pageRows}`,
      [after],
    );
    for (const { row } of rows) yield row;
    if (rows.length < pageRows) return;
    after = rows.at(-1)!.at;
  }
}
