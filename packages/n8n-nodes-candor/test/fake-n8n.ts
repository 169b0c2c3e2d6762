import type {
  IDataObject,
  IExecuteFunctions,
  IHttpRequestOptions,
  INodeExecutionData,
  IWebhookFunctions,
} from 'n8n-workflow';
import { CandorApi } from '../credentials/CandorApi.credentials.ts';

export interface FakeCredentials {
  baseUrl: string;
  apiKey: string;
}

const node = { id: '1', name: 'Candor', type: 'candor', typeVersion: 1, position: [0, 0], parameters: {} };

/** What n8n's helper does with a call: the credential's headers, then HTTP. */
const requestWith = (credentials: FakeCredentials) => async (_type: string, options: IHttpRequestOptions) => {
  const { headers: fromCredential = {} } = new CandorApi().authenticate.properties;
  const filledIn = Object.entries(fromCredential).map(([name, value]) => [
    name,
    String(value).replace(/^=/, '').replace('{{$credentials.apiKey}}', credentials.apiKey),
  ]);
  const url = new URL(options.url);
  for (const [name, value] of Object.entries(options.qs ?? {})) url.searchParams.set(name, String(value));
  const response = await fetch(url, {
    method: options.method ?? 'GET',
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.headers as Record<string, string>),
      ...Object.fromEntries(filledIn),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  const isJson = options.json === true && /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return { statusCode: response.status, body: isJson ? JSON.parse(text) : text };
};

const shared = (credentials: FakeCredentials, parameters: IDataObject) => ({
  getNode: () => node,
  getCredentials: async () => credentials,
  getNodeParameter: (name: string) => parameters[name],
  helpers: { httpRequestWithAuthentication: requestWith(credentials) },
});

/** The functions of execute(), as far as the node uses them. */
export const executeFunctions = (
  credentials: FakeCredentials,
  parameters: IDataObject,
  items: IDataObject[] = [{}],
  continueOnFail = false,
): IExecuteFunctions =>
  ({
    ...shared(credentials, parameters),
    getInputData: (): INodeExecutionData[] => items.map((json) => ({ json })),
    continueOnFail: () => continueOnFail,
  }) as unknown as IExecuteFunctions;

export interface FakeDelivery {
  headers: Record<string, string>;
  body: string;
}

/** The functions of a webhook and of its activation; `answered` is the status that the node answered itself. */
export function webhookFunctions(
  credentials: FakeCredentials,
  events: string[],
  staticData: IDataObject = {},
  webhookUrl = '',
) {
  const seen: { answered?: number } = {};
  const response = {
    status(code: number) {
      seen.answered = code;
      return response;
    },
    end: () => response,
  };
  const of = (delivery?: FakeDelivery): IWebhookFunctions =>
    ({
      ...shared(credentials, { events }),
      getNodeWebhookUrl: () => webhookUrl,
      getWorkflowStaticData: () => staticData,
      getRequestObject: () => ({ rawBody: Buffer.from(delivery?.body ?? '') }),
      getResponseObject: () => response,
      getHeaderData: () => delivery?.headers ?? {},
      getBodyData: () => JSON.parse(delivery?.body ?? '{}'),
    }) as unknown as IWebhookFunctions;
  return { seen, of, staticData };
}
