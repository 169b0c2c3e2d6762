import { randomBytes } from 'node:crypto';
import { roundsPerRun } from '../audit/rows-of-run.ts';
import { reservingBudget } from '../campaigns/reserve-budget.ts';
import { isoTime } from '../clock.ts';
import type { Failure, OutputRecord, VariantText } from '../contract/personalize-response.ts';
import { LlmBackoff, type LlmCompletion, LlmError, type LlmTarget, type Prompt } from '../llm/llm.ts';
import { ParseError, parseVariants } from '../llm/parse-variants.ts';
import { buildPrompt } from '../prompts/build-prompt.ts';
import { takeTurn } from '../take-turn.ts';
import { replayPrompt } from './replay-prompt.ts';
import type { Violation, WritingRun } from './writing-run.ts';

export interface WriterCall {
  step: 'full' | 'opener' | 'body' | 'cta';
  indexes: number[];
  violations?: Violation[];
  locked?: { opener?: string; body?: string };
}

const noUsage = { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 };

/**
 * One LLM round: the prompt is stored before the call, the raw output after it. Returns a text per index asked for;
 * an answer that cannot be read gives none, which is a guardrail failure like any other.
 */
export async function callWriter(run: WritingRun, call: WriterCall): Promise<Map<number, VariantText>> {
  const attempt = (run.doc.attempts - 1) * roundsPerRun + ++run.rounds;
  const prompt = await replayPrompt(run, call, promptOf(run, call));
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
          ...(run.doc.replay?.model ? { model: run.doc.replay.model } : {}),
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
  await takeTurn();
  const parsed = parseAnswer(completion.text, prompt);
  await storeOutput(run, {
    ...outputHead(run, attempt, prompt, completion),
    raw_output: completion.text,
    parsed_variants: parsed,
    violations: run.deps.guardrails.checkAll(run.request, parsed).map((report) => report.risk_flags),
    usage: completion.usage,
    latency_ms: completion.latency_ms,
  });
  return new Map(call.indexes.flatMap((index, place) => (parsed[place] ? [[index, parsed[place]] as const] : [])));
}

/** What the record of a call without an answer says; undefined for what is no model's doing. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof LlmBackoff) return { code: 'llm_held_back', message: error.message };
  return error instanceof LlmError ? { code: `llm_${error.kind}`, message: error.message } : undefined;
}

const promptOf = (run: WritingRun, call: WriterCall): Prompt =>
  buildPrompt({
    request: run.clean,
    step: call.step,
    variantIndexes: call.indexes,
    temperature: run.deps.config.llm.temperature,
    seed: run.seed,
    marker: randomBytes(8).toString('hex'),
    ...(run.doc.replay?.prompt_version ? { version: run.doc.replay.prompt_version } : {}),
    ...(run.guidance === undefined ? {} : { guidance: run.guidance }),
    ...(call.locked ? { locked: call.locked } : {}),
    ...(call.violations ? { retry: { violations: call.violations } } : {}),
  });

function parseAnswer(text: string, prompt: Prompt): VariantText[] {
  try {
    return parseVariants(text, prompt);
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
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
