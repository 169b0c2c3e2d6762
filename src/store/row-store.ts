import type { RowFilter, RowsQuery, WaitsFor } from '../contract/campaign-rows.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Failure, Review, Status, StoredSelection, Variant } from '../contract/personalize-response.ts';
import type { RiskCode, Severity } from '../contract/risk-flag.ts';

/** By what a row of a campaign is found and ordered, beside its own fields. Follows from the request as it stands. */
export interface RowFacets {
  /** Of lead and texts; see wordsOf. */
  words: string[];
  codes: RiskCode[];
  /** The highest; absent: there is no variant. */
  severity?: Severity | 'none';
  company: string;
  name: string;
}

/** An end of a request that a retry took back. */
export interface Retry {
  at: string;
  status: 'FAILED';
  /** Runs until then: what they were answered is not gone on from. */
  attempts: number;
  error?: Failure;
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
  /** What its job was last put back for. */
  waits_for?: WaitsFor;
  /** Ends that were taken back, in order. */
  retries?: Retry[];
}

/** A decision of a reviewer and how the request stands by it. */
export interface ReviewChange {
  /** How many reviews there were; another number by now, and nothing is written. */
  before: number;
  /** All of them, this one last. */
  reviews: Review[];
  selection?: StoredSelection;
  skip?: Reviewed['skip'];
  facets?: RowFacets;
}

/** Rows of one campaign that have a request; all that is given must hold. */
export interface RowSearch extends Omit<RowFilter, 'q'> {
  /** Beginnings of words. */
  words?: string[];
  /** Only rows from this one on. */
  from?: number;
  /** Only rows up to this one. */
  to?: number;
  /** Only these. */
  rows?: number[];
}

export type RowOrder = Pick<RowsQuery, 'sort' | 'order' | 'offset' | 'limit'>;

/** What the table shows of a request. */
export interface RowDoc extends Pick<Reviewed, 'selection' | 'skip' | 'waits_for'> {
  request_id: string;
  row?: number;
  status: Status;
  input: Pick<PersonalizeRequest, 'lead' | 'language'> | null;
  variants: Variant[];
  error?: Failure;
  finished_at?: string;
  erased_at?: string;
}

/** The part of RequestStore that serves reviewers. */
export interface ReviewedRequests<Doc> {
  /**
   * Requires SUCCESS, or FAILED too where nothing is selected; not erased. Selection and skip become what the change
   * says, absent ones are removed. Sets audit_pending. false: not in that status, or reviewed meanwhile.
   */
  review(requestId: string, tenant: string, change: ReviewChange): Promise<boolean>;
  /**
   * FAILED -> QUEUED, with what is given; error, finished_at, latency_ms, run, resumed_attempts, outbox and waits_for
   * are removed. Requires that it is not skipped and nothing is pending for the audit. Sets audit_pending.
   */
  retry(requestId: string, change: { deadline_at: string; retries: Retry[]; facets: RowFacets }): Promise<boolean>;
  /** One page of the rows that match. Variants and selections may lack their grounding. */
  findRows(campaignId: string, search: RowSearch, order: RowOrder): Promise<RowDoc[]>;
  countRows(campaignId: string, search: RowSearch): Promise<number>;
  /** Whole requests of the rows that match, in row order; streamed. */
  streamRows(campaignId: string, search: RowSearch): AsyncIterable<Doc>;
  /** FAILED rows by error.code, most first, each with one of their messages. */
  countFailures(campaignId: string): Promise<{ reason: string; message: string; rows: number }[]>;
  /** finished_at of the last `most` rows up to `row` that have ended. */
  listEnds(campaignId: string, row: number, most: number): Promise<string[]>;
  /** Of an open request. */
  setWaitsFor(requestId: string, reason: WaitsFor): Promise<void>;
  /** Rows of campaigns whose facets are missing, or older than their variants; at most `limit`. */
  listUnfaceted(limit: number): Promise<Doc[]>;
  /** Where the request still has as many reviews, and the status that it had. */
  setFacets(doc: Doc, facets: RowFacets): Promise<void>;
}
