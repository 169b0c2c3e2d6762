import type { RowFilter, RowsQuery } from '../contract/campaign-rows.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Review, StoredSelection } from '../contract/review.ts';
import type { Wait } from '../contract/waits-for.ts';
import type { RequestDoc, Reviewed, RowFacets } from './request-doc.ts';

/** A decision of a reviewer and how the request stands by it. */
export interface ReviewChange {
  /** How many reviews there were; another number by now, and nothing is written. */
  before: number;
  /** All of them, this one last. */
  reviews: Review[];
  selection?: StoredSelection;
  skip?: Reviewed['skip'];
  /** The event of it, where somebody is to be told. */
  notice?: RequestDoc['notice'];
  facets?: RowFacets;
}

/** Which rows are to be reviewed. */
export interface ReviewPlan {
  /** Of the riskiest rows, in order of risk and then of the file, the last one; absent: there are none. */
  last?: { risk: number; row: number };
  /** Drawn at random; those that are among the riskiest are no part of the sample. */
  sampled: number[];
}

/** Rows of one campaign that have a request; all that is given must hold. */
export interface RowSearch extends Omit<RowFilter, 'q'> {
  /** What `review` goes by; rows without a risk are in no part of it. */
  plan?: ReviewPlan;
  /** Only rows that are selected or skipped by themselves, not by an action on many. */
  by_hand?: true;
  /** Beginnings of words. */
  words?: string[];
  /** Only rows from this one on. */
  from?: number;
  /** Only rows up to this one. */
  to?: number;
  /** Only these. */
  rows?: number[];
}

export interface RowOrder extends Pick<RowsQuery, 'sort' | 'order' | 'offset' | 'limit'> {
  /** About how many rows match, where that is known: many are looked for in another way than few. */
  expected?: number;
}

/** What the table shows of a request. */
export type RowDoc = Pick<
  RequestDoc,
  | 'request_id'
  | 'row'
  | 'status'
  | 'variants'
  | 'selection'
  | 'skip'
  | 'waits_for'
  | 'wait_reason'
  | 'next_try_at'
  | 'error'
  | 'finished_at'
  | 'erased_at'
> & { input: Pick<PersonalizeRequest, 'lead' | 'language'> | null };

/** The part of RequestStore that serves reviewers. */
export interface ReviewedRequests {
  /**
   * Requires SUCCESS, or FAILED too where nothing is selected; not erased. Selection, skip and notice become what the
   * change says, absent ones are removed. Sets audit_pending. false: not in that status, or reviewed meanwhile.
   */
  review(requestId: string, tenant: string, change: ReviewChange): Promise<boolean>;
  /**
   * FAILED -> QUEUED, with what is given; error, finished_at, latency_ms, run, resumed_attempts, outbox and what it
   * waits for are removed. Requires that it is not skipped and nothing is pending for the audit. Sets audit_pending.
   */
  retry(requestId: string, change: Required<Pick<RequestDoc, 'deadline_at' | 'retries' | 'facets'>>): Promise<boolean>;
  /** One page of the rows that match. Variants and selections may lack their grounding. */
  findRows(campaignId: string, search: RowSearch, order: RowOrder): Promise<RowDoc[]>;
  /** Counts no further than `most`, where it is given. */
  countRows(campaignId: string, search: RowSearch, most?: number): Promise<number>;
  /** Whole requests of the rows that match, in row order; streamed. */
  streamRows(campaignId: string, search: RowSearch): AsyncIterable<RequestDoc>;
  /** FAILED rows by error.code, most first, each with one of their messages. */
  countFailures(campaignId: string): Promise<{ reason: string; message: string; rows: number }[]>;
  /** finished_at of the last `most` rows up to `row` that have ended. */
  listEnds(campaignId: string, row: number, most: number): Promise<string[]>;
  /** Of an open request: what it waits for is this and no more. */
  setWait(requestId: string, wait: Wait): Promise<void>;
  /** Rows of campaigns whose facets are missing, or older than their variants; at most `limit`. */
  listUnfaceted(limit: number): Promise<RequestDoc[]>;
  /** Where the request still has as many reviews, and the status that it had. */
  setFacets(doc: RequestDoc, facets: RowFacets): Promise<void>;
}
