import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProviderSettings {
  /** What every call is answered with: the content of the assistant's message. */
  content: string;
  /** Milliseconds that the next answer takes. */
  latencyMs(): number;
  /** Most calls that a sliding window of 60 s takes; one more is answered with 429. */
  limitPerMinute?: number;
  /** Tokens that an answer says it used; 1 and 1 if not given. */
  usage?: { prompt_tokens: number; completion_tokens: number };
}

/** An OpenAI-compatible server of this process. */
export interface Provider {
  readonly url: string;
  /** When each call that was taken arrived, by performance.now(). */
  readonly taken: number[];
  /** When the last answer was sent, by performance.now(). */
  lastAnswer: number;
  /** Calls that came while the last 60 s held the limit already. */
  over: number;
  close(): void;
}

export const windowMs = 60_000;

export async function startFakeProvider({
  content,
  latencyMs,
  limitPerMinute,
  usage = { prompt_tokens: 1, completion_tokens: 1 },
}: ProviderSettings): Promise<Provider> {
  const body = JSON.stringify({
    choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage,
  });
  const taken: number[] = [];
  const server = createServer((req, res) => {
    const now = performance.now();
    const first = limitPerMinute === undefined ? undefined : taken.at(-limitPerMinute);
    const isOver = first !== undefined && first > now - windowMs;
    if (isOver) provider.over += 1;
    else taken.push(now);
    req.resume();
    setTimeout(() => {
      res.writeHead(isOver ? 429 : 200, { 'content-type': 'application/json' });
      res.end(isOver ? '{"error":{"message":"limit"}}' : body);
      provider.lastAnswer = performance.now();
    }, latencyMs());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: Provider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    lastAnswer: 0,
    over: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return provider;
}
