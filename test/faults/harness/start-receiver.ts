import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { portOf } from './port-of.ts';

export interface SeenDelivery {
  webhookId: string;
  requestId: string;
  type: string;
  path: string;
  body: string;
  /** Those that a Standard Webhooks library reads. */
  headers: Record<string, string>;
  accepted: boolean;
}

export interface Receiver {
  readonly url: string;
  readonly deliveries: SeenDelivery[];
  deliveriesOf(requestId: string): SeenDelivery[];
  /** Hits of a path, whatever their method. */
  hits(path: string): number;
  /** What to answer on a path; 204 where nothing is set. A function has the response to itself. */
  readonly answers: Map<string, (response: ServerResponse) => void>;
  /** Closes the port. */
  goDown(): Promise<void>;
  /** Opens the same port again. */
  comeUp(): Promise<void>;
  stop(): Promise<void>;
}

/** A receiver of webhooks that remembers what came. */
export async function startReceiver(): Promise<Receiver> {
  const deliveries: SeenDelivery[] = [];
  const byRequest = new Map<string, SeenDelivery[]>();
  const paths: string[] = [];
  const answers: Receiver['answers'] = new Map();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    paths.push(path);
    const body = await text(request);
    const event = request.method === 'POST' ? JSON.parse(body) : {};
    const answer = answers.get(path);
    const delivery: SeenDelivery = {
      webhookId: String(request.headers['webhook-id']),
      requestId: event.data?.request_id,
      type: event.type,
      path,
      body,
      headers: request.headers as Record<string, string>,
      accepted: answer === undefined,
    };
    deliveries.push(delivery);
    byRequest.set(delivery.requestId, [...(byRequest.get(delivery.requestId) ?? []), delivery]);
    if (answer) answer(response);
    else response.writeHead(204).end();
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const goDown = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  await listen(0);
  const port = portOf(server);
  return {
    url: `http://127.0.0.1:${port}`,
    deliveries,
    deliveriesOf: (requestId) => byRequest.get(requestId) ?? [],
    hits: (path) => paths.filter((seen) => seen === path).length,
    answers,
    goDown,
    comeUp: () => listen(port),
    stop: async () => {
      if (server.listening) await goDown();
    },
  };
}
