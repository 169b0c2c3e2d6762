import type { Span, Tracing } from '../tracing/tracing.ts';
import type { FailedCall, LlmCall, LlmCompletion, LlmTarget } from './llm.ts';
import { isProviderName, providerOf } from './providers.ts';

const genAiNameOf = (provider: string): string =>
  (isProviderName(provider) && providerOf(provider).genAiName) || provider;

/** A span by the conventions of OpenTelemetry for generative AI; prompt and answer, which it may hold, are left out. */
export async function traceCall(
  tracing: Tracing,
  { provider, model }: LlmTarget,
  { prompt, request_id, attempt }: LlmCall,
  call: () => Promise<LlmCompletion | FailedCall>,
): Promise<LlmCompletion | FailedCall> {
  const attributes = {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': genAiNameOf(provider),
    'gen_ai.request.model': model,
    'gen_ai.request.temperature': prompt.temperature,
    'gen_ai.request.max_tokens': prompt.max_output_tokens,
    'gen_ai.request.seed': prompt.seed,
    'candor.request_id': request_id,
    'candor.step': prompt.step,
    'candor.attempt': attempt,
  };
  return tracing.span(`chat ${model}`, { kind: 'client', attributes }, async (span) => {
    const outcome = await call();
    tell(span, outcome);
    return outcome;
  });
}

function tell(span: Span, outcome: LlmCompletion | FailedCall): void {
  const { usage } = outcome;
  span.set({
    'gen_ai.usage.input_tokens': usage.prompt_tokens,
    'gen_ai.usage.output_tokens': usage.completion_tokens,
  });
  if ('error' in outcome) span.fail(outcome.error.kind);
}
