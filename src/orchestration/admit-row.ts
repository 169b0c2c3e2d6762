import { isFinal } from '../contract/is-final.ts';
import { campaignRowOf } from '../ids.ts';
import { endWithoutRun } from '../personalize/end-without-run.ts';
import type { FinishDeps } from '../personalize/finish-request.ts';

export interface Admission {
  /** Whether the request may be written now. */
  admitted: boolean;
  /** Whether its calls are reserved in a campaign, and held to its budget if it has one. */
  budgeted: boolean;
}

/**
 * Whether a request may be written now, as one of no campaign always may. A row of a paused campaign is left as it is: it
 * needs no job until the campaign goes on, and the reconciling pass gives it one then. A row that a cancellation missed
 * ends here.
 */
export async function admitRow(deps: FinishDeps, requestId: string): Promise<Admission> {
  const place = campaignRowOf(requestId);
  const campaign = place && (await deps.store.campaigns.get(place.campaignId));
  if (!campaign) return { admitted: true, budgeted: false };
  if (campaign.status === 'CANCELED') {
    const doc = await deps.store.requests.get(requestId);
    if (doc && !isFinal(doc.status)) await endWithoutRun(deps, doc, { status: 'CANCELED' });
  }
  return {
    admitted: campaign.status !== 'CANCELED' && campaign.status !== 'PAUSED',
    budgeted: true,
  };
}
