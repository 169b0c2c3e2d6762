import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { costOf } from '../../../src/llm/prices.ts';
import { type AnswerKind, answerKinds, type Tokens } from './answer-kinds.ts';
import { portOf } from './port-of.ts';

/** A provider that keeps its own bill, whatever it says in its answers. */
export interface BillingLlm {
  readonly url: string;
  /** Billed so far in USD, and for how many calls, by kind of answer. */
  billOf(kind: string): { usd: number; calls: number };
  /** Which kind the `n`th call (from 1) of a prompt that asks for `kind` gets; by itself always that one. */
  kindOf: (kind: string, n: number) => string;
  stop(): void;
}

export const billedModel = 'gpt-4.1-mini';
/** Bytes of a token, about: fewer than in most texts, so that the bill is rather high. */
const bytesPerToken = 3;
const answeredTokens = 400;

/** A sender whose facts tell this provider which kind of answer is wanted. */
export const kindSender = (kind: string) => ({ name: 'Ana', company: 'Candor', facts: [`kind-${kind}-kind`] });

export async function startBillingLlm(): Promise<BillingLlm> {
  const bills = new Map<string, { usd: number; calls: number }>();
  const seen = new Map<string, number>();
  const llm: BillingLlm = {
    url: '',
    billOf: (kind) => bills.get(kind) ?? { usd: 0, calls: 0 },
    kindOf: (kind) => kind,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const mark = /kind-([a-z0-9-]+?)-kind/.exec(body)?.[1] ?? 'normal';
    const n = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, n);
    const used: Tokens = {
      prompt: Math.ceil(Buffer.byteLength(body) / bytesPerToken),
      completion: Math.min(JSON.parse(body).max_tokens, answeredTokens),
    };
    const kind: AnswerKind = answerKinds[llm.kindOf(mark, n)]!;
    const { prompt, completion } = kind.billed?.(used) ?? used;
    const bill = llm.billOf(mark);
    bills.set(mark, {
      usd: bill.usd + costOf(billedModel, { prompt_tokens: prompt, completion_tokens: completion }),
      calls: bill.calls + 1,
    });
    kind.answer(response, used, llm.url);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(llm, { url: `http://127.0.0.1:${portOf(server)}/v1` });
}
