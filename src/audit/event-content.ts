import type { OutputRecord, PromptRecord } from '../contract/personalize-response.ts';
import type { Review } from '../contract/review.ts';
import type { RequestDoc } from '../store/store.ts';
import { canonicalJson } from './canonical-json.ts';
import { rowsOfResult } from './rows-of-run.ts';

/** What a SUBMITTED event's digest covers. */
export const submittedContent = (doc: Pick<RequestDoc, 'input'>): unknown => ({ input: doc.input });

/** What a FINISHED event's digest covers: the result, and the prompts and outputs that it rests on. */
export const finishedContent = (
  doc: Pick<RequestDoc, 'status' | 'variants' | 'run' | 'resumed_attempts'>,
  prompts: PromptRecord[],
  outputs: OutputRecord[],
): unknown => {
  const ofResult = <Row extends { attempt: number }>(rows: Row[]) =>
    rowsOfResult(rows, doc)
      .map((row) => canonicalJson(row))
      .sort();
  return { status: doc.status, variants: doc.variants, prompts: ofResult(prompts), outputs: ofResult(outputs) };
};

/** What the digest of a reviewer's decision covers. */
export const contentOfReview = (review: Review): unknown => review.selection ?? review;
