import { type IHookFunctions, type JsonObject, NodeApiError } from 'n8n-workflow';
import { callCandor } from '../api/call-candor.ts';
import type { TriggerData } from './read-secrets.ts';

/** What a registered endpoint is told; how a request or a campaign ended goes to its callback URL. */
const toldToEndpoints = [
  'endpoint.disabled',
  'message.attempt.exhausted',
  'message.attempt.recovered',
  'variant.deselected',
  'variant.selected',
];

const dataOf = (node: IHookFunctions) => node.getWorkflowStaticData('node') as TriggerData;
const pathOf = (endpointId: string): string => `/webhooks/endpoints/${encodeURIComponent(endpointId)}`;

const wantedOf = (node: IHookFunctions): string[] =>
  (node.getNodeParameter('events') as string[]).filter((event) => toldToEndpoints.includes(event));

/** Whether the node has what its activation makes, as its events are now. */
export async function isRegistered(node: IHookFunctions): Promise<boolean> {
  const { secrets, endpointId } = dataOf(node);
  const wanted = wantedOf(node);
  if (!secrets || (endpointId === undefined) !== (wanted.length === 0)) return false;
  if (endpointId === undefined) return true;
  try {
    const { registered, events } = await callCandor<{ registered: boolean; events: string[] }>(node, {
      method: 'GET',
      path: pathOf(endpointId),
    });
    return registered && wanted.every((event) => events.includes(event)) && events.length === wanted.length;
  } catch {
    return false;
  }
}

export async function register(node: IHookFunctions): Promise<void> {
  const events = wantedOf(node);
  if (events.length === 0) return;
  const { endpoint_id } = await callCandor<{ endpoint_id: string }>(node, {
    method: 'POST',
    path: '/webhooks/endpoints',
    body: { url: node.getNodeWebhookUrl('default'), events, description: 'n8n' },
  });
  dataOf(node).endpointId = endpoint_id;
}

/** One that somebody else took away is gone all the same. */
export async function unregister(node: IHookFunctions): Promise<void> {
  const data = dataOf(node);
  const { endpointId } = data;
  delete data.secrets;
  delete data.endpointId;
  if (endpointId === undefined) return;
  try {
    await callCandor(node, { method: 'DELETE', path: pathOf(endpointId) });
  } catch (error) {
    if ((error as { httpCode?: string }).httpCode !== '404')
      throw new NodeApiError(node.getNode(), error as JsonObject);
  }
}
