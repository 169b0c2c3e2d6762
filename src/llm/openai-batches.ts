import { toFile } from 'openai';
import type { ChatCompletion } from 'openai/resources/chat/completions';
import { type BatchAnswer, type BatchCall, type LlmBatches, LlmError } from './llm.ts';
import { mapSdkError } from './map-sdk-error.ts';
import { createOpenAiClient, openAiBody, openAiOptions, openAiText, openAiTokens } from './openai-provider.ts';
import type { AdapterOptions } from './provider.ts';
import { readJsonLines } from './read-json-lines.ts';
import { unlessGone } from './unless-gone.ts';
import { unusedSettings } from './unused-settings.ts';

const endpoint = '/v1/chat/completions';
const cancelable: ReadonlySet<string> = new Set(['validating', 'in_progress']);
const ended: ReadonlySet<string> = new Set(['completed', 'failed', 'expired', 'cancelled']);

interface Line {
  custom_id?: unknown;
  response?: { status_code?: number; body?: unknown } | null;
  error?: { code?: string; message?: string } | null;
}

/** OpenAI's Batch API: a file of calls goes up, a file of answers and one of errors come back. */
export function createOpenAiBatches(deps: AdapterOptions): LlmBatches {
  const { provider, model, clock } = deps;
  const { client, official } = createOpenAiClient(deps);
  const settings = (call: BatchCall) => openAiOptions(call.prompt, official, new Set());
  const never = new AbortController().signal;
  const guarded = async <Result>(signal: AbortSignal, act: () => Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (error) {
      throw mapSdkError(error, signal, clock.now());
    }
  };
  const linesOf = async (fileId: string | undefined, signal: AbortSignal): Promise<Line[]> => {
    if (!fileId) return [];
    return readJsonLines<Line>(await (await client.files.content(fileId, { signal })).text());
  };

  return {
    provider,
    model,
    unusedSettings: (prompt) => unusedSettings(prompt, openAiOptions(prompt, official, new Set())),
    submit: (calls, signal) =>
      guarded(signal, async () => {
        const lines = calls.map((call) =>
          JSON.stringify({
            custom_id: call.id,
            method: 'POST',
            url: endpoint,
            body: openAiBody(model, call.prompt, settings(call)),
          }),
        );
        const file = await toFile(Buffer.from(lines.join('\n')), 'batch.jsonl', { type: 'application/jsonl' });
        const { id: input_file_id } = await client.files.create({ file, purpose: 'batch' }, { signal });
        const made = client.batches.create({ input_file_id, endpoint, completion_window: '24h' }, { signal });
        return await made.then(
          ({ id }) => id,
          async (error: unknown) => {
            // No batch keeps it.
            await client.files.delete(input_file_id).catch(() => undefined);
            throw error;
          },
        );
      }),
    read: (batchId, signal) =>
      guarded(signal, async () => {
        const batch = await client.batches.retrieve(batchId, { signal });
        if (!ended.has(batch.status)) return null;
        const lines = [
          ...(await linesOf(batch.output_file_id, signal)),
          ...(await linesOf(batch.error_file_id, signal)),
        ];
        return lines.map((line) => answerOf(line, clock.now(), never));
      }),
    remove: (batchId, signal) =>
      guarded(signal, async () => {
        const batch = await unlessGone(client.batches.retrieve(batchId, { signal }));
        if (batch && !ended.has(batch.status)) {
          if (cancelable.has(batch.status)) await client.batches.cancel(batchId, { signal });
          return false;
        }
        for (const id of batch ? [batch.input_file_id, batch.output_file_id, batch.error_file_id] : [])
          if (id) await unlessGone(client.files.delete(id, { signal }));
        return true;
      }),
  };
}

function answerOf({ custom_id, response, error }: Line, now: number, signal: AbortSignal): BatchAnswer {
  const id = String(custom_id);
  const status = response?.status_code ?? 0;
  try {
    if (!response || error) {
      // It was never begun, unless there is an answer to it all the same.
      const unbilled = !response && (error?.code === 'batch_expired' || error?.code === 'batch_cancelled');
      throw new LlmError(
        'timeout',
        error?.message ?? 'The batch has no answer to it',
        unbilled ? { tokens: null } : {},
      );
    }
    const body = response.body as ChatCompletion;
    if (status >= 400)
      throw Object.assign(new Error(`${status} in a batch`), { status, error: (body as { error?: unknown })?.error });
    const tokens = openAiTokens(body);
    return { id, text: openAiText(body, tokens), tokens };
  } catch (thrown) {
    return { id, error: mapSdkError(thrown, signal, now) };
  }
}
