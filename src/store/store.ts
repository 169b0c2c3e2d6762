import type { Campaign, CampaignCounts, CampaignStatus } from '../contract/campaign.ts';
import type { Failure, OutputRecord, PromptRecord, Status, Usage, Variant } from '../contract/personalize-response.ts';
import type { DayUsage } from '../contract/usage.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import type { AuditEvent, AuditedRequests, AuditStore } from './audit-store.ts';
import type { StoredLeadRow } from './blank-lead-row.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { EndpointStore } from './endpoint-store.ts';
import type { OpenBatch } from './open-batch.ts';
import type { Outbox } from './outbox.ts';
import type { Page } from './page.ts';
import type { HeldLeads, RequestDoc, RowFacets } from './request-doc.ts';
import type { ReviewedRequests } from './row-store.ts';
import type { SendingDefaultsStore } from './sending-defaults-store.ts';
import type { SequenceStore } from './sequence-store.ts';
import type { SuppressionStore } from './suppression-store.ts';
import type { TemplateStore } from './template-store.ts';
import type { VoiceStore } from './voice-store.ts';
import type { WebhookReplayStore } from './webhook-replay-store.ts';

export type { RequestDoc } from './request-doc.ts';

/**
 * The store is the truth; the queue is a hint. Documents have the same shape in every adapter, times are ISO 8601
 * text. An adapter needs no transaction: every method is one conditional write or survives being run twice.
 * A method throws DomainError('unavailable') when the backend cannot be reached.
 */
export interface Store {
  readonly requests: RequestStore;
  readonly campaigns: CampaignStore;
  readonly deliveries: DeliveryStore;
  readonly endpoints: EndpointStore;
  readonly webhookReplays: WebhookReplayStore;
  readonly templates: TemplateStore;
  readonly voices: VoiceStore;
  readonly sendingDefaults: SendingDefaultsStore;
  readonly suppressions: SuppressionStore;
  readonly sequences: SequenceStore;
  readonly apiKeys: ApiKeyStore;
  readonly audit: AuditStore;
  readonly checkpoints: CheckpointStore;
  /** Throws when the backend does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The SUBMITTED event of a document, which begins its chain. */
export type EventOf = (doc: RequestDoc) => AuditEvent;

/** 'recorded': its event is on the chain and is the head; 'pending': the chain is to be completed. */
export type Finished = 'recorded' | 'pending';

/** What the one final update writes. */
export interface RequestResult {
  status: 'SUCCESS' | 'FAILED' | 'CANCELED';
  /** Which run wrote it; absent when no run did (deadline passed in the queue, canceled). */
  run?: number;
  resumed_attempts?: number[];
  variants: Variant[];
  usage: Usage;
  finished_at: string;
  latency_ms: number;
  error?: Failure;
  outbox?: Outbox;
  /** Of a row of a campaign. */
  facets?: RowFacets;
}

export type OpenRequest = Pick<
  RequestDoc,
  | 'request_id'
  | 'campaign_id'
  | 'deadline_at'
  | 'status'
  | 'created_at'
  | 'waits_for'
  | 'wait_reason'
  | 'next_try_at'
  | 'audit_head'
  | 'audit_pending'
>;

export type DerivedRequest = Pick<RequestDoc, 'request_id' | 'status' | 'erased_at'>;

/** How many texts of models the erasure of a request took. */
interface ErasedTexts {
  prompts: number;
  outputs: number;
}

interface RequestFilter {
  status?: Status;
  campaign_id?: string;
  template_id?: string;
  /** Whether it has a selection. */
  selected?: boolean;
}

export interface RequestStore extends AuditedRequests, ReviewedRequests, HeldLeads {
  /**
   * Writes a QUEUED request. With `idempotency`, the (tenant, key) pair is claimed first; a pair already claimed
   * returns the first request's doc (written now from `doc` under the claimed id if a crash left only the claim) and
   * the claim's body hash, for the caller to compare. The event begins the chain, in the same transaction where the
   * backend has one; otherwise a crash leaves audit_pending, and no audit_head.
   */
  insert(
    doc: RequestDoc,
    submitted: EventOf,
  ): Promise<{ doc: RequestDoc; created: boolean; claimed_body_hash?: string }>;
  /** Inserts what is not there yet (ids are the identity), as insert does; returns how many were new. */
  insertMany(docs: RequestDoc[], submitted: EventOf): Promise<number>;
  get(requestId: string, tenant?: string): Promise<RequestDoc | null>;
  getMany(requestIds: string[]): Promise<RequestDoc[]>;
  /** By request_id, streamed. */
  streamAll(tenant?: string): AsyncIterable<RequestDoc>;
  /** Newest first by request_id, which is time-ordered. Throws DomainError('invalid') on a cursor not ours. */
  list(tenant: string, filter: RequestFilter, cursor: string | undefined, limit: number): Promise<Page<RequestDoc>>;
  /** QUEUED or PROCESSING -> PROCESSING, attempts + 1, started_at kept if set. null when already final or unknown. */
  start(requestId: string, now: string): Promise<RequestDoc | null>;
  /** Takes a start back that came to nothing: attempts - 1, where `run` is still the latest. */
  takeBackStart(requestId: string, run: number): Promise<void>;
  /**
   * Writes a prompt BEFORE its first call, and before each further one again with a higher `calls`, which is all that
   * changes then. (request_id, attempt, step, provider, model) is its identity. false: its request, a row of a
   * campaign, has ended, so that nothing is written and the call is not to be made.
   */
  addPrompt(record: PromptRecord): Promise<boolean>;
  /** A prompt's identity and `call` are its own. false: it is there already and stays as it is, or its request is erased. */
  addOutput(record: OutputRecord): Promise<boolean>;
  /** Sets what a request has used so far, in any status; never to less than it is. */
  raiseUsage(requestId: string, usage: Usage): Promise<void>;
  /** By attempt, then in order of writing. */
  listPrompts(requestId: string): Promise<PromptRecord[]>;
  listOutputs(requestId: string): Promise<OutputRecord[]>;
  /**
   * The one final update; requires status QUEUED or PROCESSING. Sets audit_pending, removes what it waits for. With `event`, the
   * FINISHED one after the document's audit_head, it is appended too, where the chain still ends with that head and
   * nothing is pending. null: another run was first.
   */
  finish(requestId: string, result: RequestResult, event?: AuditEvent): Promise<Finished | null>;
  /** At most `limit` that have a notice. */
  listNotices(limit: number): Promise<RequestDoc[]>;
  /** Takes a notice away while it is the one of this time. */
  clearNotice(requestId: string, at: string): Promise<void>;
  /** QUEUED or PROCESSING requests with request_id > after, in id order: what the reconciling pass looks at. */
  listOpen(after: string | null, limit: number): Promise<OpenRequest[]>;
  /** Requests whose outbox is PENDING, at most `limit`. */
  listPendingOutbox(limit: number): Promise<RequestDoc[]>;
  markOutboxHandedOver(requestId: string): Promise<void>;
  countByCampaign(campaignId: string): Promise<{ counts: Omit<CampaignCounts, 'total'>; usage: Usage }>;
  /** In row order, streamed. */
  streamByCampaign(campaignId: string, fromRow?: number): AsyncIterable<RequestDoc>;
  /**
   * Marks every QUEUED request of the campaign CANCELED and sets audit_pending; PROCESSING ones end by themselves.
   * Returns how many.
   */
  cancelByCampaign(campaignId: string, finishedAt: string): Promise<number>;
  /** Per arm of a template: requests assigned, succeeded, selected. Replays and erased requests do not count. */
  countByTemplateArm(
    tenant: string,
    templateId: string,
  ): Promise<{ arm: string; assigned: number; succeeded: number; selected: number }[]>;
  /** Requests that were accepted on each of `days` (ISO dates in UTC), and what they used; days without one are left out. */
  sumByDay(tenant: string, days: string[]): Promise<DayUsage[]>;
  /**
   * Removes input, variants, selection, prompts and outputs; keeps ids, times, status, usage, erased_at and audit_head.
   * Sets audit_pending. null: it is not there, or has not ended. Of one that is erased, removes the prompts and outputs
   * alone that a run which was under way may have written meanwhile.
   */
  erase(requestId: string, tenant: string, erasedAt: string): Promise<ErasedTexts | null>;
  /** Made from one of these: its replays, and previews of it where it is a campaign's row. By request_id. */
  listDerived(tenant: string, requestIds: string[]): Promise<DerivedRequest[]>;
  /** Final, not yet erased requests with expires_at < now. */
  listExpired(now: string, limit: number): Promise<Pick<RequestDoc, 'request_id' | 'tenant'>[]>;
}

/** The most that a call under way can cost, taken from its campaign's budget before it. */
export interface Reservation {
  /** Of the call. */
  id: string;
  request_id: string;
  usd: number;
  at: string;
}

/** Counts are not kept here but counted from requests; `fed_rows` is the dispatcher's cursor. */
export interface CampaignDoc extends Omit<Campaign, 'counts' | 'usage'> {
  tenant: string;
  notify_each_request: boolean;
  total_rows: number;
  /** Rows 1..fed_rows have a request. */
  fed_rows: number;
  /** Chunks written so far; the next chunk's seq. */
  chunks: number;
  /** Rows that uploads left out because of the suppression list; an upload that is sent again counts again. */
  suppressed_rows?: number;
  outbox?: Outbox;
  /** Every call was reserved, those before there was a budget too. Absent: made by release 0.2. */
  reserves_all?: boolean;
  /** Those not settled yet. budget_reserved_usd holds them and what the settled ones cost. */
  reservations?: Reservation[];
  /** Rows that a provider's batch answers, or will be asked to; see dispatchBatch. */
  batches?: OpenBatch[];
  /** Goes up with each change of `batches`; see saveBatches. Absent: 0. */
  batches_version?: number;
  /** The provider took no batch: its rows are single calls. */
  batch_refused?: true;
  /** Since when no call fits the budget; absent when one does. See reserveCall. */
  budget_blocked_since?: string;
  /** Counting its requests was tried, and is not tried again before this. */
  count_after?: string;
  /** After this retention removes the rows, unless it runs or is paused. Absent: not stamped yet, by release 0.1. */
  expires_at?: string;
  /** When retention removed the rows. */
  rows_erased_at?: string;
  /** How often it has ended: rows that are retried make it go on, and end again. Absent: never, or before release 0.3. */
  round?: number;
  /** Counts at the end, so that a finished campaign needs no counting. */
  final?: { counts: CampaignCounts; usage: Campaign['usage'] };
}

/** Rows of an upload are kept in chunks and become requests when dispatched: see docs on the dispatcher. */
export interface LeadChunk {
  campaign_id: string;
  seq: number;
  first_row: number;
  rows: StoredLeadRow[];
  /** Names of the rows' metadata in the order of the upload, which not every store keeps in a row. */
  metadata_names?: string[];
}

export interface CampaignStore {
  insert(doc: CampaignDoc): Promise<void>;
  get(campaignId: string, tenant?: string): Promise<CampaignDoc | null>;
  list(tenant: string, cursor: string | undefined, limit: number): Promise<Page<CampaignDoc>>;
  /** Removes a DRAFT without rows; false where it is none. */
  removeDraft(campaignId: string): Promise<boolean>;
  /** Campaigns the dispatcher serves (RUNNING), ordered by id. */
  listRunning(): Promise<CampaignDoc[]>;
  /** Campaigns with an open batch, whatever their status, ordered by id. */
  listBatching(): Promise<CampaignDoc[]>;
  /**
   * Replaces the open batches, whatever the status, and raises batches_version by one; an empty list is removed. false:
   * there is no such campaign, or its version is not `version` any more.
   */
  saveBatches(campaignId: string, version: number, batches: OpenBatch[]): Promise<boolean>;
  /** Rows without a request of all PAUSED campaigns, by pause_reason. */
  sumPaused(): Promise<{ pause_reason?: string; rows: number }[]>;
  /**
   * Appends a chunk and moves total_rows and chunks on. Requires chunk.seq === doc.chunks and a campaign that is
   * DRAFT, RUNNING or PAUSED; false otherwise.
   */
  appendChunk(chunk: LeadChunk): Promise<boolean>;
  /** Adds to the rows that uploads left out because of the suppression list. */
  addSuppressed(campaignId: string, rows: number): Promise<void>;
  getChunk(campaignId: string, seq: number): Promise<LeadChunk | null>;
  streamChunks(campaignId: string): AsyncIterable<LeadChunk>;
  /** Moves the cursor from `from` to `to`; false when another dispatcher moved it. */
  advance(campaignId: string, from: number, to: number): Promise<boolean>;
  /** Conditional on one of `from`; `patch` is set with it. null when not in one of them. */
  setStatus(
    campaignId: string,
    from: CampaignStatus[],
    to: CampaignStatus,
    patch?: Partial<CampaignDoc>,
  ): Promise<CampaignDoc | null>;
  /**
   * RUNNING -> COMPLETED with `patch`, only while total_rows and fed_rows both equal `totalRows`: rows that arrive at
   * the last moment keep the campaign running. null otherwise.
   */
  complete(
    campaignId: string,
    totalRows: number,
    patch: Pick<CampaignDoc, 'finished_at' | 'final' | 'round' | 'outbox'>,
  ): Promise<CampaignDoc | null>;
  /** Adds the reservation, only if budget_reserved_usd stays within budget_usd with it; always, without a budget. */
  reserveBudget(campaignId: string, reservation: Reservation): Promise<boolean>;
  /** Puts what the call cost in the place of its reservation. false: that stands no more, and nothing changes. */
  settleBudget(campaignId: string, reservation: Reservation, costUsd: number): Promise<boolean>;
  /** Campaigns with a reservation made before `madeBefore`, at most `limit`. */
  listReserved(
    madeBefore: string,
    limit: number,
  ): Promise<Pick<CampaignDoc, 'campaign_id' | 'reservations' | 'batches'>[]>;
  listPendingOutbox(limit: number): Promise<CampaignDoc[]>;
  markOutboxHandedOver(campaignId: string): Promise<void>;
  /** Counts one more use in the campaign of each opener (its signature) in the list; one that comes twice, two. */
  countOpeners(campaignId: string, signatures: string[]): Promise<void>;
  /** How often each opener was used; those never used are left out. Looked up by id. */
  getOpenerCounts(campaignId: string, signatures: string[]): Promise<Map<string, number>>;
  /** Neither running nor paused, with expires_at < now and their rows still kept; at most `limit`. */
  listExpired(now: string, limit: number): Promise<CampaignDoc[]>;
  /** Without expires_at and with their rows still kept; at most `limit`. */
  listUnstamped(limit: number): Promise<CampaignDoc[]>;
  /** Rows hold personal data: removed by retention and erasure. */
  eraseChunks(campaignId: string): Promise<void>;
  /** Blanks one row of its chunk and keeps when; false where it is blank already, or not there. */
  eraseRow(campaignId: string, row: number, erasedAt: string): Promise<boolean>;
}
