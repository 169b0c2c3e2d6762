import type { Collection, Db, ObjectId } from 'mongodb';
import type { CitedSentence, OutputRecord, PromptRecord } from '../../contract/personalize-response.ts';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { ApiKeyDoc } from '../api-key-store.ts';
import type { AuditEvent, AuditHead } from '../audit-store.ts';
import type { ChainHead, Checkpoint, SigningKeyDoc } from '../checkpoint-store.ts';
import type { DeliveryDoc } from '../delivery-store.ts';
import type { EndpointDoc, WebhookSecretDoc } from '../endpoint-docs.ts';
import type { SendingDefaultsDoc } from '../sending-defaults-store.ts';
import type { SequenceDoc } from '../sequence-store.ts';
import type { CampaignDoc, LeadChunk, RequestDoc } from '../store.ts';
import type { SuppressionDoc } from '../suppression-store.ts';
import type { TemplateDoc } from '../template-store.ts';
import type { VoiceDoc } from '../voice-store.ts';
import type { WebhookReplayDoc } from '../webhook-replay-store.ts';

/** `_id` is text made of the document's own key, so that what is hot is found by it. */
export type Keyed<Doc> = Doc & { _id: string };

/**
 * `audit_next` is written with what it is an event of, and becomes audit_head once that event is on the chain.
 * `audit_first` is what release 0.2 called it.
 */
export type StoredRequest = Keyed<RequestDoc> & { audit_next?: AuditHead; audit_first?: AuditHead };

/** `written` keeps the order of writing. */
type StoredPrompt = Keyed<PromptRecord> & { written: ObjectId };

/** Lists of lists are kept as lists of objects, which every server of the protocol takes. */
type StoredOutput = Keyed<Omit<OutputRecord, 'violations' | 'citations'>> & {
  violations: { flags: RiskFlag[] }[];
  citations?: { sentences: CitedSentence[] }[] | undefined;
  written: ObjectId;
};

/** All events of one request, so that appending needs no transaction. */
export interface StoredChain {
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
  webhookReplays: Collection<Keyed<WebhookReplayDoc>>;
  secrets: Collection<Keyed<WebhookSecretDoc>>;
  templates: Collection<Keyed<TemplateDoc>>;
  voices: Collection<Keyed<VoiceDoc>>;
  sendingDefaults: Collection<Keyed<SendingDefaultsDoc>>;
  suppressions: Collection<Keyed<SuppressionDoc>>;
  sequences: Collection<Keyed<SequenceDoc>>;
  apiKeys: Collection<Keyed<ApiKeyDoc>>;
  audit: Collection<StoredChain>;
  checkpoints: Collection<Keyed<Checkpoint>>;
  heads: Collection<{ _id: string; checkpoint_id: string; heads: ChainHead[] }>;
  signingKeys: Collection<Keyed<SigningKeyDoc>>;
}

/** Their indexes are made by the migrations. */
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
  webhookReplays: db.collection('webhook_replays'),
  secrets: db.collection('webhook_secrets'),
  templates: db.collection('templates'),
  voices: db.collection('voices'),
  sendingDefaults: db.collection('sending_defaults'),
  suppressions: db.collection('suppressions'),
  sequences: db.collection('sequences'),
  apiKeys: db.collection('api_keys'),
  audit: db.collection('audit_chains'),
  checkpoints: db.collection('audit_checkpoints'),
  heads: db.collection('audit_heads'),
  signingKeys: db.collection('audit_signing_keys'),
});
