import type { AggregateOptions, Collection, Filter } from 'mongodb';
import type { Status } from '../../contract/personalize-response.ts';
import type { DayUsage } from '../../contract/usage.ts';
import { toCampaignTotals } from '../campaign-totals.ts';
import { storableText } from '../storable.ts';
import type { RequestStore } from '../store.ts';
import type { StoredRequest } from './collections.ts';

/** A count reads every request of a campaign, so it may take longer than other answers do. */
const countTimeoutMs = 120_000;

/** `timeoutMS` alone leaves the client's own limit of the socket in force; its types do not know of this one. */
const longAnswer = { timeoutMS: countTimeoutMs, socketTimeoutMS: countTimeoutMs } as AggregateOptions;

/** A sum per value of `field`. One sum a query: the stand-in for tests computes no more, and the index covers each. */
async function sumBy<Key extends string>(
  requests: Collection<StoredRequest>,
  filter: Filter<StoredRequest>,
  field: keyof StoredRequest,
  summed: 1 | `$usage.${'prompt_tokens' | 'completion_tokens' | 'cost_usd'}`,
): Promise<Map<Key, number>> {
  const groups = await requests
    .aggregate<{ _id: Key; sum: number }>(
      [{ $match: filter }, { $group: { _id: `$${field}`, sum: { $sum: summed } } }],
      longAnswer,
    )
    .toArray();
  return new Map(groups.map((group) => [group._id, group.sum]));
}

export async function countByCampaign(requests: Collection<StoredRequest>, campaignId: string) {
  const filter = { campaign_id: storableText(campaignId) };
  // One after another: four at once would keep four connections busy for one answer.
  const counts = await sumBy<Status>(requests, filter, 'status', 1);
  const promptTokens = await sumBy<Status>(requests, filter, 'status', '$usage.prompt_tokens');
  const completionTokens = await sumBy<Status>(requests, filter, 'status', '$usage.completion_tokens');
  const costUsd = await sumBy<Status>(requests, filter, 'status', '$usage.cost_usd');
  const estimated = await sumBy<Status>(requests, { ...filter, 'usage.estimated': true }, 'status', 1);
  return toCampaignTotals(
    [...counts].map(([status, count]) => ({
      status,
      requests: count,
      prompt_tokens: promptTokens.get(status) ?? 0,
      completion_tokens: completionTokens.get(status) ?? 0,
      cost_usd: costUsd.get(status) ?? 0,
      estimated: estimated.get(status) ?? 0,
    })),
  );
}

export async function countByTemplateArm(
  requests: Collection<StoredRequest>,
  tenant: string,
  templateId: string,
): ReturnType<RequestStore['countByTemplateArm']> {
  const filter = {
    tenant,
    template_id: storableText(templateId),
    template_arm: { $exists: true },
    erased_at: { $exists: false },
    replay_of: { $exists: false },
  };
  const [assigned, succeeded, selected] = await Promise.all([
    sumBy(requests, filter, 'template_arm', 1),
    sumBy(requests, { ...filter, status: 'SUCCESS' }, 'template_arm', 1),
    sumBy(requests, { ...filter, selection: { $exists: true } }, 'template_arm', 1),
  ]);
  return [...assigned.keys()].sort().map((arm) => ({
    arm,
    assigned: assigned.get(arm) ?? 0,
    succeeded: succeeded.get(arm) ?? 0,
    selected: selected.get(arm) ?? 0,
  }));
}

const sumOf = (sums: Map<unknown, number>): number => [...sums.values()].reduce((total, sum) => total + sum, 0);

/** A day at a time, each of them a range of the index; most tenants have requests on few of them. */
export async function sumByDay(
  requests: Collection<StoredRequest>,
  tenant: string,
  days: string[],
): Promise<DayUsage[]> {
  const items: DayUsage[] = [];
  for (const day of days) {
    // Times of the day begin with its date and a "T"; "U" is past them all.
    const filter = { tenant, created_at: { $gte: day, $lt: `${day}U` } };
    const count = sumOf(await sumBy(requests, filter, 'status', 1));
    if (count === 0) continue;
    items.push({
      day,
      requests: count,
      usage: {
        prompt_tokens: sumOf(await sumBy(requests, filter, 'status', '$usage.prompt_tokens')),
        completion_tokens: sumOf(await sumBy(requests, filter, 'status', '$usage.completion_tokens')),
        cost_usd: sumOf(await sumBy(requests, filter, 'status', '$usage.cost_usd')),
      },
    });
  }
  return items;
}
