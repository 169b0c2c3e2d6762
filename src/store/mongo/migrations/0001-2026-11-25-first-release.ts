import type { Db } from 'mongodb';

/** Data of the first release has these indexes already. */
const indexes: Record<string, Record<string, Record<string, 1 | -1>>> = {
  personalization_requests: {
    list: { tenant: 1, _id: -1 },
    list_by_status: { tenant: 1, status: 1, _id: -1 },
    campaign_rows: { campaign_id: 1, row: 1 },
    campaign_totals: {
      campaign_id: 1,
      status: 1,
      'usage.prompt_tokens': 1,
      'usage.completion_tokens': 1,
      'usage.cost_usd': 1,
    },
    template_arms: { template_id: 1, template_arm: 1 },
    open: { status: 1, _id: 1 },
    outbox: { 'outbox.state': 1, _id: 1 },
    expiring: { erased_at: 1, expires_at: 1 },
  },
  prompts: { of_request: { request_id: 1, attempt: 1 } },
  outputs: { of_request: { request_id: 1, attempt: 1 } },
  campaigns: { list: { tenant: 1, _id: -1 }, running: { status: 1, _id: 1 }, outbox: { 'outbox.state': 1, _id: 1 } },
  lead_chunks: { of_campaign: { campaign_id: 1, seq: 1 }, row: { campaign_id: 1, first_row: 1 } },
  openers: { of_campaign: { campaign_id: 1 } },
  webhook_deliveries: {
    list: { tenant: 1, _id: -1 },
    subject: { subject_id: 1 },
    due: { state: 1, next_at: 1 },
    expiring: { expires_at: 1 },
  },
  templates: { of_tenant: { tenant: 1 } },
  audit_chains: { of_tenant: { tenant: 1, _id: 1 } },
};

export async function up(db: Db): Promise<void> {
  for (const [collection, keys] of Object.entries(indexes))
    for (const [name, key] of Object.entries(keys)) await db.collection(collection).createIndex(key, { name });
}
