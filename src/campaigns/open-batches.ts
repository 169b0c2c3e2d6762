import { isoTime } from '../clock.ts';
import type { Wait } from '../contract/waits-for.ts';
import { campaignRowOf } from '../ids.ts';
import { batchPromiseMs } from '../llm/batch.ts';
import type { OpenBatch } from '../store/open-batch.ts';
import type { CampaignDoc } from '../store/store.ts';

type Batching = Pick<CampaignDoc, 'batches'> | null | undefined;

/** Those that rows wait for. */
export const openBatchesOf = (campaign: Batching): OpenBatch[] =>
  (campaign?.batches ?? []).filter(({ left_at }) => left_at === undefined);

/** The batch of its campaign that the row of a request waits for. */
export function batchOf(campaign: Batching, requestId: string): OpenBatch | undefined {
  const row = campaignRowOf(requestId)?.row;
  return row === undefined ? undefined : openBatchesOf(campaign).find(({ from, to }) => from <= row && row <= to);
}

/** Whether the row of a request waits for a batch of its campaign: nobody else is to write it meanwhile. */
export const isBatched = (campaign: Batching, requestId: string): boolean => batchOf(campaign, requestId) !== undefined;

export const rowsOfBatch = ({ from, to }: OpenBatch): number => to - from + 1;

/** Since when the provider has it, or it is being made. */
export const beginOfBatch = ({ handed_over_at, created_at }: OpenBatch): string => handed_over_at ?? created_at;

/** What rows that wait for these batches, of which there is one, wait for: since the first, until the last. */
export function waitOfBatches(batches: readonly OpenBatch[]): Wait {
  const begun = batches.map(beginOfBatch).sort();
  const handedOver = batches.flatMap(({ handed_over_at }) => handed_over_at ?? []).sort();
  const { provider, model } = batches[0]!;
  const rows = batches.reduce((sum, batch) => sum + rowsOfBatch(batch), 0);
  const what = batches.length === 1 ? `a batch of ${rows} rows` : `${batches.length} batches of ${rows} rows in all`;
  const last = handedOver.at(-1);
  return {
    waits_for: 'batch',
    wait_reason: last ? `${provider}:${model} has ${what}` : `${what} for ${provider}:${model} is being made`,
    waits_since: begun[0]!,
    ...(last ? { waits_until: isoTime(Date.parse(last) + batchPromiseMs) } : {}),
  };
}
