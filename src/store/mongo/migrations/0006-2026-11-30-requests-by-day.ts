import type { Db } from 'mongodb';

/** What requests used is summed by day. */
export async function up(db: Db): Promise<void> {
  await db.collection('personalization_requests').createIndex({ tenant: 1, created_at: 1 }, { name: 'by_day' });
}
