import type { Campaign } from '../../src/contract/campaign.ts';
import type { PersonalizationSummary } from '../../src/contract/personalize-response.ts';
import { waitUntil } from '../services/wait-until.ts';
import { ask, askEager } from './ask.ts';
import { callService } from './call-service.ts';
import { campaignOfLogistics } from './fixtures.ts';

/** What there is to look at. */
export interface VisualPages {
  plainId: string;
  eagerId: string;
  campaignId: string;
  /** Of a campaign that has ended, one message selected. */
  endedCampaignId: string;
  erasedId: string;
}

async function endedCampaign(): Promise<string> {
  const id = await campaignOfLogistics();
  await waitUntil('the campaign ends', async () => {
    const { status } = await callService<Campaign>('GET', `/campaigns/${id}`);
    return status === 'COMPLETED';
  });
  const { items } = await callService<{ items: PersonalizationSummary[] }>('GET', `/personalize?campaign_id=${id}`);
  await callService('POST', `/personalize/${items[0]!.request_id}/select`, { variant_index: 0 });
  return id;
}

let made: Promise<VisualPages> | undefined;

/** Makes them once. */
export const visualPages = (): Promise<VisualPages> => {
  made ??= make();
  return made;
};

async function make(): Promise<VisualPages> {
  const plain = await ask();
  const eager = await askEager();
  await callService('PUT', '/templates/looks', {
    template_id: 'looks',
    name: 'Looks',
    industry: 'banking',
    arms: [
      { arm: 'A', guidance: 'Open with a question.' },
      { arm: 'B', guidance: 'Open with an observation.' },
    ],
  });
  const { campaign_id } = await callService<{ campaign_id: string }>('POST', '/campaigns', {
    name: 'Looks',
    defaults: { channel: 'EMAIL', goal: 'book a call' },
  });
  const erased = await ask({ variant_count: 1 });
  await callService('DELETE', `/personalize/${erased.request_id}`);
  return {
    plainId: plain.request_id,
    eagerId: eager.request_id,
    campaignId: campaign_id,
    endedCampaignId: await endedCampaign(),
    erasedId: erased.request_id,
  };
}
