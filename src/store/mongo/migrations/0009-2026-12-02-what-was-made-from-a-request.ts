import type { Db } from 'mongodb';

/**
 * What was made from a request is found by it, so that it is erased with it: replays, and previews of a campaign's rows.
 * Previews that stand are known by their Idempotency-Key.
 */
export async function up(db: Db): Promise<void> {
  const requests = db.collection('personalization_requests');
  await requests.createIndex({ replay_of: 1 }, { name: 'replays' });
  await requests.createIndex({ preview_of: 1 }, { name: 'previews' });
  const keyed = requests.find(
    { 'idempotency.key': { $gte: 'preview cmp_', $lt: 'preview cmp`' }, preview_of: { $exists: false } },
    { projection: { 'idempotency.key': 1 } },
  );
  for await (const { _id, idempotency } of keyed) {
    const [, campaign, row] = /^preview cmp_([0-9a-f]{32}) (\d{1,7})$/.exec(idempotency.key) ?? [];
    if (campaign && row)
      await requests.updateOne({ _id }, { $set: { preview_of: `req_${campaign}_${row.padStart(7, '0')}` } });
  }
}
