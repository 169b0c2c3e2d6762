import {
  type IDataObject,
  type IHookFunctions,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
  type IWebhookResponseData,
  NodeConnectionTypes,
} from 'n8n-workflow';
import { verifySignature } from '../api/verify-signature.ts';
import { readSecrets, type TriggerData } from './read-secrets.ts';
import { isRegistered, register, unregister } from './register-endpoint.ts';

export class CandorTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Candor Trigger',
    name: 'candorTrigger',
    icon: { light: 'file:../../icons/candor.svg', dark: 'file:../../icons/candor.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{$parameter["events"].join(", ")}}',
    description: 'Starts when Candor has written a request or a campaign, or a variant was selected',
    defaults: { name: 'Candor Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'candorApi', required: true }],
    webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
    properties: [
      {
        displayName:
          'Of requests and campaigns this node hears where its URL is their callback URL; of all else it is told once it is active',
        name: 'notice',
        type: 'notice',
        default: '',
      },
      {
        displayName: 'Events',
        name: 'events',
        type: 'multiOptions',
        required: true,
        default: ['request.succeeded', 'campaign.completed'],
        options: [
          { name: 'Campaign Completed', value: 'campaign.completed' },
          { name: 'Endpoint Disabled', value: 'endpoint.disabled' },
          { name: 'Message Attempt Exhausted', value: 'message.attempt.exhausted' },
          { name: 'Message Attempt Recovered', value: 'message.attempt.recovered' },
          { name: 'Request Failed', value: 'request.failed' },
          { name: 'Request Succeeded', value: 'request.succeeded' },
          { name: 'Sequence Completed', value: 'sequence.completed' },
          { name: 'Variant Deselected', value: 'variant.deselected' },
          { name: 'Variant Selected', value: 'variant.selected' },
        ],
      },
    ],
  };

  /** What activation needs: the secrets that sign, and the URL registered for what no callback URL tells. */
  webhookMethods = {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return isRegistered(this);
      },
      async create(this: IHookFunctions): Promise<boolean> {
        await readSecrets(this, Date.now());
        await register(this);
        return true;
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        await unregister(this);
        return true;
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    const { rawBody } = this.getRequestObject() as { rawBody?: Buffer };
    const headers = this.getHeaderData();
    const now = Date.now();
    const data = this.getWorkflowStaticData('node') as TriggerData;
    const isSigned = (secrets: string[]) => rawBody !== undefined && verifySignature(headers, rawBody, secrets, now);
    if (!isSigned(data.secrets ?? []) && !isSigned(await readSecrets(this, now))) {
      this.getResponseObject().status(401).end();
      return { noWebhookResponse: true };
    }
    const {
      type,
      timestamp,
      data: about,
    } = this.getBodyData() as { type: string; timestamp: string; data: IDataObject };
    const events = this.getNodeParameter('events') as string[];
    if (!events.includes(type)) return { webhookResponse: 'not asked for' };
    return { workflowData: [[{ json: { type, timestamp, delivery_id: String(headers['webhook-id']), ...about } }]] };
  }
}
