import { roundsPerRun } from '../audit/rows-of-run.ts';
import { reservingBudget } from '../campaigns/reserve-budget.ts';
import { isoTime } from '../clock.ts';
import type { Failure, OutputRecord } from '../contract/personalize-response.ts';
import { LlmBackoff, type LlmCompletion, LlmError, type LlmTarget, type Prompt } from '../llm/llm.ts';
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

const noUsage = { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 };

/**
 * One round with a model: within the campaign's budget, its prompt stored before the call, its raw output or why there
 * is none after it, its usage counted.
 */
export async function recordedCall(run: WritingRun, call: RecordedCall): Promise<void> {
  const { prompt } = call;
  const attempt = (run.doc.attempts - 1) * roundsPerRun + ++run.rounds;
  const started = run.deps.clock.now();
  let target: LlmTarget | undefined;
  let completion: LlmCompletion;
  try {
    const complete = () =>
      run.deps.llm.complete(
        {
          request_id: run.doc.request_id,
          attempt,
          prompt,
          request: run.clean,
          variant_indexes: call.indexes,
          is_urgent: run.doc.campaign_id === undefined,
          signal: run.signal,
        },
        {
          beforeCall: async (next) => {
            target = next;
            await storePrompt(run, attempt, prompt, next);
          },
          ...(call.model === undefined ? {} : { model: call.model }),
          ...(call.modelsOnly === undefined ? {} : { modelsOnly: call.modelsOnly }),
        },
      );
    completion = await (run.budgeted ? reservingBudget(run.deps, run.doc, prompt, complete) : complete());
  } catch (error) {
    const failure = target && failureOf(error);
    if (target && failure)
      await storeOutput(run, {
        ...outputHead(run, attempt, prompt, target),
        raw_output: '',
        parsed_variants: [],
        violations: [],
        error: failure,
        usage: noUsage,
        latency_ms: run.deps.clock.now() - started,
      });
    throw error;
  }
  addUsage(run, completion.usage);
  await storeOutput(run, {
    ...outputHead(run, attempt, prompt, completion),
    raw_output: completion.text,
    ...(await call.read(completion)),
    usage: completion.usage,
    latency_ms: completion.latency_ms,
  });
}

/** What the record of a call without an answer says; undefined for what is no model's doing. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof LlmBackoff) return { code: 'llm_held_back', message: error.message };
  return error instanceof LlmError ? { code: `llm_${error.kind}`, message: error.message } : undefined;
}

const outputHead = (run: WritingRun, attempt: number, prompt: Prompt, target: LlmTarget) => ({
  request_id: run.doc.request_id,
  attempt,
  step: prompt.step,
  provider: target.provider,
  model: target.model,
  created_at: isoTime(run.deps.clock.now()),
});

async function storePrompt(run: WritingRun, attempt: number, prompt: Prompt, target: LlmTarget): Promise<void> {
  const record = {
    request_id: run.doc.request_id,
    attempt,
    step: prompt.step,
    prompt_version: prompt.version,
    system_prompt: prompt.system,
    user_prompt: prompt.user,
    provider: target.provider,
    model: target.model,
    temperature: prompt.temperature,
    ...(prompt.seed === undefined ? {} : { seed: prompt.seed }),
    created_at: isoTime(run.deps.clock.now()),
  };
  await run.deps.store.requests.addPrompt(record);
  run.prompts.push(record);
}

async function storeOutput(run: WritingRun, record: OutputRecord): Promise<void> {
  await run.deps.store.requests.addOutput(record);
  run.outputs.push(record);
}

function addUsage(run: WritingRun, usage: WritingRun['usage']): void {
  run.usage = {
    prompt_tokens: run.usage.prompt_tokens + usage.prompt_tokens,
    completion_tokens: run.usage.completion_tokens + usage.completion_tokens,
    cost_usd: run.usage.cost_usd + usage.cost_usd,
  };
}
