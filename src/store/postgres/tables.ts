import type { SqlSession } from './migrate.ts';

export interface Table {
  name: string;
  /** Those that are written; generated ones follow from them. */
  columns: string[];
  /** Columns that count by themselves, whose counter goes on after what was brought in. */
  serials: string[];
}

/** The tables of a store, but for the record of its migrations and for those that triggers keep. */
export async function listTables(session: SqlSession): Promise<Table[]> {
  const { rows } = await session.query<{ table_name: string; column_name: string; column_default: string | null }>(
    `SELECT table_name, column_name, column_default FROM information_schema.columns
     WHERE table_schema = current_schema() AND is_generated = 'NEVER'
       AND table_name NOT IN ('schema_migrations', 'campaign_rows', 'campaign_row_words')
     ORDER BY table_name, ordinal_position`,
  );
  const tables = new Map<string, Table>();
  for (const { table_name: name, column_name: column, column_default: fallback } of rows) {
    const table = tables.get(name) ?? { name, columns: [], serials: [] };
    tables.set(name, table);
    table.columns.push(column);
    if (fallback?.startsWith('nextval(')) table.serials.push(column);
  }
  return [...tables.values()];
}

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const migrationsOf = async (session: SqlSession): Promise<string[]> =>
  (await session.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY name')).rows.map(
    ({ name }) => name,
  );
