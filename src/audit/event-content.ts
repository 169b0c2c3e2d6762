import type { OutputRecord, PromptRecord } from '../contract/personalize-response.ts';
import type { RequestDoc } from '../store/store.ts';
import { canonicalJson } from './canonical-json.ts';

/** What a SUBMITTED event's digest covers. */
export const submittedContent = (doc: Pick<RequestDoc, 'input'>): unknown => ({ input: doc.input });

/** LLM rounds of run n are numbered from (n - 1) * roundsPerRun + 1, so that two runs never share a number. */
export const roundsPerRun = 100;

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
      : rows
          .filter((row) => Math.ceil(row.attempt / roundsPerRun) === run)
          .map((row) => canonicalJson(row))
          .sort();
  return { status: doc.status, variants: doc.variants, prompts: ofRun(prompts), outputs: ofRun(outputs) };
};
