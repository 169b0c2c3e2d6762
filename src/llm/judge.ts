import { z } from 'zod';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { Judge } from '../guardrails/guardrails.ts';
import { findJson } from './find-json.ts';
import { judgePrompt } from './judge-prompt.ts';
import { LlmBackoff, LlmError, type LlmProvider } from './llm.ts';

const verdictSchema = z.object({
  unsupported: z.array(z.object({ quote: z.string().min(1), reason: z.string().default('') })).max(50),
});

/** A provider that wants to be left alone holds the whole job, as it does for the writer. */
const limitedMs = 2_000;

const failed = (why: string): RiskFlag => ({
  code: 'CHECK_FAILED',
  severity: 'error',
  message: `The second opinion could not be used: ${why}`,
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
});

/** Models straighten quotes and spaces when they quote. */
const pattern = (quote: string): RegExp =>
  new RegExp(
    quote
      .trim()
      .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
      .replace(/['’‘]/g, "['’‘]")
      .replace(/["“”„]/g, '["“”„]')
      .replace(/\s+/g, '\\s+'),
    'iu',
  );

/** The flag of one finding, or null when its quote is nowhere in the text. */
function locate(variant: VariantText, quote: string, reason: string): RiskFlag | null {
  for (const field of ['message', 'subject'] as const) {
    const match = pattern(quote).exec(variant[field] ?? '');
    if (match)
      return {
        code: 'UNSOURCED_CLAIM',
        severity: 'error',
        message: reason === '' ? 'A second opinion finds no support for this in the request' : reason.slice(0, 300),
        evidence: match[0],
        field,
        start: match.index,
        end: match.index + match[0].length,
      };
  }
  return null;
}

function readVerdict(text: string, variant: VariantText): RiskFlag[] {
  for (const value of findJson(text)) {
    const verdict = verdictSchema.safeParse(value);
    if (!verdict.success) continue;
    const flags = verdict.data.unsupported.map(({ quote, reason }) => locate(variant, quote, reason));
    return flags.every((flag) => flag !== null) ? flags : [failed('it quotes words that the text does not have')];
  }
  return [failed('its verdict cannot be read')];
}

/**
 * A second opinion by a model: spans that the request does not support, each checked to stand in the text. A verdict
 * that cannot be read is an error flag, never a pass. Throws LlmBackoff when the provider is limited, and LlmError when
 * it is out of order or the signal aborts, so that the job is tried again instead of losing its text.
 */
export function createJudge(provider: LlmProvider): Judge {
  return async (request: PersonalizeRequest, variant: VariantText, signal: AbortSignal) => {
    try {
      const prompt = judgePrompt(request, variant);
      const call = { request_id: 'judge', attempt: 1, prompt, request, variant_indexes: [], signal };
      const { text } = await provider.complete(call).catch((error: unknown) => {
        // A server that refuses an optional setting is asked once more without it.
        if (error instanceof LlmError && error.kind === 'option_refused') return provider.complete(call);
        throw error;
      });
      return readVerdict(text, variant);
    } catch (error) {
      if (!(error instanceof LlmError)) throw error;
      if (error.kind === 'rate_limited')
        throw new LlmBackoff('The judge is rate limited', error.retryAfterMs ?? limitedMs);
      if (error.retryable || error.kind === 'aborted') throw error;
      return [failed(error.message)];
    }
  };
}
