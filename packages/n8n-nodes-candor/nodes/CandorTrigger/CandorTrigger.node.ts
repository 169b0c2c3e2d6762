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
import { readSecrets, type SecretsData } from './read-secrets.ts';

export class CandorTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Candor Trigger',
    name: 'candorTrigger',
    icon: { light: 'file:../../icons/candor.svg', dark: 'file:../../icons/candor.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{$parameter["events"].join(", ")}}',
    description: 'Starts when Candor has written a request or a campaign',
    defaults: { name: 'Candor Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'candorApi', required: true }],
    webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
    properties: [
      {
        displayName: "Give this node's URL to Candor as the callback URL of a request or a campaign",
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
          { name: 'Request Failed', value: 'request.failed' },
          { name: 'Request Succeeded', value: 'request.succeeded' },
        ],
      },
    ],
  };

  /** Candor is told of the URL by each request; what activation needs is the secrets that sign. */
  webhookMethods = {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return (this.getWorkflowStaticData('node') as SecretsData).secrets !== undefined;
      },
      async create(this: IHookFunctions): Promise<boolean> {
        await readSecrets(this, Date.now());
        return true;
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        delete (this.getWorkflowStaticData('node') as SecretsData).secrets;
        return true;
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    const { rawBody } = this.getRequestObject() as { rawBody?: Buffer };
    const headers = this.getHeaderData();
    const now = Date.now();
    const data = this.getWorkflowStaticData('node') as SecretsData;
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
