import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How a provider answers a batch: lines of its result file, by the ids that were asked. */
type Lines = (ids: string[]) => unknown[];

export interface FakeBatches {
  url: string;
  /** Batches that were made, with the ids of their calls. */
  made: { id: string; ids: string[] }[];
  canceled: string[];
  /** Paths of what was taken from the provider. */
  removed: string[];
  /** Whether it lets nothing be taken. */
  keeps?: boolean;
  /** Single calls. */
  single: number;
  /** "no_batch": files are taken, and no batch of them. */
  state: 'working' | 'ended' | 'unknown' | 'refusing' | 'no_batch';
  lines: Lines;
  close(): Promise<void>;
}

export const usage = { prompt: 2_000, completion: 400 };
/** Without an opener, which many rows of a campaign may not share. */
const clean = {
  subject: 'Field crews at Telvora',
  message:
    'Hi Ioana,\n\nGood day! How do you plan the field crews of two behind your fibre networks at Telvora?\n\nWould you be open to a 15-min call next week?\n\nBest,',
};
const text = JSON.stringify({ variants: [clean] });

export const kinds = {
  openai: {
    env: (url: string) => ({
      LLM_TARGETS: 'openai:gpt-4.1-mini,template',
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: `${url}/v1`,
    }),
    price: { input: 0.4, output: 1.6 },
    message: (content = text) => ({
      id: 'c',
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
      usage: { prompt_tokens: usage.prompt, completion_tokens: usage.completion },
    }),
    line: (id: string, body: unknown) => ({ custom_id: id, response: { status_code: 200, body }, error: null }),
    expired: (id: string) => ({ custom_id: id, response: null, error: { code: 'batch_expired', message: 'too late' } }),
    errored: (id: string) => ({
      custom_id: id,
      response: { status_code: 500, body: { error: { message: 'down', type: 'server_error' } } },
    }),
  },
  anthropic: {
    env: (url: string) => ({
      LLM_TARGETS: 'anthropic:claude-haiku-4-5,template',
      ANTHROPIC_API_KEY: 'k',
      ANTHROPIC_BASE_URL: url,
    }),
    price: { input: 1, output: 5 },
    message: (content = text) => ({
      id: 'm',
      type: 'message',
      role: 'assistant',
      model: 'claude-haiku-4-5',
      stop_reason: 'tool_use',
      content: [{ type: 'text', text: content }],
      usage: { input_tokens: usage.prompt, output_tokens: usage.completion },
    }),
    line: (id: string, message: unknown) => ({ custom_id: id, result: { type: 'succeeded', message } }),
    expired: (id: string) => ({ custom_id: id, result: { type: 'expired' } }),
    errored: (id: string) => ({
      custom_id: id,
      result: { type: 'errored', error: { type: 'error', error: { type: 'api_error', message: 'down' } } },
    }),
  },
} as const;
export type Kind = keyof typeof kinds;

/** Both providers' batch endpoints, and their single calls. */
export async function startFakeBatches(kind: Kind): Promise<FakeBatches> {
  const { message, line } = kinds[kind];
  const files = new Map<string, string[]>();
  const fake: Omit<FakeBatches, 'url' | 'close'> = {
    made: [],
    canceled: [],
    removed: [],
    single: 0,
    state: 'working',
    lines: (ids) => ids.map((id) => line(id, message())),
  };
  const make = (ids: string[]) => {
    const id = `batch_${fake.made.length + 1}`;
    fake.made.push({ id, ids });
    return id;
  };
  const statusOf = (id: string, url: string) =>
    kind === 'openai'
      ? {
          id,
          object: 'batch',
          status: fake.canceled.includes(id) ? 'cancelled' : fake.state === 'ended' ? 'completed' : 'in_progress',
          input_file_id: id.replace('batch_', 'file-'),
          output_file_id: `out-${id}`,
        }
      : {
          id,
          type: 'message_batch',
          processing_status: fake.state === 'ended' || fake.canceled.includes(id) ? 'ended' : 'in_progress',
          results_url: `${url}/v1/messages/batches/${id}/results`,
        };
  const server = createServer(async (req, res) => {
    const path = req.url!.replace(/\?.*/, '').replace(/^\/v1/, '');
    const body = await buffer(req);
    const answer = (value: unknown, status = 200) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const refuse = (status: number) =>
      answer({ type: 'error', error: { type: 'not_found_error', message: 'no' } }, status);
    const results = (id: string) => {
      const { ids } = fake.made.find((one) => one.id === id)!;
      const lines = fake.lines(ids).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
      res.writeHead(200, { 'content-type': 'application/x-jsonl' }).end(lines.join('\n'));
    };
    if (path === '/chat/completions' || path === '/messages') {
      fake.single += 1;
      return void answer(message());
    }
    if (fake.state === 'refusing') return void refuse(404);
    if (path === '/files') {
      const asked = body
        .toString()
        .split('\n')
        .filter((one) => one.startsWith('{'));
      const id = `file-${files.size + 1}`;
      files.set(id, asked);
      return void answer({ id, object: 'file' });
    }
    if (fake.state === 'no_batch' && req.method === 'POST' && /batches$/.test(path)) return void refuse(400);
    if (path === '/batches' && req.method === 'POST') {
      const calls = files.get((JSON.parse(body.toString()) as { input_file_id: string }).input_file_id)!;
      const id = make(calls.map((one) => (JSON.parse(one) as { custom_id: string }).custom_id));
      return void answer(statusOf(id, ''));
    }
    if (path === '/messages/batches' && req.method === 'POST') {
      const { requests } = JSON.parse(body.toString()) as { requests: { custom_id: string }[] };
      const id = make(requests.map(({ custom_id }) => custom_id));
      return void answer(statusOf(id, `http://${req.headers.host}`));
    }
    if (fake.state === 'unknown') return void refuse(404);
    if (req.method === 'DELETE') {
      if (fake.keeps) return void refuse(403);
      fake.removed.push(path);
      return void answer({ id: path.split('/').at(-1), deleted: true });
    }
    const [, id = '', action] = /\/(?:out-)?(batch_\d+)\/?(\w*)/.exec(path) ?? [];
    if (action === 'cancel') fake.canceled.push(id);
    if (action === 'content' || action === 'results') return void results(id);
    answer(statusOf(id, `http://${req.headers.host}`));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  });
}
