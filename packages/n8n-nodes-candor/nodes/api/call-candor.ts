import {
  type IAllExecuteFunctions,
  type IDataObject,
  type IHttpRequestOptions,
  type JsonObject,
  NodeApiError,
} from 'n8n-workflow';

/** An error of the API (RFC 9457). */
interface Problem {
  title?: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}

/** What the node's functions must offer: those of execute() and of a webhook do. */
export type Caller = Pick<IAllExecuteFunctions, 'getCredentials' | 'getNode'> & {
  helpers: Pick<IAllExecuteFunctions['helpers'], 'httpRequestWithAuthentication'>;
};

/** One call of the API with the credential's key. Throws NodeApiError with every error that the API found. */
export async function callCandor<Answer = IDataObject>(
  caller: Caller,
  options: Omit<IHttpRequestOptions, 'url'> & { path: string },
): Promise<Answer> {
  const { path, ...request } = options;
  const { baseUrl } = await caller.getCredentials('candorApi');
  const { statusCode, body } = await caller.helpers.httpRequestWithAuthentication.call(
    caller as IAllExecuteFunctions,
    'candorApi',
    {
      json: true,
      ...request,
      url: `${String(baseUrl).replace(/\/+$/, '')}${path}`,
      returnFullResponse: true,
      ignoreHttpStatusErrors: true,
    },
  );
  if (statusCode < 400) return body as Answer;
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Problem;
  const issues = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`);
  throw new NodeApiError(caller.getNode(), problem as JsonObject, {
    message: problem.title ?? `Candor answered ${statusCode}`,
    description: [problem.detail, ...issues].filter(Boolean).join('\n'),
    httpCode: String(statusCode),
  });
}
