import type { MessageBatchIndividualResponse } from '@anthropic-ai/sdk/resources/messages/batches';
import { anthropicBody, anthropicText, anthropicTokens, createAnthropicClient } from './anthropic-provider.ts';
import { type BatchAnswer, type LlmBatches, LlmError } from './llm.ts';
import { mapSdkError } from './map-sdk-error.ts';
import type { AdapterOptions } from './provider.ts';
import { readJsonLines } from './read-json-lines.ts';
import { unlessGone } from './unless-gone.ts';
import { unusedSettings } from './unused-settings.ts';

const options = ['tool', 'temperature'] as const;

/** Anthropic's Message Batches API. */
export function createAnthropicBatches(deps: AdapterOptions): LlmBatches {
  const { provider, model, clock } = deps;
  const client = createAnthropicClient(deps);
  const guarded = async <Result>(signal: AbortSignal, act: () => Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (error) {
      throw mapSdkError(error, signal, clock.now());
    }
  };

  return {
    provider,
    model,
    unusedSettings: (prompt) => unusedSettings(prompt, options),
    submit: (calls, signal) =>
      guarded(signal, async () => {
        const requests = calls.map(({ id, prompt }) => ({
          custom_id: id,
          params: anthropicBody(model, prompt, options),
        }));
        return (await client.messages.batches.create({ requests }, { signal })).id;
      }),
    read: (batchId, signal) =>
      guarded(signal, async () => {
        const batch = await client.messages.batches.retrieve(batchId, {}, { signal });
        if (batch.processing_status !== 'ended') return null;
        if (!batch.results_url) return [];
        // The SDK's own reader of results gives up at the first line that is none.
        const results = await client.get<Response>(`/v1/messages/batches/${encodeURIComponent(batchId)}/results`, {
          signal,
          __binaryResponse: true,
        });
        const lines = readJsonLines<MessageBatchIndividualResponse>(await results.text());
        return lines.map((line) => answerOf(line, clock.now(), signal));
      }),
    remove: (batchId, signal) =>
      guarded(signal, async () => {
        const batch = await unlessGone(client.messages.batches.retrieve(batchId, {}, { signal }));
        if (batch && batch.processing_status !== 'ended') {
          if (batch.processing_status === 'in_progress') await client.messages.batches.cancel(batchId, {}, { signal });
          return false;
        }
        if (batch) await unlessGone(client.messages.batches.delete(batchId, {}, { signal }));
        return true;
      }),
  };
}

function answerOf(
  { custom_id, result }: MessageBatchIndividualResponse,
  now: number,
  signal: AbortSignal,
): BatchAnswer {
  const id = String(custom_id);
  try {
    switch (result?.type) {
      case 'succeeded': {
        const tokens = anthropicTokens(result.message);
        return { id, text: anthropicText(result.message, tokens), tokens };
      }
      case 'errored': {
        const { type, message } = result.error.error;
        throw new LlmError(type === 'invalid_request_error' ? 'bad_request' : 'overloaded', message, { tokens: null });
      }
      case 'canceled':
      case 'expired':
        throw new LlmError('timeout', `The batch was ${result.type} before it`, { tokens: null });
      default:
        throw new LlmError('connection', 'The line is no result of a batch');
    }
  } catch (thrown) {
    return { id, error: mapSdkError(thrown, signal, now) };
  }
}
