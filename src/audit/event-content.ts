import type { OutputRecord, PromptRecord } from '../contract/personalize-response.ts';
import type { RequestDoc } from '../store/store.ts';
import { canonicalJson } from './canonical-json.ts';
import { rowsOfRun } from './rows-of-run.ts';

/** What a SUBMITTED event's digest covers. */
export const submittedContent = (doc: Pick<RequestDoc, 'input'>): unknown => ({ input: doc.input });

/** What a FINISHED event's digest covers: the result, and the prompts and outputs of the run that wrote it. */
export const finishedContent = (
  doc: Pick<RequestDoc, 'status' | 'variants' | 'run'>,
  prompts: PromptRecord[],
  outputs: OutputRecord[],
): unknown => {
  const run = doc.run;
  const ofRun = <Row extends { attempt: number }>(rows: Row[]) =>
    run === undefined
      ? []
      : rowsOfRun(rows, run)
          .map((row) => canonicalJson(row))
          .sort();
  return { status: doc.status, variants: doc.variants, prompts: ofRun(prompts), outputs: ofRun(outputs) };
};
