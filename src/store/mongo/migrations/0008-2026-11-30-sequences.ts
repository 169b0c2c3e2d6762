import type { Db } from 'mongodb';

/** Touches for one lead, each of which is a request. */
export async function up(db: Db): Promise<void> {
  const sequences = db.collection('sequences');
  await sequences.createIndex({ tenant: 1, _id: -1 }, { name: 'list' });
  await sequences.createIndex({ status: 1, _id: 1 }, { name: 'running' });
  await sequences.createIndex({ 'outbox.state': 1 }, { name: 'outbox' });
  await sequences.createIndex({ expires_at: 1 }, { name: 'expiring' });
}
