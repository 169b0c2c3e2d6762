import type { INodeProperties } from 'n8n-workflow';
import { messageOptions } from './request-fields.ts';

export const campaignFields: INodeProperties[] = [
  {
    displayName: 'Operation',
    name: 'operation',
    type: 'options',
    noDataExpression: true,
    default: 'create',
    options: [
      {
        name: 'Create',
        value: 'create',
        action: 'Create a campaign',
        description: 'Write for all input items, each a lead, with one set of defaults',
      },
      {
        name: 'Get',
        value: 'get',
        action: 'Get the status of a campaign',
        description: 'Read how far a campaign is',
      },
      {
        name: 'Get Results',
        value: 'getResults',
        action: 'Get the results of a campaign',
        description: 'Read every row, one item each',
      },
    ],
    displayOptions: { show: { resource: ['campaign'] } },
  },
  {
    displayName: 'Name',
    name: 'name',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { resource: ['campaign'], operation: ['create'] } },
  },
  {
    displayName: 'Campaign Options',
    name: 'campaignOptions',
    type: 'collection',
    placeholder: 'Add Option',
    default: {},
    description: 'Columns of the input items are recognised by their names, such as first_name, company and summary',
    options: [
      {
        displayName: 'Budget (USD)',
        name: 'budget',
        type: 'number',
        default: 1,
        description: 'Hard limit on LLM cost',
      },
      {
        displayName: 'Callback URL',
        name: 'callback',
        type: 'string',
        default: '',
        description: 'Hears of the end; the URL of a Candor Trigger',
      },
      ...messageOptions,
      {
        displayName: 'Start',
        name: 'start',
        type: 'boolean',
        default: true,
        description: 'Whether to start it at once, rather than leave it a draft',
      },
    ],
    displayOptions: { show: { resource: ['campaign'], operation: ['create'] } },
  },
  {
    displayName: 'Campaign ID',
    name: 'campaignId',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { resource: ['campaign'], operation: ['get', 'getResults'] } },
  },
];
