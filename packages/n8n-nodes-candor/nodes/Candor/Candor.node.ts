import {
  type IDataObject,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  type JsonObject,
  NodeApiError,
  NodeConnectionTypes,
} from 'n8n-workflow';
import { campaignFields } from './campaign-fields.ts';
import { messageFields } from './message-fields.ts';
import { sharedFields } from './request-fields.ts';
import { createCampaign, readCampaign } from './run-campaign.ts';
import { runMessage } from './run-message.ts';

export class Candor implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Candor',
    name: 'candor',
    icon: { light: 'file:../../icons/candor.svg', dark: 'file:../../icons/candor.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
    description: 'Outreach that never says what its context does not support',
    defaults: { name: 'Candor' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'candorApi', required: true }],
    properties: [
      {
        displayName: 'Resource',
        name: 'resource',
        type: 'options',
        noDataExpression: true,
        default: 'message',
        options: [
          { name: 'Campaign', value: 'campaign' },
          { name: 'Message', value: 'message' },
        ],
      },
      ...campaignFields.slice(0, 1),
      ...messageFields.slice(0, 1),
      ...sharedFields,
      ...messageFields.slice(1),
      ...campaignFields.slice(1),
    ],
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const items = this.getInputData();
    const resource = this.getNodeParameter('resource', 0) as string;
    const operation = this.getNodeParameter('operation', 0) as string;
    const answers: INodeExecutionData[] = [];
    if (resource === 'campaign' && operation === 'create') {
      const pairedItem = items.map((_, item) => ({ item }));
      try {
        answers.push({ json: await createCampaign(this), pairedItem });
      } catch (error) {
        if (!this.continueOnFail()) throw new NodeApiError(this.getNode(), error as JsonObject);
        answers.push({ json: asJson(error), pairedItem });
      }
      return [answers];
    }
    for (let item = 0; item < items.length; item += 1) {
      try {
        const found =
          resource === 'campaign'
            ? await readCampaign(this, operation, item)
            : [await runMessage(this, operation, item)];
        answers.push(...found.map((json) => ({ json, pairedItem: { item } })));
      } catch (error) {
        if (!this.continueOnFail()) throw new NodeApiError(this.getNode(), error as JsonObject, { itemIndex: item });
        answers.push({ json: asJson(error), pairedItem: { item } });
      }
    }
    return [answers];
  }
}

const asJson = (error: unknown): IDataObject => {
  const { message, description } = error as NodeApiError;
  return { error: message, ...(description ? { description } : {}) };
};
