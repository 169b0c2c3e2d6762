import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { cleanVariants } from '../../support/example-request.ts';
import { portOf } from './port-of.ts';

export type LlmBehaviour =
  | { kind: 'answer'; text?: string; after?: Promise<unknown> }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  /** Cuts the connection, says nothing for ever, or sends a blank every 100 ms for ever. */
  | { kind: 'reset' }
  | { kind: 'hang' }
  | { kind: 'drip' };

interface SeenCall {
  /** The case that the prompt is about; see caseRequest. */
  mark: string;
  /** From 1, per mark. */
  number: number;
  /** The API key of the caller: which worker it was. */
  caller: string;
  at: number;
  /** When the exchange was over, whoever ended it. */
  endedAt?: number;
  answered: boolean;
}

export interface FakeLlm {
  readonly url: string;
  readonly calls: SeenCall[];
  callsOf(mark: string): SeenCall[];
  /** Calls that are not over, of one caller or of all. */
  inFlight(caller?: string): SeenCall[];
  /** What to do with a call; without a script every call is answered with clean variants at once. */
  script: (call: SeenCall) => LlmBehaviour | Promise<LlmBehaviour>;
  stop(): void;
}

const answer = JSON.stringify({ variants: cleanVariants });

/** A server of the chat completions protocol that misbehaves as it is told. */
export async function startFakeLlm(): Promise<FakeLlm> {
  const calls: SeenCall[] = [];
  const llm: FakeLlm = {
    url: '',
    calls,
    callsOf: (mark) => calls.filter((call) => call.mark === mark),
    inFlight: (caller) =>
      calls.filter((call) => call.endedAt === undefined && (caller === undefined || call.caller === caller)),
    script: () => ({ kind: 'answer' }),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer(async (request, response) => {
    const mark = /case-[a-z0-9-]*[a-z0-9]/.exec(await text(request))?.[0] ?? 'unknown';
    const caller = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const call: SeenCall = { mark, number: llm.callsOf(mark).length + 1, caller, at: Date.now(), answered: false };
    calls.push(call);
    response.once('close', () => {
      call.endedAt = Date.now();
    });
    await behave(await llm.script(call), call, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(llm, { url: `http://127.0.0.1:${portOf(server)}/v1` });
}

async function behave(
  behaviour: LlmBehaviour,
  call: SeenCall,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (behaviour.kind === 'hang') return;
  if (behaviour.kind === 'reset') return void request.socket.destroy();
  if (behaviour.kind === 'drip') return drip(response);
  if (behaviour.kind === 'status') {
    response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
    return void response.end('{"error":{"message":"as scripted"}}');
  }
  await behaviour.after;
  call.answered = !response.destroyed;
  response.setHeader('content-type', 'application/json').end(JSON.stringify(completion(behaviour.text ?? answer)));
}

export function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const dripping = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(dripping));
}

const completion = (content: string) => ({
  id: 'fake',
  object: 'chat.completion',
  created: 0,
  model: 'fake',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  usage: { prompt_tokens: 640, completion_tokens: 310, total_tokens: 950 },
});
