import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Failure, Status, Usage, Variant } from '../contract/personalize-response.ts';
import type { Review, StoredSelection } from '../contract/review.ts';
import type { RiskCode, RiskFlag, Severity } from '../contract/risk-flag.ts';
import type { WaitsFor } from '../contract/waits-for.ts';
import type { Audited } from './audit-store.ts';
import type { Notice, Outbox } from './outbox.ts';

/** By what a row of a campaign is found and ordered, beside its own fields. Follows from the request as it stands. */
export interface RowFacets {
  /** Of lead and texts; see wordsOf. */
  words: string[];
  codes: RiskCode[];
  /** The highest; absent: there is no variant. */
  severity?: Severity | 'none';
  company: string;
  name: string;
  /** Of the first variant, which is what is sent where nobody decides; a decision does not change it. */
  risk?: number;
}

/** An end of a request that a retry took back. */
interface Retry {
  at: string;
  status: 'FAILED';
  /** Runs until then: what they were answered is not gone on from. */
  attempts: number;
  error?: RequestDoc['error'];
  run?: number;
  resumed_attempts?: number[];
}

/** What reviewers decided of a request, and how a campaign's table finds it. */
export interface Reviewed {
  selection?: StoredSelection;
  /** Left out by a reviewer; never beside a selection. */
  skip?: { skipped_at: string; action_id?: string };
  /** Every decision in order; absent where there is none, or only the selection that an earlier release stored. */
  reviews?: Review[];
  /** Of rows of campaigns; absent where an earlier release wrote it, until the sweep adds them. */
  facets?: RowFacets;
  /** What its job was last put back for, in words, and until when. */
  waits_for?: WaitsFor;
  wait_reason?: string;
  next_try_at?: string;
  /** Ends that were taken back, in order. */
  retries?: Retry[];
}

export interface RequestDoc extends Audited, Reviewed {
  request_id: string;
  tenant: string;
  input: PersonalizeRequest | null;
  input_flags: RiskFlag[];
  status: Status;
  created_at: string;
  /** After this the request is FAILED rather than tried again. */
  deadline_at: string;
  /** When retention erases it. */
  expires_at: string;
  started_at?: string;
  finished_at?: string;
  latency_ms?: number;
  /** Runs started, crashed ones included. */
  attempts: number;
  /** The run (value of `attempts` when it started) that wrote the result. */
  run?: number;
  /** Rounds (values of `attempt`) of earlier runs whose answers that run went on from. */
  resumed_attempts?: number[];
  variants: Variant[];
  usage: Usage;
  error?: Failure;
  campaign_id?: string;
  row?: number;
  replay_of?: string;
  /** The id of the campaign's row that it shows before the campaign starts. */
  preview_of?: string;
  /** Overrides of a replay: which prompts, version or model to use. */
  replay?: { mode: 'exact' | 'rerender'; prompt_version?: string; model?: string };
  /** When its text is to be sent, where that is not now: its text is written and checked as of then. */
  planned_at?: string;
  template_id?: string;
  template_arm?: string;
  idempotency?: { key: string; body_hash: string };
  outbox?: Outbox;
  /** Of the selection, or that it was taken back. */
  notice?: Notice<'variant.selected' | 'variant.deselected'>;
  erased_at?: string;
}

/** What is looked at of a request to find a lead; null once it is erased. */
interface RequestLead {
  request_id: string;
  lead: Partial<PersonalizeRequest['lead']> | null;
  metadata?: PersonalizeRequest['metadata'];
}

/** The part of RequestStore that looks for leads. */
export interface HeldLeads {
  /** At most `limit` requests of a tenant with request_id > after, in id order, without the facts of the lead. */
  listLeads(tenant: string, after: string, limit: number): Promise<RequestLead[]>;
}
