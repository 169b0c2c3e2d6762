import type { Campaign } from '../../src/contract/campaign.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callService } from './call-service.ts';
import { firstNames, letters } from './lead-names.ts';

const tens = ['North', 'South', 'East', 'West', 'Upper', 'Lower', 'Old', 'New'];

/** A lead and a firm of its own for every row. */
export const freightLead = (index: number) => {
  const company_name = `${tens[Math.floor(index / 26) % 8]} ${letters[index % 26]?.toUpperCase()}avo`;
  return {
    lead: { first_name: firstNames[index % 12]!, last_name: `Lead${index + 1}`, company_name },
    company_context: {
      summary: `${company_name} plans ${index % 2 === 0 ? 'timber' : 'chilled'} transport and runs ${index + 3} trucks.`,
      keywords: ['transport planning'],
    },
    metadata: { email: `lead${index + 1}@freight.example` },
  };
};

/** A campaign of that many rows; a draft unless it is to be written. */
export async function campaignOfFreight(rows: number, written = true): Promise<string> {
  const { campaign_id } = await callService<Campaign>('POST', '/campaigns', {
    name: `Freight, ${rows} leads`,
    defaults: {
      channel: 'EMAIL',
      goal: 'book a 15-min call',
      sender: { name: 'Noor Hadi', company: 'Lanewise', offer: 'a route planner' },
    },
  });
  const leads = Array.from({ length: rows }, (_, index) => freightLead(index));
  await callService('POST', `/campaigns/${campaign_id}/leads`, leads);
  if (!written) return campaign_id;
  await callService('POST', `/campaigns/${campaign_id}/start`);
  await waitUntil(
    'the campaign ends',
    async () => (await callService<Campaign>('GET', `/campaigns/${campaign_id}`)).status === 'COMPLETED',
    180_000,
  );
  return campaign_id;
}
