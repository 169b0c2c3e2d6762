import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { callCandor } from '../api/call-candor.ts';
import { placeFields } from './place-fields.ts';

const pathOf = (campaignId: string, rest = ''): string => `/campaigns/${encodeURIComponent(campaignId)}${rest}`;

/** A campaign of all input items: created, filled and, unless told otherwise, started. */
export async function createCampaign(node: IExecuteFunctions): Promise<IDataObject> {
  const param = <Value>(name: string) => node.getNodeParameter(name, 0) as Value;
  const { budget, callback, start = true, ...options } = param<IDataObject>('campaignOptions');
  const defaults = placeFields({ channel: param<string>('channel'), goal: param<string>('goal'), ...options });
  const { campaign_id } = await callCandor<{ campaign_id: string }>(node, {
    method: 'POST',
    path: '/campaigns',
    body: { ...placeFields({ name: param<string>('name'), budget_usd: budget, callback_url: callback }), defaults },
  });
  const report = await callCandor(node, {
    method: 'POST',
    path: pathOf(campaign_id, '/leads'),
    body: node.getInputData().map(({ json }) => json),
  });
  const campaign = await callCandor(
    node,
    start && report.accepted !== 0
      ? { method: 'POST', path: pathOf(campaign_id, '/start') }
      : { method: 'GET', path: pathOf(campaign_id) },
  );
  return { ...campaign, import: report };
}

/** Status of a campaign, or its rows. */
export async function readCampaign(node: IExecuteFunctions, operation: string, item: number): Promise<IDataObject[]> {
  const campaignId = node.getNodeParameter('campaignId', item) as string;
  if (operation === 'get') return [await callCandor(node, { method: 'GET', path: pathOf(campaignId) })];
  const lines = await callCandor<string>(node, {
    method: 'GET',
    path: pathOf(campaignId, '/results'),
    qs: { format: 'ndjson' },
    json: false,
    encoding: 'text',
  });
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as IDataObject);
}
