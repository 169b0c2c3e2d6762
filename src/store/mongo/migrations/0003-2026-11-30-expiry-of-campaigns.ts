import type { Db } from 'mongodb';

/** Campaigns are stamped with when they expire, as requests and deliveries are. */
export async function up(db: Db): Promise<void> {
  await db.collection('campaigns').createIndex({ rows_erased_at: 1, expires_at: 1 }, { name: 'expiring' });
}
