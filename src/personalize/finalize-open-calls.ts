import { type ReserveDeps, settleCall } from '../campaigns/reserve-budget.ts';
import type { OutputRecord, PromptRecord } from '../contract/personalize-response.ts';
import { noUsage } from '../llm/settle-usage.ts';
import { sumUsage } from '../llm/sum-usage.ts';
import type { RequestDoc } from '../store/store.ts';
import { callIds, failedOutput, promptKey } from './call-records.ts';

export interface CallRecords {
  prompts: PromptRecord[];
  outputs: OutputRecord[];
}

/**
 * Gives every call that was begun and has no record of its end one: it may have been served, so it counts as the most
 * it can have used. A run that is still waiting for such a call finds that record when its answer comes, and ends:
 * whichever record is first stays. Returns all records of the request. With `begunBefore`, rounds begun later are left.
 */
export async function finalizeOpenCalls(
  deps: ReserveDeps,
  doc: Pick<RequestDoc, 'request_id' | 'campaign_id'>,
  begunBefore?: string,
): Promise<CallRecords> {
  const { requests } = deps.store;
  const prompts = await requests.listPrompts(doc.request_id);
  const known = new Set((await requests.listOutputs(doc.request_id)).map(outputId));
  const settled = prompts.filter(({ created_at }) => begunBefore === undefined || created_at < begunBefore);
  for (const prompt of settled)
    for (const [at, id] of callIds(prompt).entries()) {
      if (known.has(id)) continue;
      const call = at + 1;
      const now = deps.clock.now();
      const error = { code: 'llm_interrupted', message: 'Its run was broken off; what it used is not known' };
      const usage = prompt.reserved?.prompt_tokens ? { ...prompt.reserved, estimated: true as const } : noUsage;
      await requests.addOutput(failedOutput(prompt, { call, error, usage, latencyMs: 0, now }));
    }
  const outputs = await requests.listOutputs(doc.request_id);
  await settleReservationsOf(deps, doc, outputs);
  return { prompts, outputs };
}

/** At what the record of each call says, whoever wrote it. One that is settled already stays as it is. */
export async function settleReservationsOf(
  deps: ReserveDeps,
  doc: Pick<RequestDoc, 'campaign_id'>,
  outputs: OutputRecord[],
): Promise<void> {
  if (!doc.campaign_id) return;
  const campaign = await deps.store.campaigns.get(doc.campaign_id);
  const standing = new Map(campaign?.reservations?.map((reservation) => [reservation.id, reservation]));
  for (const output of outputs) {
    const reservation = standing.get(outputId(output));
    if (reservation) await settleCall(deps, doc, reservation, output.usage.cost_usd);
  }
}

const outputId = (output: OutputRecord): string => `${promptKey(output)}/${output.call ?? 1}`;

/** Sets the usage of a request to that of all its calls, for a run that does not end it. */
export async function reportUsage(deps: Pick<ReserveDeps, 'store'>, requestId: string): Promise<void> {
  const outputs = await deps.store.requests.listOutputs(requestId);
  if (outputs.length > 0) await deps.store.requests.raiseUsage(requestId, sumUsage(outputs.map(({ usage }) => usage)));
}
