import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assertHoldsData } from '../../data-folder/assert-holds-data.ts';
import { DamagedFolder } from '../../data-folder/damaged-folder.ts';
import { describeError } from '../../describe-error.ts';
import { DomainError } from '../../errors.ts';
import { openPglite } from '../../open-pglite.ts';
import { lockDataDir } from '../lock-data-dir.ts';
import type { StorePlace } from './open-data.ts';
import { quoteName } from './tables.ts';

export interface FolderReport {
  folder: string;
  tables: number;
  rows: number;
  /** What is wrong, each with the file or table it is wrong in. */
  issues: string[];
}

/**
 * Reads all of the embedded databases below the data folder. Changes nothing. Throws 'invalid' where data is not
 * embedded, and NoData, making nothing, where the folder holds none.
 */
export async function checkData(config: StorePlace): Promise<FolderReport[]> {
  if (config.kind !== 'pglite')
    throw new DomainError('invalid', 'Only embedded data is checked here; servers have tools of their own');
  const { dataDir } = config;
  assertHoldsData(dataDir, ['store', 'queue']);
  const lock = await lockDataDir(dataDir);
  try {
    const reports: FolderReport[] = [];
    for (const name of ['store', 'queue'])
      if (existsSync(join(dataDir, name))) reports.push(await checkFolder(join(dataDir, name)));
    return reports;
  } finally {
    await lock.release();
  }
}

async function checkFolder(folder: string): Promise<FolderReport> {
  const report: FolderReport = { folder, tables: 0, rows: 0, issues: [] };
  let database: Awaited<ReturnType<typeof openPglite>> | undefined;
  try {
    database = await openPglite(folder, { tidy: false });
    const { rows: tables } = await database.db.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname <> 'information_schema'`,
    );
    for (const { schema, name } of tables) {
      try {
        // Every value of every row: PostgreSQL compares the checksum of each page that it reads.
        const { rows } = await database.db.query<{ rows: number }>(
          `SELECT count(*)::integer AS rows, sum(length(t::text)) FROM ${quoteName(schema)}.${quoteName(name)} AS t`,
        );
        report.tables += 1;
        report.rows += rows[0]!.rows;
      } catch (error) {
        report.issues.push(`table ${schema}.${name}: ${describeError(error)}`);
      }
    }
  } catch (error) {
    report.issues.push(error instanceof DamagedFolder ? error.message : describeError(error));
  } finally {
    await database?.close().catch(() => {});
  }
  return report;
}
