import { type Dispatcher, request } from 'undici';
import type { Clock } from '../clock.ts';
import { isoTime } from '../clock.ts';
import type { DeliveryAttempt } from '../contract/webhook-delivery.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import { signWebhook } from './sign-webhook.ts';

const bytesRead = 64 * 1_024;
const bytesKept = 2_048;

export interface AttemptDeps {
  clock: Clock;
  agent: Dispatcher;
  /** For the whole attempt: a reply that drips does not reset it. */
  totalMs: number;
}

export interface AttemptOutcome {
  attempt: DeliveryAttempt;
  retryAfterMs?: number;
}

/** One signed POST. Resolves whatever the receiver does; rejects only when `signal` aborts. */
export async function sendAttempt(
  deps: AttemptDeps,
  delivery: Pick<DeliveryDoc, 'delivery_id' | 'url' | 'body'>,
  secrets: string[],
  signal: AbortSignal,
): Promise<AttemptOutcome> {
  const started = deps.clock.now();
  const attempt = (fields: Partial<DeliveryAttempt>): DeliveryAttempt => ({
    at: isoTime(started),
    latency_ms: Math.max(0, deps.clock.now() - started),
    ...fields,
  });
  const timeout = AbortSignal.timeout(deps.totalMs);
  try {
    const response = await request(delivery.url, {
      method: 'POST',
      headers: headersOf(delivery, secrets, started),
      body: delivery.body,
      dispatcher: deps.agent,
      signal: AbortSignal.any([signal, timeout]),
    });
    const reply = await readReply(response.body);
    const status = response.statusCode;
    const retryAfterMs = parseRetryAfter(response.headers['retry-after'], deps.clock.now());
    return {
      attempt: attempt({ status, ...(reply ? { response: reply } : {}), ...errorOf(status) }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } catch (error) {
    if (signal.aborted) throw error;
    const late = timeout.aborted;
    return { attempt: attempt({ error: late ? `no answer within ${deps.totalMs / 1_000} s` : describe(error) }) };
  }
}

function headersOf(
  { delivery_id: id, body }: Pick<DeliveryDoc, 'delivery_id' | 'body'>,
  secrets: string[],
  now: number,
): Record<string, string> {
  const timestamp = Math.floor(now / 1_000);
  return {
    'content-type': 'application/json',
    'user-agent': 'Candor-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signWebhook({ id, timestamp, body }, secrets),
  };
}

const errorOf = (status: number): { error?: string } => {
  if (status >= 200 && status < 300) return {};
  return { error: status >= 300 && status < 400 ? 'redirects are not followed' : `answered ${status}` };
};

/** The start of a reply. The status has told the outcome: a body that breaks off or drips changes nothing. */
async function readReply(body: Dispatcher.ResponseData['body']): Promise<string> {
  const kept: Buffer[] = [];
  let read = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      if (read < bytesKept) kept.push(chunk.subarray(0, bytesKept - read));
      read += chunk.length;
      if (read >= bytesRead) break;
    }
  } catch {
    // Broken off, or out of time.
  }
  body.destroy();
  return Buffer.concat(kept).toString('utf8').replaceAll('\0', '');
}

/** Seconds or a date, as ms from now; undefined when it is neither. */
function parseRetryAfter(value: string | string[] | undefined, now: number): number | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return `${code ? `${code}: ` : ''}${message ?? String(error)}`.slice(0, 200);
}
