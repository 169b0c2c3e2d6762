import { type IDataObject, type IExecuteFunctions, jsonParse } from 'n8n-workflow';
import { callCandor } from '../api/call-candor.ts';
import { placeFields } from './place-fields.ts';

/** The request of one item, from its fields or as JSON. */
function requestOf(node: IExecuteFunctions, item: number): IDataObject {
  const param = <Value>(name: string) => node.getNodeParameter(name, item) as Value;
  if (param('requestFrom') === 'json') {
    const request = param<string | IDataObject>('request');
    return typeof request === 'string' ? jsonParse<IDataObject>(request) : request;
  }
  return placeFields({
    channel: param<string>('channel'),
    goal: param<string>('goal'),
    'lead.first_name': param<string>('firstName'),
    'lead.company_name': param<string>('companyName'),
    ...param<IDataObject>('additionalFields'),
  });
}

/** One message of one item: the answer of the API. */
export async function runMessage(node: IExecuteFunctions, operation: string, item: number): Promise<IDataObject> {
  const param = <Value>(name: string) => node.getNodeParameter(name, item) as Value;
  const one = () => `/personalize/${encodeURIComponent(param<string>('requestId'))}`;
  switch (operation) {
    case 'check': {
      const variant = placeFields({ message: param<string>('message'), subject: param<string>('subject') });
      return callCandor(node, {
        method: 'POST',
        path: '/check',
        qs: param<boolean>('explain') ? { explain: true } : {},
        body: { request: requestOf(node, item), variant },
      });
    }
    case 'get':
      return callCandor(node, { method: 'GET', path: one() });
    case 'select':
      return callCandor(node, {
        method: 'POST',
        path: `${one()}/select`,
        body: placeFields({
          variant_index: param<number>('variantIndex'),
          edited_message: param<string>('editedMessage'),
        }),
      });
    default: {
      const wait = Math.min(60, Math.max(0, param<number>('waitSeconds')));
      return callCandor(node, {
        method: 'POST',
        path: '/personalize',
        headers: { Prefer: `wait=${wait}` },
        body: requestOf(node, item),
      });
    }
  }
}
