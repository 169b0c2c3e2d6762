import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';

const endpointId = (tenant: string, url: string): string =>
  `end_${createHash('sha256').update(`${tenant} ${url}`).digest('hex').slice(0, 32)}`;

function endpointUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Deliveries and endpoints are found by the id of their endpoint, and by what is yet to be told of them. */
export async function up(db: Db): Promise<void> {
  const unnamed = { endpoint_id: { $exists: false } };
  const endpoints = db.collection('webhook_endpoints');
  for await (const { _id, tenant, url } of endpoints.find(unnamed, { projection: { tenant: 1, url: 1 } }))
    await endpoints.updateOne({ _id }, { $set: { endpoint_id: endpointId(tenant, url) } });
  await endpoints.createIndex({ tenant: 1, endpoint_id: 1 }, { name: 'list' });
  await endpoints.createIndex({ tenant: 1, 'registered.at': 1 }, { name: 'registered' });
  await endpoints.createIndex({ 'notice.at': 1 }, { name: 'noticed' });
  await endpoints.createIndex({ expires_at: 1 }, { name: 'expiring' });

  const deliveries = db.collection('webhook_deliveries');
  for await (const { _id, tenant, url } of deliveries.find(unnamed, { projection: { tenant: 1, url: 1 } }))
    await deliveries.updateOne({ _id }, { $set: { endpoint_id: endpointId(tenant, endpointUrl(url)) } });
  await deliveries.createIndex({ tenant: 1, endpoint_id: 1, _id: 1 }, { name: 'list_by_endpoint' });
  await deliveries.createIndex({ replay_id: 1, state: 1 }, { name: 'of_replay' });
  await deliveries.createIndex({ 'notice.at': 1 }, { name: 'noticed' });
  await db.collection('personalization_requests').createIndex({ 'notice.at': 1 }, { name: 'noticed' });

  const replays = db.collection('webhook_replays');
  await replays.createIndex({ tenant: 1, _id: -1 }, { name: 'list' });
  await replays.createIndex({ status: 1, _id: 1 }, { name: 'running' });
  await replays.createIndex({ expires_at: 1 }, { name: 'expiring' });
}
