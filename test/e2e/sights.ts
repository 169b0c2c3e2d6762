import { ask, askEager } from './ask.ts';
import { callService } from './call-service.ts';

/** What there is to look at. */
export interface Sights {
  plainId: string;
  eagerId: string;
  campaignId: string;
}

let made: Promise<Sights> | undefined;

/** Makes them once. */
export const sights = (): Promise<Sights> => {
  made ??= make();
  return made;
};

async function make(): Promise<Sights> {
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
  return { plainId: plain.request_id, eagerId: eager.request_id, campaignId: campaign_id };
}
