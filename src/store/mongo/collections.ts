import { type Collection, type Db, MongoServerError, type ObjectId } from 'mongodb';
import type { CitedSentence, OutputRecord, PromptRecord } from '../../contract/personalize-response.ts';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { ApiKeyDoc } from '../api-key-store.ts';
import type { AuditEvent } from '../audit-store.ts';
import type { EndpointDoc, WebhookSecretDoc } from '../endpoint-docs.ts';
import type { CampaignDoc, DeliveryDoc, LeadChunk, RequestDoc } from '../store.ts';
import type { TemplateDoc } from '../template-store.ts';

/** `_id` is text made of the document's own key, so that what is hot is found by it. */
type Keyed<Doc> = Doc & { _id: string };

export type StoredRequest = Keyed<RequestDoc>;

/** `written` keeps the order of writing. */
type StoredPrompt = Keyed<PromptRecord> & { written: ObjectId };

/** Lists of lists are kept as lists of objects, which every server of the protocol takes. */
type StoredOutput = Keyed<Omit<OutputRecord, 'violations' | 'citations'>> & {
  violations: { flags: RiskFlag[] }[];
  citations?: { sentences: CitedSentence[] }[] | undefined;
  written: ObjectId;
};

/** All events of one request, so that appending needs no transaction. */
export interface AuditChain {
  _id: string;
  tenant: string;
  events: AuditEvent[];
}

export interface Collections {
  requests: Collection<StoredRequest>;
  idempotency: Collection<{ _id: string; request_id: string; body_hash: string }>;
  prompts: Collection<StoredPrompt>;
  outputs: Collection<StoredOutput>;
  campaigns: Collection<Keyed<CampaignDoc>>;
  leadChunks: Collection<Keyed<LeadChunk>>;
  openers: Collection<{ _id: string; campaign_id: string; used: number }>;
  deliveries: Collection<Keyed<DeliveryDoc>>;
  endpoints: Collection<Keyed<EndpointDoc>>;
  secrets: Collection<Keyed<WebhookSecretDoc>>;
  templates: Collection<Keyed<TemplateDoc>>;
  apiKeys: Collection<Keyed<ApiKeyDoc>>;
  audit: Collection<AuditChain>;
}

export const openCollections = (db: Db): Collections => ({
  requests: db.collection('personalization_requests'),
  idempotency: db.collection('idempotency'),
  prompts: db.collection('prompts'),
  outputs: db.collection('outputs'),
  campaigns: db.collection('campaigns'),
  leadChunks: db.collection('lead_chunks'),
  openers: db.collection('openers'),
  deliveries: db.collection('webhook_deliveries'),
  endpoints: db.collection('webhook_endpoints'),
  secrets: db.collection('webhook_secrets'),
  templates: db.collection('templates'),
  apiKeys: db.collection('api_keys'),
  audit: db.collection('audit_chains'),
});

type IndexKey = Record<string, 1 | -1>;

const indexes: Partial<Record<keyof Collections, Record<string, IndexKey>>> = {
  requests: {
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
    campaign_estimated: { campaign_id: 1, 'usage.estimated': 1, status: 1 },
    template_arms: { template_id: 1, template_arm: 1 },
    open: { status: 1, _id: 1 },
    outbox: { 'outbox.state': 1, _id: 1 },
    expiring: { erased_at: 1, expires_at: 1 },
  },
  prompts: { of_request: { request_id: 1, attempt: 1 } },
  outputs: { of_request: { request_id: 1, attempt: 1 } },
  campaigns: {
    list: { tenant: 1, _id: -1 },
    running: { status: 1, _id: 1 },
    outbox: { 'outbox.state': 1, _id: 1 },
    reserved: { 'reservations.at': 1 },
  },
  leadChunks: { of_campaign: { campaign_id: 1, seq: 1 }, row: { campaign_id: 1, first_row: 1 } },
  openers: { of_campaign: { campaign_id: 1 } },
  deliveries: {
    list: { tenant: 1, _id: -1 },
    subject: { subject_id: 1 },
    due: { state: 1, next_at: 1 },
    expiring: { expires_at: 1 },
  },
  templates: { of_tenant: { tenant: 1 } },
  audit: { of_tenant: { tenant: 1, _id: 1 } },
};

const namespaceNotFound = 26;

/** Creates the indexes that are not there. */
export async function createIndexes(collections: Collections): Promise<void> {
  for (const [name, wanted] of Object.entries(indexes)) {
    const collection = collections[name as keyof Collections];
    const present = await namesOfIndexes(collection as unknown as Collection);
    const missing = Object.entries(wanted).filter(([index]) => !present.has(index));
    if (missing.length > 0) await collection.createIndexes(missing.map(([index, key]) => ({ name: index, key })));
  }
}

async function namesOfIndexes(collection: Collection): Promise<Set<string>> {
  try {
    return new Set((await collection.listIndexes().toArray()).map((index) => index.name));
  } catch (error) {
    if (error instanceof MongoServerError && error.code === namespaceNotFound) return new Set();
    throw error;
  }
}
