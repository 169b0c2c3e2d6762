import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { OutputRecord, PromptRecord, Variant } from '../../src/contract/personalize-response.ts';
import type { Review, StoredSelection } from '../../src/contract/review.ts';
import { newCampaignId, newDeliveryId, newRequestId } from '../../src/ids.ts';
import type { AuditEvent } from '../../src/store/audit-store.ts';
import type { DeliveryDoc } from '../../src/store/delivery-store.ts';
import type { ReviewChange } from '../../src/store/row-store.ts';
import type { CampaignDoc, LeadChunk, RequestDoc, RequestResult } from '../../src/store/store.ts';

export const noUsage = { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 };

export const sampleInput = (firstName = 'Ada'): PersonalizeRequest => ({
  channel: 'EMAIL',
  tone: 'PROFESSIONAL',
  goal: 'book a call',
  lead: { first_name: firstName, last_name: 'Lovelace', title: 'CTO', company_name: 'Engines', domain: 'engines.test' },
  company_context: { summary: 'Builds engines.', keywords: ['engines'] },
  constraints: { max_words: 120, include_subjects: true, no_claims_policy: true },
  variant_count: 1,
  slot: 'FULL',
  mode: 'SINGLE',
  language: 'en',
});

export const sampleVariant = (message = 'Hi Ada'): Variant => ({
  subject: 'Engines',
  message,
  personalization_points: ['engines'],
  risk_flags: [
    {
      code: 'UNSOURCED_ENTITY',
      severity: 'warning',
      message: 'The request says otherwise',
      evidence: 'Hi',
      field: 'message',
      start: 0,
      end: 2,
      contradicts: { source: '/lead/first_name', quote: 'Ada' },
      correction: 'Dear',
    },
  ],
  grounding: [],
});

export const sampleRequest = (changes: Partial<RequestDoc> = {}): RequestDoc => ({
  request_id: newRequestId(),
  tenant: 'tenant-a',
  input: sampleInput(),
  input_flags: [],
  status: 'QUEUED',
  created_at: '2026-01-01T00:00:00.000Z',
  deadline_at: '2026-01-01T00:15:00.000Z',
  expires_at: '2026-04-01T00:00:00.000Z',
  attempts: 0,
  variants: [],
  usage: noUsage,
  ...changes,
});

export const sampleResult = (changes: Partial<RequestResult> = {}): RequestResult => ({
  status: 'SUCCESS',
  run: 1,
  variants: [sampleVariant()],
  usage: { prompt_tokens: 100, completion_tokens: 20, cost_usd: 0.25 },
  finished_at: '2026-01-01T00:00:05.000Z',
  latency_ms: 5_000,
  ...changes,
});

export const samplePrompt = (requestId: string, changes: Partial<PromptRecord> = {}): PromptRecord => ({
  request_id: requestId,
  attempt: 1,
  step: 'full',
  prompt_version: 'v1',
  system_prompt: 'Write.',
  user_prompt: 'Ada Lovelace, CTO',
  provider: 'openai',
  model: 'gpt',
  temperature: 0.7,
  created_at: '2026-01-01T00:00:01.000Z',
  ...changes,
});

export const sampleOutput = (requestId: string, changes: Partial<OutputRecord> = {}): OutputRecord => ({
  request_id: requestId,
  attempt: 1,
  step: 'full',
  provider: 'openai',
  model: 'gpt',
  raw_output: 'Hi Ada',
  parsed_variants: [{ subject: 'Engines', message: 'Hi Ada' }],
  violations: [[]],
  citations: [[{ field: 'message', start: 0, end: 6, kind: 'courtesy', sources: ['/lead/first_name'] }]],
  usage: noUsage,
  latency_ms: 10,
  created_at: '2026-01-01T00:00:02.000Z',
  ...changes,
});

/** A selection as a change of a request that had so many reviews. */
export const sampleSelect = (changes: Partial<StoredSelection> = {}, earlier: Review[] = []): ReviewChange => {
  const selected_at = '2026-01-02T00:00:00.000Z';
  const selection = { selected_variant_index: 0, selected_at, risk_flags: [], grounding: [], ...changes };
  return {
    before: earlier.length,
    reviews: [...earlier, { type: 'SELECTED', at: selection.selected_at, selection }],
    selection,
  };
};

export const sampleCampaign = (changes: Partial<CampaignDoc> = {}): CampaignDoc => ({
  campaign_id: newCampaignId(),
  tenant: 'tenant-a',
  name: 'Spring',
  status: 'DRAFT',
  defaults: {
    channel: 'EMAIL',
    tone: 'FRIENDLY',
    goal: 'book a call',
    company_context: { summary: '', keywords: [] },
    constraints: { max_words: 80, include_subjects: true, no_claims_policy: true },
    variant_count: 1,
    slot: 'FULL',
    mode: 'SINGLE',
    language: 'en',
  },
  budget_reserved_usd: 0,
  created_at: '2026-01-01T00:00:00.000Z',
  notify_each_request: false,
  total_rows: 0,
  fed_rows: 0,
  chunks: 0,
  ...changes,
});

export const sampleChunk = (campaignId: string, seq: number, firstRow: number, names: string[]): LeadChunk => ({
  campaign_id: campaignId,
  seq,
  first_row: firstRow,
  rows: names.map((name) => ({
    lead: sampleInput(name).lead,
    company_context: { summary: '', keywords: [] },
    metadata: { 'crm.id': name },
  })),
});

export const sampleDelivery = (changes: Partial<DeliveryDoc> = {}): DeliveryDoc => ({
  delivery_id: newDeliveryId(),
  tenant: 'tenant-a',
  type: 'request.succeeded',
  url: 'https://receiver.test/hook',
  subject_id: newRequestId(),
  body: '{"data":"Hi Ada"}',
  state: 'PENDING',
  attempts: [],
  next_at: '2026-01-01T00:00:00.000Z',
  created_at: '2026-01-01T00:00:00.000Z',
  expires_at: '2026-04-01T00:00:00.000Z',
  ...changes,
});

export const sampleEvent = (requestId: string, seq: number, changes: Partial<AuditEvent> = {}): AuditEvent => ({
  request_id: requestId,
  seq,
  tenant: 'tenant-a',
  type: seq === 0 ? 'SUBMITTED' : 'FINISHED',
  at: '2026-01-01T00:00:00.000Z',
  digest: `digest-${seq}`,
  salt: `salt-${seq}`,
  previous_hash: seq === 0 ? '' : `hash-${seq - 1}`,
  hash: `hash-${seq}`,
  ...changes,
});

export const sampleSubmitted = (doc: RequestDoc): AuditEvent => sampleEvent(doc.request_id, 0, { tenant: doc.tenant });

/** The head that insert names. */
export const sampleHead = { seq: 0, hash: 'hash-0' };
