import type { Db } from 'mongodb';

/** What was counted as the most it can have been, and calls that hold a part of a budget, are looked up. */
export async function up(db: Db): Promise<void> {
  await db
    .collection('personalization_requests')
    .createIndex({ campaign_id: 1, 'usage.estimated': 1, status: 1 }, { name: 'campaign_estimated' });
  await db.collection('campaigns').createIndex({ 'reservations.at': 1 }, { name: 'reserved' });
}
