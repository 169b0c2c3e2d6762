import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface FakeCall {
  path: string;
  body: Record<string, unknown>;
  /** Resolves when the client has gone or the answer is sent. */
  closed: Promise<void>;
}

export type FakeAnswer = (res: ServerResponse, req: IncomingMessage) => void;

export interface FakeServer {
  url: string;
  calls: FakeCall[];
  close(): Promise<void>;
}

export const answerJson =
  (body: unknown, status = 200, headers: Record<string, string> = {}): FakeAnswer =>
  (res) => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(JSON.stringify(body));
  };

export const answerError = (status: number, message: string, headers: Record<string, string> = {}): FakeAnswer =>
  answerJson({ error: { message, type: 'error' } }, status, headers);

export const answerCompletion = (content: string, usage?: object): FakeAnswer =>
  answerJson({
    id: 'c',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    ...(usage ? { usage } : {}),
  });

/** Never answers. */
export const hang: FakeAnswer = () => {};

/** Answers headers at once and then a byte now and then, without end. */
export const drip: FakeAnswer = (res) => {
  res.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => res.write(' '), 20);
  res.on('close', () => clearInterval(timer));
};

export const reset: FakeAnswer = (_, req) => {
  req.socket.resetAndDestroy();
};

/** What aimock cannot express: an HTTP server that gives the answers of a script, past its end the last one again. */
export async function startFakeServer(script: FakeAnswer[]): Promise<FakeServer> {
  const calls: FakeCall[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const closed = new Promise<void>((resolve) => res.on('close', () => resolve()));
    calls.push({ path: req.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString() || '{}'), closed });
    (script[calls.length - 1] ?? script.at(-1)!)(res, req);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
