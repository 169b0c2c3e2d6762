import type { Db } from 'mongodb';

/**
 * A request names the head of its audit chain. Those that stand are marked: the reconciling pass completes their chains
 * and sets it.
 */
export async function up(db: Db): Promise<void> {
  const requests = db.collection('personalization_requests');
  await requests.updateMany(
    { audit_head: { $exists: false }, audit_pending: { $exists: false } },
    { $set: { audit_pending: 'migrated' } },
  );
  await requests.createIndex({ audit_pending: 1 }, { name: 'audit_pending' });
  await db.collection('audit_heads').createIndex({ checkpoint_id: 1 }, { name: 'of_checkpoint' });
}
