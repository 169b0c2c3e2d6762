import type { INodeProperties } from 'n8n-workflow';

const text = (displayName: string, name: string, description?: string): INodeProperties => ({
  displayName,
  name,
  type: 'string',
  default: '',
  ...(description === undefined ? {} : { description }),
});

/** What a message is to be, whoever it is for. Names are paths into the request. */
export const messageOptions: INodeProperties[] = [
  text('Hint', 'hint', 'How to write it this time, e.g. "shorter". Style, never a fact'),
  text('Language', 'language', 'BCP 47, e.g. "de"'),
  { displayName: 'Max Words', name: 'constraints.max_words', type: 'number', default: 120 },
  text('Sender Company', 'sender.company'),
  text('Sender Facts', 'sender.facts', 'Facts the message may use, one a line'),
  text('Sender Name', 'sender.name', 'Who signs'),
  text('Sender Offer', 'sender.offer', 'What is offered, in one sentence'),
  text('Template ID', 'template_id'),
  {
    displayName: 'Tone',
    name: 'tone',
    type: 'options',
    default: 'PROFESSIONAL',
    options: [
      { name: 'Direct', value: 'DIRECT' },
      { name: 'Friendly', value: 'FRIENDLY' },
      { name: 'Professional', value: 'PROFESSIONAL' },
    ],
  },
  { displayName: 'Variants', name: 'variant_count', type: 'number', default: 3 },
];

const leadOptions: INodeProperties[] = [
  text('Callback URL', 'callback_url', 'Hears of the end; the URL of a Candor Trigger'),
  text('Domain', 'lead.domain', "The company's web domain, without a scheme"),
  text('Industry', 'industry'),
  text('Keywords', 'company_context.keywords', 'Topics, one a line'),
  text('Last Name', 'lead.last_name'),
  text('Location', 'lead.location', 'Where the lead is, e.g. "Leeds, UK"'),
  text('Summary', 'company_context.summary', 'What is known of the company; the facts that a message may use'),
  text('Tech Stack', 'company_context.tech_stack', 'Technologies known to be in use, one a line'),
  text('Title', 'lead.title', 'Job title'),
];

const ofMessage = { resource: ['message'], operation: ['personalize', 'check'] };

/** Channel and goal, of one message or of all of a campaign. */
export const sharedFields: INodeProperties[] = [
  {
    displayName: 'Channel',
    name: 'channel',
    type: 'options',
    default: 'EMAIL',
    options: [
      { name: 'Email', value: 'EMAIL' },
      { name: 'LinkedIn', value: 'LINKEDIN' },
      { name: 'SMS', value: 'SMS' },
      { name: 'WhatsApp', value: 'WHATSAPP' },
    ],
    displayOptions: { show: { operation: ['personalize', 'check', 'create'] }, hide: { requestFrom: ['json'] } },
  },
  {
    displayName: 'Goal',
    name: 'goal',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'book a 15-min call',
    description: 'What the message asks for',
    displayOptions: { show: { operation: ['personalize', 'check', 'create'] }, hide: { requestFrom: ['json'] } },
  },
];

export const requestFields: INodeProperties[] = [
  {
    displayName: 'Request From',
    name: 'requestFrom',
    type: 'options',
    default: 'fields',
    options: [
      { name: 'Fields', value: 'fields' },
      { name: 'JSON', value: 'json', description: 'A whole request, as the API takes it' },
    ],
    displayOptions: { show: ofMessage },
  },
  {
    displayName: 'Request',
    name: 'request',
    type: 'json',
    default: '{}',
    required: true,
    description: 'The request as JSON; see /docs of your Candor',
    displayOptions: { show: { ...ofMessage, requestFrom: ['json'] } },
  },
  {
    displayName: 'First Name',
    name: 'firstName',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { ...ofMessage, requestFrom: ['fields'] } },
  },
  {
    displayName: 'Company Name',
    name: 'companyName',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { ...ofMessage, requestFrom: ['fields'] } },
  },
  {
    displayName: 'Additional Fields',
    name: 'additionalFields',
    type: 'collection',
    placeholder: 'Add Field',
    default: {},
    options: [...messageOptions, ...leadOptions].sort((a, b) => a.displayName.localeCompare(b.displayName)),
    displayOptions: { show: { ...ofMessage, requestFrom: ['fields'] } },
  },
];
