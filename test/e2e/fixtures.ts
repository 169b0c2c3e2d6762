import type { Campaign } from '../../src/contract/campaign.ts';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { ask } from './ask.ts';
import { callService } from './call-service.ts';

const leads = [
  { first_name: 'Rafael', last_name: 'Moreira', company_name: 'Portoviva Logistics', does: 'refrigerated routes' },
  { first_name: 'Ana', last_name: 'Duarte', company_name: 'Serra Freight', does: 'timber transport' },
  { first_name: 'Tom', last_name: 'Visser', company_name: 'Waalkade', does: 'river barges' },
  { first_name: 'Sofia', last_name: 'Lund', company_name: 'Nordkyl', does: 'cold storage' },
  { first_name: 'Marek', last_name: 'Nowak', company_name: 'Wista Cargo', does: 'parcel hubs' },
  { first_name: 'Elena', last_name: 'Rossi', company_name: 'Adria Link', does: 'ferry freight' },
];

/** A campaign that has ended, with a few messages. */
export async function campaignOfLogistics(): Promise<string> {
  const { campaign_id } = await callService<Campaign>('POST', '/campaigns', {
    name: 'Freight planners, November',
    defaults: { channel: 'EMAIL', goal: 'book a 15-min call', sender: { name: 'Noor Hadi', company: 'Lanewise' } },
    budget_usd: 5,
  });
  await callService(
    'POST',
    `/campaigns/${campaign_id}/leads`,
    leads.map(({ does, ...lead }) => ({
      lead,
      company_context: { summary: `${lead.company_name} plans ${does} for shippers.`, keywords: [does, 'planning'] },
    })),
  );
  await callService('POST', `/campaigns/${campaign_id}/start`);
  return campaign_id;
}

/** A template whose arms reviewers have chosen from. */
export async function templateOfBanking(): Promise<void> {
  await callService('PUT', '/templates/banking', {
    template_id: 'banking',
    name: 'Banking, two openings',
    industry: 'banking',
    arms: [
      { arm: 'question', guidance: 'Open with a question about their work.' },
      { arm: 'observation', guidance: 'Open with an observation about their product.' },
    ],
  });
  for (const [index, first_name] of ['Ingrid', 'Olav', 'Kari', 'Nils', 'Astrid', 'Even', 'Liv', 'Jon'].entries()) {
    const record: Personalization = await ask({
      lead: { first_name, company_name: 'Fjordline Cloud' },
      template_id: 'banking',
    });
    if (index % 3 > 0) await callService('POST', `/personalize/${record.request_id}/select`, { variant_index: 0 });
  }
}
