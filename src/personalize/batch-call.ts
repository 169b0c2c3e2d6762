import { roundsPerRun } from '../audit/rows-of-run.ts';
import { reserveCall, settleCall } from '../campaigns/reserve-budget.ts';
import { isoTime } from '../clock.ts';
import type { OutputRecord, PromptRecord, Usage } from '../contract/personalize-response.ts';
import { batchPriceFactor } from '../llm/batch.ts';
import type { BatchAnswer, BatchCall, LlmBatches, LlmError } from '../llm/llm.ts';
import { noUsage, settleUsage } from '../llm/settle-usage.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { Reservation } from '../store/store.ts';
import { callId, failedOutput, outputHead, promptRecord } from './call-records.ts';
import { parseAnswer, promptOf, readingOf } from './call-writer.ts';
import { finalizeOpenCalls, reportUsage, settleReservationsOf } from './finalize-open-calls.ts';
import { createRun, endIfSuppressed } from './generate-request.ts';
import { stepOfSlot } from './write-variants.ts';
import type { GenerateDeps, WritingRun } from './writing-run.ts';

const never = new AbortController().signal;

const atBatchPrice = (usage: Usage): Usage => ({ ...usage, cost_usd: usage.cost_usd * batchPriceFactor });

const indexesOf = ({ request }: WritingRun): number[] =>
  Array.from({ length: request.variant_count }, (_, index) => index);

const firstPrompt = (run: WritingRun): Prompt =>
  promptOf(run, { step: stepOfSlot[run.request.slot], indexes: indexesOf(run) });

/**
 * Begins a run of a row whose first call a batch makes: its most cost reserved and its prompt stored, as before any
 * call. null where the row is not to be written any more. Throws BudgetBlocked, and leaves the row as it was.
 */
export async function openBatchCall(deps: GenerateDeps, requestId: string, batchId: string): Promise<BatchCall | null> {
  const now = deps.clock.now();
  const doc = await deps.store.requests.start(requestId, isoTime(now));
  if (!doc?.input || (await endIfSuppressed(deps, doc))) return null;
  const run = await createRun(deps, doc, true, never);
  const prompt = firstPrompt(run);
  const attempt = (doc.attempts - 1) * roundsPerRun + 1;
  const made = promptRecord(
    { requestId, attempt, indexes: indexesOf(run), now },
    prompt,
    deps.llm.batches!,
    deps.config.llm.prices,
  );
  const record: PromptRecord = { ...made, batch_id: batchId, reserved: atBatchPrice(made.reserved!) };
  let reservation: Reservation | undefined;
  try {
    reservation = await reserveCall(deps, doc, { id: callId(record, 1), usd: record.reserved!.cost_usd });
  } catch (error) {
    await deps.store.requests.takeBackStart(requestId, doc.attempts);
    throw error;
  }
  if (await deps.store.requests.addPrompt(record)) return { id: requestId, prompt };
  await settleCall(deps, doc, reservation, 0);
  return null;
}

/** What is known of the call of a row: its answer, that it was not made, or nothing at all. */
export type BatchOutcome = BatchAnswer | 'not_made' | 'unknown';

/**
 * Stores how the batch's call of a row ended, and what it cost. The next run of the row goes on from there: from its
 * answer, or with a call of its own. Whichever record of a call is first stays, so that a second time changes nothing.
 */
export async function storeBatchOutcome(
  deps: GenerateDeps,
  requestId: string,
  batchId: string,
  outcome: BatchOutcome,
): Promise<void> {
  const doc = await deps.store.requests.get(requestId);
  const prompts = doc ? await deps.store.requests.listPrompts(requestId) : [];
  const record = prompts.find((prompt) => prompt.batch_id === batchId);
  if (!doc || !record) return;
  if (outcome === 'unknown' || !doc.input) await finalizeOpenCalls(deps, doc);
  else {
    const run = await createRun(deps, { ...doc, attempts: 1 }, doc.campaign_id !== undefined, never);
    const output = await outputOf(run, record, outcome);
    if (await deps.store.requests.addOutput(output)) countCall(deps, output);
    await settleReservationsOf(deps, doc, [output]);
  }
  await reportUsage(deps, requestId);
}

function countCall({ metrics }: GenerateDeps, { provider, model, usage, error }: OutputRecord): void {
  const labels = { provider, model };
  metrics.llmCalls.inc({ ...labels, outcome: error ? error.code.replace(/^llm_/, '') : 'ok' });
  metrics.llmTokens.inc({ ...labels, kind: 'prompt' }, usage.prompt_tokens);
  metrics.llmTokens.inc({ ...labels, kind: 'completion' }, usage.completion_tokens);
  metrics.llmCostUsd.inc(labels, usage.cost_usd);
}

async function outputOf(
  run: WritingRun,
  record: PromptRecord,
  outcome: BatchAnswer | 'not_made',
): Promise<OutputRecord> {
  const now = run.deps.clock.now();
  const latencyMs = Math.max(0, now - Date.parse(record.created_at));
  const failed = (code: string, message: string, usage: Usage) =>
    failedOutput(record, { call: 1, error: { code, message }, usage, latencyMs, now });
  if (outcome === 'not_made') return failed('llm_held_back', 'The batch was not handed over', noUsage);

  const prompt = firstPrompt(run);
  const { prices } = run.deps.config.llm;
  const settled = (tokens: LlmError['tokens'], text: string): Usage =>
    tokens === null ? noUsage : atBatchPrice(settleUsage(record.model, prompt, tokens, text, prices).usage);
  if ('error' in outcome)
    return failed(`llm_${outcome.error.kind}`, outcome.error.message, settled(outcome.error.tokens, ''));
  const unused = await (run.deps.llm.batches as LlmBatches | undefined)?.unusedSettings(prompt);
  return {
    ...outputHead(record, 1, now),
    raw_output: outcome.text,
    ...(await readingOf(run, parseAnswer(outcome.text, prompt))),
    ...(unused?.length ? { unused_settings: unused } : {}),
    usage: settled(outcome.tokens, outcome.text),
    latency_ms: latencyMs,
  };
}
