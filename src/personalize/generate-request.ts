import { completeChain } from '../audit/complete-chain.ts';
import { isoTime } from '../clock.ts';
import type { FailureReason } from '../contract/failure-reason.ts';
import { DelayJob } from '../errors.ts';
import { withoutExpired } from '../guardrails/ledger/fact-age.ts';
import { LlmBackoff, LlmError } from '../llm/llm.ts';
import { sumUsage } from '../llm/sum-usage.ts';
import { citableFacts } from '../prompts/citable-facts.ts';
import { sha256 } from '../sha256.ts';
import type { RequestDoc } from '../store/store.ts';
import { isSuppressed } from '../suppressions/suppressed-by.ts';
import { assignArm } from '../templates/assign-arm.ts';
import { endWithoutRun } from './end-without-run.ts';
import { type CallRecords, finalizeOpenCalls, reportUsage } from './finalize-open-calls.ts';
import { finalizeVariants, NoSendableVariant } from './finalize-variants.ts';
import { finishRequest, type RequestEnding } from './finish-request.ts';
import { RunOvertaken } from './recorded-call.ts';
import { writeSteps } from './write-steps.ts';
import { writeVariants } from './write-variants.ts';
import type { GenerateDeps, WritingRun } from './writing-run.ts';
import { writtenAt } from './written-at.ts';

/**
 * Writes one request: does nothing when it has ended already; ends it FAILED past its deadline. `budgeted` says whether
 * its calls are paid from the budget of a campaign. Throws DelayJob to give the slot back (a rate limit), and other
 * errors for the queue to try again with backoff.
 */
export async function generateRequest(
  deps: GenerateDeps,
  requestId: string,
  budgeted: boolean,
  signal: AbortSignal,
): Promise<void> {
  const doc = await deps.store.requests.start(requestId, isoTime(deps.clock.now()));
  if (!doc) return completeChain(deps.store, requestId);
  const remainingMs = Date.parse(doc.deadline_at) - deps.clock.now();
  if (remainingMs <= 0 || !doc.input)
    return failRequest(deps, doc, 'deadline_exceeded', 'Its deadline passed before it could be written');

  if (await endIfSuppressed(deps, doc)) return;

  deps.guardrails.prepare();
  const deadline = new AbortController();
  const timer = setTimeout(
    () => deadline.abort(new LlmError('timeout', 'the deadline of the request passed')),
    remainingMs,
  );
  timer.unref();
  const run = await createRun(deps, doc, budgeted, AbortSignal.any([signal, deadline.signal]));
  try {
    const candidates =
      run.request.mode === 'MULTI_STEP' && run.request.slot === 'FULL'
        ? await writeSteps(run)
        : await writeVariants(run);
    const variants = await finalizeVariants(run, candidates);
    for (const flag of variants.flatMap((variant) => variant.risk_flags))
      deps.metrics.guardrailFlags.inc({ code: flag.code, stage: 'delivered' });
    await finishRun(run, { status: 'SUCCESS', variants });
  } catch (error) {
    await endOrRethrow(run, error, deadline.signal.aborted && !signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

/** What the run used, and what the runs before it did. */
async function finishRun(run: WritingRun, ending: Pick<RequestEnding, 'status' | 'variants' | 'error'>): Promise<void> {
  const { deps, doc, earlier } = run;
  const outputs = [...earlier.outputs, ...run.outputs];
  const finished = await finishRequest(deps, doc, {
    ...ending,
    usage: sumUsage(outputs.map(({ usage }) => usage)),
    run: doc.attempts,
    resumed_attempts: [...run.resumedAttempts],
    prompts: [...earlier.prompts, ...run.prompts],
    outputs,
  });
  // What this run used beside the one that was first counts too.
  if (!finished) await reportUsage(deps, doc.request_id);
}

/** A run of a request that was started. */
export async function createRun(
  deps: GenerateDeps,
  doc: RequestDoc,
  budgeted: boolean,
  signal: AbortSignal,
): Promise<WritingRun> {
  const request = doc.input!;
  const at = writtenAt(doc, deps.clock.now());
  const clean = withoutExpired(deps.guardrails.sanitise(request), at);
  return {
    deps,
    doc,
    budgeted,
    writtenAt: at,
    request,
    clean,
    facts: citableFacts(clean, request),
    guidance: await guidanceOf(deps, doc),
    signal,
    seed: seedOf(doc),
    rounds: 0,
    steps: [],
    prompts: [],
    outputs: [],
    earlier: await earlierCalls(deps, doc),
    resumedAttempts: new Set(),
    openerUses: new Map(),
    reports: new Map(),
    judgments: undefined,
    judgeFailed: false,
  };
}

/** The same for every run of a request, so that it can be told again; another once it is to be written again. */
function seedOf({ replay_of, request_id, retries = [] }: RequestDoc): number {
  const written = retries.length > 0 ? `${request_id} ${retries.length}` : (replay_of ?? request_id);
  return Number.parseInt(sha256(written).slice(0, 7), 16);
}

/** Of the runs before this one, which broke off: what they left open is settled, and what they used is told. */
async function earlierCalls(deps: GenerateDeps, doc: RequestDoc): Promise<CallRecords> {
  if (doc.attempts <= 1) return { prompts: [], outputs: [] };
  const earlier = await finalizeOpenCalls(deps, doc);
  if (earlier.outputs.length > 0)
    await deps.store.requests.raiseUsage(doc.request_id, sumUsage(earlier.outputs.map(({ usage }) => usage)));
  return earlier;
}

async function guidanceOf(deps: GenerateDeps, doc: RequestDoc): Promise<string | undefined> {
  if (!doc.template_id || !doc.input) return undefined;
  const template = await deps.store.templates.get(doc.tenant, doc.template_id);
  if (!template) return undefined;
  const assigned = template.arms.find((arm) => arm.arm === doc.template_arm);
  return (assigned ?? assignArm(template, doc.input.lead)).guidance;
}

/** Ends the request where trying again cannot help; rethrows what the queue should try again. */
async function endOrRethrow(run: WritingRun, error: unknown, deadlinePassed: boolean): Promise<void> {
  const { deps, doc } = run;
  const fail = (code: FailureReason, message: string) =>
    finishRun(run, { status: 'FAILED', variants: [], error: { code, message } });

  if (error instanceof RunOvertaken) {
    deps.logger.info({ request_id: doc.request_id }, 'the request goes on without this run');
    return reportUsage(deps, doc.request_id);
  }
  if (deadlinePassed) return void (await fail('deadline_exceeded', 'Its deadline passed while it was being written'));
  if (error instanceof NoSendableVariant) return void (await fail('no_sendable_variant', error.message));
  if (error instanceof LlmError && !error.retryable && error.kind !== 'aborted' && error.kind !== 'circuit_open')
    return void (await fail(`llm_${error.kind}`, error.message));
  if (run.outputs.length > 0) await reportUsage(deps, doc.request_id);
  const heldBack = error instanceof LlmBackoff || error instanceof DelayJob;
  if (heldBack && run.prompts.length === 0) await deps.store.requests.takeBackStart(doc.request_id, doc.attempts);
  if (error instanceof LlmBackoff) {
    const untilDeadline = Math.max(0, Date.parse(doc.deadline_at) - deps.clock.now());
    throw new DelayJob(error.message, Math.min(error.delayMs, untilDeadline), error.waitsFor);
  }
  throw error;
}

/** Ends a request whose lead was put on the suppression list after it was accepted; whether it did. */
export async function endIfSuppressed(deps: GenerateDeps, doc: RequestDoc): Promise<boolean> {
  if (!doc.input || !(await isSuppressed(deps.store, doc.tenant, doc.input))) return false;
  await failRequest(deps, doc, 'lead_suppressed', 'The lead is on the suppression list');
  return true;
}

/** Ends a request that no run wrote. */
export async function failRequest(
  deps: Parameters<typeof finishRequest>[0],
  doc: RequestDoc,
  code: FailureReason,
  message: string,
): Promise<void> {
  await endWithoutRun(deps, doc, { status: 'FAILED', error: { code, message } });
}
