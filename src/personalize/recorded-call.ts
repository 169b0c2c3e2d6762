import { roundsPerRun } from '../audit/rows-of-run.ts';
import { reserveCall, settleCall } from '../campaigns/reserve-budget.ts';
import type { Failure, OutputRecord, PromptRecord, Usage } from '../contract/personalize-response.ts';
import { LlmBackoff, type LlmCompletion, LlmError, type LlmTarget } from '../llm/llm.ts';
import type { Prices } from '../llm/provider.ts';
import { noUsage, settleUsage } from '../llm/settle-usage.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { Reservation } from '../store/store.ts';
import { callId, failedOutput, outputHead, promptRecord } from './call-records.ts';
import { holdWhileUnavailable } from './hold-while-unavailable.ts';
import type { WritingRun } from './writing-run.ts';

interface RecordedCall {
  prompt: Prompt;
  /** Which variants are asked for; none of a judge. */
  indexes: number[];
  model?: string;
  modelsOnly?: boolean;
  /** What the answer was read as, for its record. */
  read(
    completion: LlmCompletion,
  ): Promise<Pick<OutputRecord, 'parsed_variants' | 'violations'> & Partial<OutputRecord>>;
}

/**
 * The request goes on without this run: another one has settled a call that it was waiting for, or the request was ended
 * or erased meanwhile.
 */
export class RunOvertaken extends Error {
  override readonly name = 'RunOvertaken';
}

/** A call of a provider that has no record of its end yet. */
interface OpenCall {
  record: PromptRecord;
  call: number;
  reservation: Reservation | undefined;
  started: number;
}

/**
 * One round with a model. Each call of a provider, retries and fallbacks included, has its most cost reserved and its
 * prompt stored before it, and its raw output, or why there is none, and its usage stored after it.
 */
export async function recordedCall(run: WritingRun, call: RecordedCall): Promise<void> {
  const { deps, doc } = run;
  const { prompt } = call;
  const round = {
    requestId: doc.request_id,
    attempt: (doc.attempts - 1) * roundsPerRun + ++run.rounds,
    indexes: call.indexes,
  };
  let open: OpenCall | undefined;

  const fail = async (failed: OpenCall, error: Failure, usage: Usage, latencyMs?: number) => {
    open = undefined;
    const now = deps.clock.now();
    const { record, call: number } = failed;
    const latency = latencyMs ?? Math.max(0, now - failed.started);
    await storeOutput(run, failed, failedOutput(record, { call: number, error, usage, latencyMs: latency, now }));
  };

  let completion: LlmCompletion;
  try {
    completion = await deps.llm.complete(
      {
        request_id: round.requestId,
        attempt: round.attempt,
        prompt,
        request: run.clean,
        variant_indexes: call.indexes,
        is_urgent: doc.campaign_id === undefined,
        signal: run.signal,
      },
      {
        beforeCall: async (target) => {
          if (open) await fail(open, { code: 'llm_held_back', message: 'The call was not made' }, noUsage);
          open = await openCall(run, round, prompt, target);
          // A process that stood still so long may have had its reservation given back meanwhile.
          if (deps.clock.now() - open.started > deps.config.llm.timeoutMs)
            throw new LlmBackoff('Announcing the call took too long', 0, 'store_slow');
        },
        callFailed: async ({ error, usage, latency_ms }) => {
          if (open) await fail(open, { code: `llm_${error.kind}`, message: error.message }, usage, latency_ms);
        },
        ...(call.model === undefined ? {} : { model: call.model }),
        ...(call.modelsOnly === undefined ? {} : { modelsOnly: call.modelsOnly }),
      },
    );
  } catch (error) {
    const failure = open && failureOf(error);
    if (open && failure) await fail(open, failure, usageOf(open, prompt, error, deps.config.llm.prices));
    throw error;
  }
  const answered = open ?? (await openCall(run, round, prompt, completion));
  await storeOutput(run, answered, {
    ...outputHead(answered.record, answered.call, deps.clock.now()),
    raw_output: completion.text,
    ...(await call.read(completion)),
    ...(completion.unused_settings ? { unused_settings: completion.unused_settings } : {}),
    usage: completion.usage,
    latency_ms: completion.latency_ms,
  });
}

/** What the record of a call without an answer says; undefined for what is no model's doing. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof LlmBackoff) return { code: 'llm_held_back', message: error.message };
  return error instanceof LlmError ? { code: `llm_${error.kind}`, message: error.message } : undefined;
}

const usageOf = ({ record }: OpenCall, prompt: Prompt, error: unknown, prices: Prices): Usage =>
  error instanceof LlmError && error.tokens && record.reserved !== noUsage
    ? settleUsage(record.model, prompt, error.tokens, '', prices).usage
    : noUsage;

/**
 * Reserves first and records then: a crash in between leaves a reservation without a prompt, which the reconciling pass
 * gives back, and never a call without a reservation.
 */
async function openCall(
  run: WritingRun,
  round: { requestId: string; attempt: number; indexes: number[] },
  prompt: Prompt,
  target: LlmTarget,
): Promise<OpenCall> {
  const started = run.deps.clock.now();
  const at = run.prompts.findIndex(
    ({ attempt, provider, model }) =>
      attempt === round.attempt && provider === target.provider && model === target.model,
  );
  const standing = run.prompts[at];
  const record = standing
    ? { ...standing, calls: (standing.calls ?? 1) + 1 }
    : promptRecord({ ...round, now: started }, prompt, target, run.deps.config.llm.prices);
  const call = record.calls ?? 1;
  const reservation = run.budgeted
    ? await reserveCall(run.deps, run.doc, { id: callId(record, call), usd: record.reserved?.cost_usd ?? 0 })
    : undefined;
  if (!(await run.deps.store.requests.addPrompt(record))) {
    await settleCall(run.deps, run.doc, reservation, 0);
    throw new RunOvertaken('The request has ended meanwhile');
  }
  if (standing) run.prompts[at] = record;
  else run.prompts.push(record);
  return { record, call, reservation, started };
}

/** Its usage counts from here on: whichever run is first to store the end of a call settles it. */
async function storeOutput(run: WritingRun, { reservation }: OpenCall, output: OutputRecord): Promise<void> {
  const { deps, doc } = run;
  if (!(await holdWhileUnavailable(deps, () => deps.store.requests.addOutput(output))))
    throw new RunOvertaken('Another run has settled this call, or the request is erased');
  run.outputs.push(output);
  await settleCall(deps, doc, reservation, output.usage.cost_usd);
}
