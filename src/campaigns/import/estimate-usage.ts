import type { Context } from '../../context.ts';
import type { ImportReport } from '../../contract/campaign.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { estimatePromptTokens } from '../../llm/estimate-tokens.ts';
import { judgePrompt } from '../../llm/judge-prompt.ts';
import { costOf } from '../../llm/prices.ts';
import { hasModel } from '../../llm/providers.ts';
import { buildPrompt } from '../../prompts/build-prompt.ts';
import { citableFacts } from '../../prompts/citable-facts.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import { estimateDuration } from './estimate-duration.ts';

export type EstimateDeps = Pick<Context, 'config' | 'guardrails' | 'llm'>;
type Estimate = ImportReport['estimate'];

/** Tokens of an English word, and of what JSON, citations and a subject add to a message. */
const tokensPerWord = 1.35;
const tokensPerVariant = 200;
/** So many statements of a variant are likely to be put to the judge: where it is always asked, its whole text with them, and else at most. */
const statementsPerVariant = { always: 15, auto: 6 };
/** So many tokens each is asked with, and answered with. */
const tokensPerStatement = 36;
const tokensPerJudgment = 12;
/** A message may be well under its limit of words. */
const shareOfWords = 0.5;

/** The prompts of a first round that nothing is wrong with. */
function promptsOf(deps: EstimateDeps, request: PersonalizeRequest): Prompt[] {
  const clean = deps.guardrails.sanitise(request);
  const indexes = Array.from({ length: request.variant_count }, (_, index) => index);
  const build = (step: 'full' | 'opener' | 'body' | 'cta', variantIndexes: number[]) =>
    buildPrompt({ request: clean, step, variantIndexes, temperature: 0, marker: '0'.repeat(16) });
  const multiStep = request.mode === 'MULTI_STEP' && request.slot === 'FULL';
  if (!multiStep) return [build('full', indexes)];
  return indexes.flatMap((index) => (['opener', 'body', 'cta'] as const).map((step) => build(step, [index])));
}

/** One second opinion, or null where none is asked for. */
function judgeOf(deps: EstimateDeps, request: PersonalizeRequest): { prompt: Prompt; statements: number } | null {
  if (deps.config.llm.judge === 'off' || !hasModel(deps.llm.targets)) return null;
  const statements = request.variant_count * statementsPerVariant[deps.config.llm.judge];
  const asked = Array.from({ length: statements }, () => ({
    key: '',
    of: 'statement' as const,
    text: '',
    sentence: '',
  }));
  return { prompt: judgePrompt(citableFacts(deps.guardrails.sanitise(request)), asked), statements };
}

/**
 * What `rows` rows like those of the sample will use. Low: every answer passes at once and is short; where a second
 * opinion is always asked for, it is counted. High: every answer needs its one retry, a second opinion each, and is as
 * long as it may be, at the dearest of the configured models.
 */
export async function estimateUsage(deps: EstimateDeps, sample: PersonalizeRequest[], rows: number): Promise<Estimate> {
  const sums = { prompt: 0, low: 0, high: 0, judge: 0, judgments: 0 };
  const isAlwaysAsked = deps.config.llm.judge === 'always';
  for (const request of sample) {
    const prompts = promptsOf(deps, request);
    for (const prompt of prompts) {
      sums.prompt += await estimatePromptTokens(prompt);
      sums.high += prompt.max_output_tokens;
    }
    const judge = judgeOf(deps, request);
    if (judge) {
      sums.judge += (await estimatePromptTokens(judge.prompt)) + judge.statements * tokensPerStatement;
      sums.high += judge.prompt.max_output_tokens;
      sums.judgments += judge.statements * tokensPerJudgment;
    }
    const words = request.constraints.max_words * shareOfWords * tokensPerWord;
    sums.low += request.variant_count * (words + tokensPerVariant);
  }
  const scale = sample.length === 0 ? 0 : rows / sample.length;
  const low = isAlwaysAsked
    ? tokens((sums.prompt + sums.judge) * scale, (sums.low + sums.judgments) * scale)
    : tokens(sums.prompt * scale, sums.low * scale);
  const high = tokens(2 * (sums.prompt + sums.judge) * scale, 2 * sums.high * scale);
  const { prices } = deps.config.llm;
  const [first, ...others] = deps.llm.targets.map(({ model }) => model);
  const used = {
    prompt_tokens: { low: low.prompt_tokens, high: high.prompt_tokens },
    completion_tokens: { low: low.completion_tokens, high: high.completion_tokens },
  };
  return {
    ...used,
    cost_usd: {
      low: first ? costOf(first, low, prices) : 0,
      high: Math.max(0, ...[first, ...others].map((model) => (model ? costOf(model, high, prices) : 0))),
    },
    duration_seconds: estimateDuration(deps, rows, used),
  };
}

const tokens = (prompt: number, completion: number) => ({
  prompt_tokens: Math.round(prompt),
  completion_tokens: Math.round(completion),
});
