import type { Collection, Filter } from 'mongodb';
import { type StatusTotal, toCampaignTotals } from '../campaign-totals.ts';
import { storableText } from '../storable.ts';
import type { RequestStore } from '../store.ts';
import type { StoredRequest } from './collections.ts';

export async function countByCampaign(requests: Collection<StoredRequest>, campaignId: string) {
  const totals = await requests
    .aggregate<Omit<StatusTotal, 'status'> & { _id: StatusTotal['status'] }>([
      { $match: { campaign_id: storableText(campaignId) } },
      {
        $group: {
          _id: '$status',
          requests: { $sum: 1 },
          prompt_tokens: { $sum: '$prompt_tokens' },
          completion_tokens: { $sum: '$completion_tokens' },
          cost_usd: { $sum: '$cost_usd' },
        },
      },
    ])
    .toArray();
  return toCampaignTotals(totals.map(({ _id, ...total }) => ({ status: _id, ...total })));
}

export async function countByTemplateArm(
  requests: Collection<StoredRequest>,
  tenant: string,
  templateId: string,
): ReturnType<RequestStore['countByTemplateArm']> {
  const count = async (further: Filter<StoredRequest>): Promise<Map<string, number>> => {
    const match = {
      tenant,
      template_id: storableText(templateId),
      template_arm: { $exists: true },
      erased_at: { $exists: false },
      ...further,
    };
    const arms = await requests
      .aggregate<{ _id: string; requests: number }>([
        { $match: match },
        { $group: { _id: '$template_arm', requests: { $sum: 1 } } },
      ])
      .toArray();
    return new Map(arms.map((arm) => [arm._id, arm.requests]));
  };
  const [assigned, succeeded, selected] = await Promise.all([
    count({}),
    count({ status: 'SUCCESS' }),
    count({ selection: { $exists: true } }),
  ]);
  return [...assigned.keys()].sort().map((arm) => ({
    arm,
    assigned: assigned.get(arm) ?? 0,
    succeeded: succeeded.get(arm) ?? 0,
    selected: selected.get(arm) ?? 0,
  }));
}
