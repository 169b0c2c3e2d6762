import { Agent, fetch as undiciFetch } from 'undici';
import { LlmError } from './llm.ts';

type Fetch = typeof globalThis.fetch;
type Answer = Awaited<ReturnType<typeof undiciFetch>>;

interface LlmFetchOptions {
  timeoutMs: number;
  /** Of the body, decompressed. */
  maxAnswerBytes: number;
}

/** Before these a request has not left this machine, so that nobody can have billed it. */
const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const withoutBody = new Set([204, 205, 304]);

/**
 * The fetch of an SDK whose only time limit is the call's own: Node's built-in one gives up on response headers after
 * five minutes, whatever the SDK is told. Bodies are read here, whole and bounded, so that an answer which breaks off
 * is told from one that was never begun. A redirect is an answer: the prompt and the key go nowhere else.
 */
export function createLlmFetch({ timeoutMs, maxAnswerBytes }: LlmFetchOptions): Fetch {
  const dispatcher = new Agent({ headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const fetchWhole = async (url: unknown, init: RequestInit | undefined) => {
    const answer = await undiciFetch(url as Parameters<typeof undiciFetch>[0], {
      ...((await withFormEncoded(init)) as object),
      dispatcher,
      redirect: 'manual',
    }).catch((error: unknown) => {
      throw isUnsent(error) ? new LlmError('connection', 'No connection', { cause: error, tokens: null }) : error;
    });
    const body = await readBody(answer, maxAnswerBytes);
    const { status, statusText } = answer;
    return new Response(withoutBody.has(status) ? null : body, {
      status,
      statusText,
      headers: [...answer.headers],
    });
  };
  return fetchWhole as unknown as Fetch;
}

/** An upload of an SDK is a form of Node's, which this fetch does not know. */
async function withFormEncoded(init: RequestInit | undefined): Promise<RequestInit | undefined> {
  if (!(init?.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const headers = new Headers(init.headers);
  headers.set('content-type', form.headers.get('content-type')!);
  return { ...init, headers: Object.fromEntries(headers), body: Buffer.from(await form.arrayBuffer()) };
}

function isUnsent(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown; errors?: { code?: unknown }[] } };
  const causes = [cause, ...(cause?.errors ?? [])];
  return causes.some((one) => typeof one?.code === 'string' && unsentCodes.has(one.code));
}

/** What an error's body lacks or has too much of matters less than its status, so that one is cut in silence. */
async function readBody(answer: Answer, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      bytes += (chunk as Uint8Array).length;
      if (bytes > maxBytes) {
        if (!answer.ok) break;
        throw new LlmError('answer_too_large', `The answer is longer than ${maxBytes} bytes`);
      }
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    if (error instanceof LlmError) throw error;
    if (answer.ok) throw new LlmError('connection', 'The answer broke off', { cause: error });
  }
  return new Uint8Array(Buffer.concat(chunks));
}
